import { clockFace } from '../../attempt/clock-face.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useServerNow } from '../../hooks/use-server-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'
import type { SeenRow } from './presence.ts'

const SOON_MS = 5 * 60_000

/** What is left, by the server's clock. @param serverTime a time that came with the rows */
export function TimeLeft({ row, serverTime }: { row: SeenRow; serverTime: string }) {
  if (row.status !== 'in_progress' || !row.deadline) return null
  return <Countdown deadline={row.deadline} serverTime={serverTime} extraMinutes={row.extra_minutes} />
}

function Countdown(props: { deadline: string; serverTime: string; extraMinutes: number }) {
  const { t } = useTexts()
  const format = useFormat()
  const left = Date.parse(props.deadline) - useServerNow(props.serverTime)
  return (
    <>
      <time
        dateTime={props.deadline}
        title={t('invigilation.until', { when: format.time(props.deadline) })}
        className={classes('font-medium tabular-nums', left < SOON_MS && 'text-warn')}
      >
        {clockFace(left)}
      </time>
      {props.extraMinutes !== 0 && (
        <span className="block text-xs whitespace-nowrap text-ink-soft tabular-nums">
          {t('invigilation.own_extra', { minutes: format.signed(props.extraMinutes) })}
        </span>
      )}
    </>
  )
}

/** How far a student is, as a number and as a bar. */
export function Answered({ row, total }: { row: SeenRow; total: number }) {
  const { t } = useTexts()
  if (row.attempt_id === null) return null
  const label = t('invigilation.answered_of', { answered: `${row.answered}`, total: `${total}` })
  return (
    <span className="grid w-24 gap-1">
      <span className="text-sm tabular-nums">{label}</span>
      <progress aria-hidden max={total} value={row.answered} className="h-1.5!" />
    </span>
  )
}

export function ClockTime({ iso }: { iso: string | null }) {
  const format = useFormat()
  if (!iso) return null
  return (
    <time dateTime={iso} title={format.dateTime(iso)} className="tabular-nums">
      {format.time(iso)}
    </time>
  )
}

/** A number that is only worth a look when it is not nought. */
export function Count({ value }: { value: number }) {
  const format = useFormat()
  return (
    <span className={classes('tabular-nums', value > 0 ? 'font-medium text-warn' : 'text-ink-soft')}>
      {format.number(value)}
    </span>
  )
}
