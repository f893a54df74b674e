import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ExamResultRow } from '../../../core/wire/exams.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { RESULT_KEYS, type ResultOrder } from './result-order.ts'
import { ResultLink, ResultScore, ResultStatus, ResultTime } from './result-parts.tsx'

interface ResultTableProps {
  rows: ExamResultRow[]
  order: ResultOrder
  onOrder: (order: ResultOrder) => void
  severalAttempts: boolean
}

export function ResultTable({ rows, order, onOrder, severalAttempts }: ResultTableProps) {
  const { t } = useTexts()
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return (
    <Card className="hidden overflow-x-auto md:block">
      <table className="w-full text-left">
        <caption className="sr-only">{t('exams.results.label')}</caption>
        <thead className="border-b border-line text-sm">
          <tr>
            {RESULT_KEYS.map((key) => (
              <th
                key={key}
                scope="col"
                className="px-2 py-1.5 font-medium first:pl-3"
                aria-sort={order.key === key ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className="flex min-h-8 items-center gap-1 rounded-md px-2 hover:bg-ink/7"
                  onClick={() => onOrder({ key, descending: order.key === key ? !order.descending : key === 'score' })}
                >
                  {t(`exams.results.keys.${key}`)}
                  {order.key === key && <Arrow aria-hidden className="size-3.5" />}
                </button>
              </th>
            ))}
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
                <ResultLink row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
