import { Timer as TimerIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { serverClock } from '../../attempt/clock.ts'
import { clockFace } from '../../attempt/clock-face.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'

const MINUTE_MS = 60_000
/** When the time that is left is said aloud. */
const WARNINGS = [5, 1] as const

/** What is left until the server's deadline, by the server's clock. */
export function Timer({ deadline }: { deadline: number }) {
  const { t } = useTexts()
  const left = useTimeLeft(deadline)
  const warning = WARNINGS.findLast((minutes) => left <= minutes * MINUTE_MS)
  return (
    <>
      <p
        className={classes(
          'flex items-center gap-1.5 rounded-lg px-2 py-1 font-semibold tabular-nums',
          warning !== undefined && (warning === 1 ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'),
        )}
      >
        <TimerIcon aria-hidden className="size-4" />
        <span className="sr-only">{t('attempt.time_left')}: </span>
        <span role="timer" aria-live="off">
          {clockFace(left)}
        </span>
      </p>
      <p aria-live="assertive" className="sr-only">
        {warning !== undefined && t('attempt.minutes_left', { count: warning })}
      </p>
    </>
  )
}

function useTimeLeft(deadline: number): number {
  const [left, setLeft] = useState(() => deadline - serverClock.now())
  useEffect(() => {
    const tick = () => setLeft(deadline - serverClock.now())
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [deadline])
  return left
}
