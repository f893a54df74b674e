import { Link } from '@remix-run/react'
import { CircleCheck, CircleDashed, LoaderCircle, PencilLine } from 'lucide-react'
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

export function ResultLink({ row, className }: { row: ExamResultRow; className?: string }) {
  const { t } = useTexts()
  if (row.status !== 'graded' || !row.attempt_id) return null
  return (
    <Button asChild size="sm" className={className}>
      <Link to={`/result/${row.attempt_id}`} aria-label={t('exams.results.open_result', { name: row.student.name })}>
        {t('exams.results.answers')}
      </Link>
    </Button>
  )
}
