import type { ExamResultRow } from '../../../core/wire/exams.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { SortHeadings } from '../sorting/sort-headings.tsx'
import type { Sorting } from '../sorting/sorting.ts'
import { Card } from '../ui/card.tsx'
import type { ResultKey } from './result-order.ts'
import { HeldAnswers, ResultLinks, ResultScore, ResultStatus, ResultTime } from './result-parts.tsx'

interface ResultTableProps {
  examId: string
  rows: ExamResultRow[]
  sorting: Sorting<ResultKey>
  severalAttempts: boolean
}

export function ResultTable({ examId, rows, sorting, severalAttempts }: ResultTableProps) {
  const { t } = useTexts()
  return (
    <Card className="hidden overflow-x-auto md:block">
      <table className="w-full text-left">
        <caption className="sr-only">{t('exams.results.label')}</caption>
        <thead className="border-b border-line text-sm">
          <tr>
            <SortHeadings {...sorting} />
            <th scope="col">
              <span className="sr-only">{t('exams.results.answers')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.student.id}>
              <th scope="row" className="px-4 py-3 pl-5 font-normal">
                <span className="block font-medium">{row.student.name}</span>
                <span className="block text-sm break-all text-ink-soft">{row.student.email}</span>
              </th>
              <td className="px-4 py-3">
                <ResultStatus status={row.status} />
                <HeldAnswers row={row} examId={examId} />
              </td>
              <td className="px-4 py-3">
                <ResultScore row={row} />
                {severalAttempts && row.number !== null && (
                  <span className="block text-sm text-ink-soft">
                    {t('exams.results.attempt', { number: `${row.number}` })}
                  </span>
                )}
              </td>
              <td className="px-4 py-3">
                <ResultTime row={row} />
              </td>
              <td className="py-3 pr-5 pl-2 text-right">
                <ResultLinks row={row} examId={examId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
