import type { ExamResultRow } from '../../../core/wire/exams.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { HeldAnswers, ResultLinks, ResultScore, ResultStatus, ResultTime } from './result-parts.tsx'

interface ResultCardsProps {
  examId: string
  rows: ExamResultRow[]
  severalAttempts: boolean
}

/** The table's rows where it has no room. */
export function ResultCards({ examId, rows, severalAttempts }: ResultCardsProps) {
  const { t } = useTexts()
  return (
    <ul className="grid grid-cols-1 gap-2 md:hidden">
      {rows.map((row) => (
        <li key={row.student.id}>
          <Card className="grid grid-cols-1 gap-1.5 px-4 py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <h3 className="min-w-0 font-medium">{row.student.name}</h3>
              <ResultStatus status={row.status} />
            </div>
            <p className="truncate text-sm text-ink-soft">{row.student.email}</p>
            {row.status !== 'not_started' && (
              <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-2">
                <div className="grid gap-0.5">
                  {row.score !== null && (
                    <p>
                      <ResultScore row={row} />
                    </p>
                  )}
                  <p className="text-sm">
                    <ResultTime row={row} />
                  </p>
                  {severalAttempts && row.number !== null && (
                    <p className="text-sm text-ink-soft">{t('exams.results.attempt', { number: `${row.number}` })}</p>
                  )}
                  <HeldAnswers row={row} examId={examId} />
                </div>
                <ResultLinks row={row} examId={examId} />
              </div>
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}
