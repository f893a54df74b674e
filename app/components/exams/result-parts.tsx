import { Link } from '@remix-run/react'
import { CircleCheck, CircleDashed, Hourglass, LoaderCircle, PencilLine } from 'lucide-react'
import type { ExamResultRow } from '../../../core/wire/exams.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'

const LOOKS = {
  not_started: { tone: 'neutral', icon: CircleDashed },
  in_progress: { tone: 'accent', icon: PencilLine },
  submitted: { tone: 'warn', icon: LoaderCircle },
  graded: { tone: 'good', icon: CircleCheck },
} as const

const MINUTE_MS = 60_000

export function ResultStatus({ status }: Pick<ExamResultRow, 'status'>) {
  const { t } = useTexts()
  return <Badge {...LOOKS[status]}>{t(`exams.results.statuses.${status}`)}</Badge>
}

export function ResultScore({ row: { score, percent, max_score } }: { row: ExamResultRow }) {
  const { t } = useTexts()
  const format = useFormat()
  if (score === null || percent === null) return null
  return (
    <>
      <span className="font-medium whitespace-nowrap tabular-nums">
        {t('exams.results.score', { score: format.number(score), maximum: format.number(max_score) })}
      </span>{' '}
      <span className="text-sm whitespace-nowrap text-ink-soft tabular-nums">{format.percent(percent)}</span>
    </>
  )
}

/** When it was handed in, and how long it took; or since when somebody has been at it. */
export function ResultTime({ row: { started_at, submitted_at } }: { row: ExamResultRow }) {
  const { t } = useTexts()
  const format = useFormat()
  if (!started_at) return null
  if (!submitted_at) return <span>{t('exams.results.started_at', { when: format.dateTime(started_at) })}</span>
  const minutes = Math.round((Date.parse(submitted_at) - Date.parse(started_at)) / MINUTE_MS)
  return (
    <>
      <time dateTime={submitted_at} className="whitespace-nowrap">
        {format.dateTime(submitted_at)}
      </time>{' '}
      <span className="text-sm whitespace-nowrap text-ink-soft">
        {t('exams.results.took', {
          minutes: minutes < 1 ? t('exams.results.under_a_minute') : t('common.units.minutes', { count: minutes }),
        })}
      </span>
    </>
  )
}

/** Late answers that wait for the teacher, and the way to them. */
export function HeldAnswers({ row, examId }: { row: ExamResultRow; examId: string }) {
  const { t } = useTexts()
  if (row.held_answers === 0 || !row.attempt_id) return null
  return (
    <Link
      to={logPage(examId, row.attempt_id)}
      className="mt-1 flex w-fit items-center gap-1 rounded text-sm whitespace-nowrap text-warn underline underline-offset-4"
    >
      <Hourglass aria-hidden className="size-3.5 shrink-0" />
      {t('exams.results.held', { count: row.held_answers })}
    </Link>
  )
}

/** To the corrected answers and to the log of everything that was stored. */
export function ResultLinks({ row, examId }: { row: ExamResultRow; examId: string }) {
  const { t } = useTexts()
  if (!row.attempt_id) return null
  const { name } = row.student
  return (
    <span className="ml-auto flex flex-wrap justify-end gap-1">
      {row.status === 'graded' && (
        <Button asChild size="sm">
          <Link to={`/result/${row.attempt_id}`} aria-label={t('exams.results.open_result', { name })}>
            {t('exams.results.answers')}
          </Link>
        </Button>
      )}
      <Button asChild size="sm" variant="quiet">
        <Link to={logPage(examId, row.attempt_id)} aria-label={t('exams.results.open_log', { name })}>
          {t('exams.results.log')}
        </Link>
      </Button>
    </span>
  )
}

const logPage = (examId: string, attemptId: string) => `/exams/${examId}/attempts/${attemptId}/log`
