import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { StudentExam } from '../../../core/wire/exams.ts'
import { clockFace } from '../../attempt/clock-face.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useServerNow } from '../../hooks/use-server-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { TeacherMessages } from '../attempt/teacher-messages.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { AttemptList } from './attempt-list.tsx'
import { stageOf } from './exam-stage.ts'
import { StartForm } from './start-form.tsx'
import { useWaitingRoom, WAITING_ROOM_MS } from './use-waiting-room.ts'

const MINUTE_MS = 60_000
/** A clock that counts days down helps nobody; the date does. */
const COUNTDOWN_MS = 24 * 60 * MINUTE_MS

/** The one thing to do about an exam now. It turns by itself when the hour comes, however long the page has stood. */
export function NextStep({ exam }: { exam: StudentExam }) {
  const { t } = useTexts()
  const format = useFormat()
  const now = useServerNow(exam.server_time)
  const { stage } = stageOf(exam, now)
  const closes = format.longDateTime(exam.closes_at)
  const minutes = t('common.units.minutes', { count: exam.duration_minutes })
  const short = Date.parse(exam.closes_at) - now < exam.duration_minutes * MINUTE_MS
  const untilOpen = Date.parse(exam.opens_at) - now
  const waiting = stage === 'open' || (stage === 'upcoming' && untilOpen <= WAITING_ROOM_MS)
  const messages = useWaitingRoom(exam.id, waiting)
  const [read, setRead] = useState(0)
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      {stage === 'upcoming' && (
        <>
          <Heading title={t('my_exams.exam.wait_title')}>{t('my_exams.exam.wait')}</Heading>
          {untilOpen <= COUNTDOWN_MS && (
            <p className="grid gap-1">
              <span className="text-sm text-ink-soft">{t('my_exams.exam.wait_countdown')}</span>
              <span role="timer" aria-live="off" className="font-serif text-5xl tabular-nums">
                {clockFace(untilOpen)}
              </span>
            </p>
          )}
          <p className="font-medium">{t('my_exams.from', { when: format.longDateTime(exam.opens_at) })}</p>
        </>
      )}
      {waiting && <TeacherMessages messages={messages} read={read} onRead={setRead} />}
      {stage === 'running' && (
        <>
          <Heading title={t('my_exams.exam.running_title')}>{t('my_exams.exam.running')}</Heading>
          <Button asChild variant="primary" className="min-h-11">
            <Link to={`/exam/${exam.id}/attempt`}>
              {t('my_exams.go_on')}
              <ArrowRight aria-hidden className="size-4" />
            </Link>
          </Button>
        </>
      )}
      {stage === 'open' && (
        <StartForm
          exam={exam}
          hint={
            short
              ? t('my_exams.exam.start_hint_short', { when: closes, minutes })
              : t('my_exams.exam.start_hint', { minutes })
          }
        />
      )}
      {stage === 'done' &&
        (exam.attempts.length === 0 ? (
          <Heading title={t('my_exams.exam.closed_title')}>
            {t('my_exams.exam.closed_missed', { when: closes })}
          </Heading>
        ) : (
          <Heading title={t('my_exams.exam.over_title')} />
        ))}
      <AttemptList exam={exam} />
      <div aria-live="polite" className="sr-only">
        {stage === 'open' && t('my_exams.open')}
      </div>
    </Card>
  )
}

function Heading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      {children && <p className="mt-1 text-ink-soft text-pretty">{children}</p>}
    </div>
  )
}
