import { useTexts } from '../../i18n/use-texts.ts'
import { SortHeadings } from '../sorting/sort-headings.tsx'
import type { Sorting } from '../sorting/sorting.ts'
import { Card } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import type { SeenRow } from './presence.ts'
import { PresenceBadge } from './presence-badge.tsx'
import { type RowActions, RowMenu } from './row-menu.tsx'
import { Answered, ClockTime, Count, TimeLeft } from './row-parts.tsx'
import type { SeenKey } from './seen-order.ts'
import type { Selection } from './use-selection.ts'

export interface SeenRowsProps extends RowActions {
  examId: string
  rows: SeenRow[]
  serverTime: string
  numQuestions: number
  selection: Selection
}

/** A row a student. */
export function SeenTable({
  examId,
  rows,
  serverTime,
  numQuestions,
  selection,
  sorting,
  ...actions
}: SeenRowsProps & { sorting: Sorting<SeenKey> }) {
  const { t } = useTexts()
  return (
    <Card className="hidden overflow-x-auto lg:block">
      <table className="w-full text-left">
        <caption className="sr-only">{t('invigilation.label')}</caption>
        <thead className="border-b border-line text-sm">
          <tr>
            <td className="w-0 py-1.5 pl-4">
              <span className="sr-only">{t('invigilation.selected_column')}</span>
            </td>
            <SortHeadings {...sorting} tight />
            <td className="w-0">
              <span className="sr-only">{t('invigilation.actions')}</span>
            </td>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.student_id} className={classes(selection.has(row) && 'bg-accent-soft/60')}>
              <td className="py-2 pl-4">
                <SelectBox row={row} selection={selection} />
              </td>
              <th scope="row" className="max-w-60 px-2.5 py-2 font-normal">
                <span className="block font-medium">{row.student.name}</span>
                <span className="block truncate text-sm text-ink-soft">{row.student.email}</span>
              </th>
              <td className="px-2.5 py-2">
                <PresenceBadge row={row} />
              </td>
              <td className="px-2.5 py-2">
                <ClockTime iso={row.started_at} />
              </td>
              <td className="px-2.5 py-2">
                <ClockTime iso={row.last_saved_at} />
              </td>
              <td className="px-2.5 py-2">
                <TimeLeft row={row} serverTime={serverTime} />
              </td>
              <td className="px-2.5 py-2">
                <Answered row={row} total={numQuestions} />
              </td>
              <td className="px-2.5 py-2">{row.attempt_id && <Count value={row.unsent} />}</td>
              <td className="px-2.5 py-2">{row.attempt_id && <Count value={row.focus_lost} />}</td>
              <td className="py-2 pr-3 text-right">
                <RowMenu row={row} examId={examId} {...actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

export function SelectBox({ row, selection }: { row: SeenRow; selection: Selection }) {
  const { t } = useTexts()
  return (
    <input
      type="checkbox"
      className="block size-5 shrink-0 cursor-pointer accent-accent"
      aria-label={t('invigilation.select', { name: row.student.name })}
      checked={selection.has(row)}
      onChange={() => selection.toggle(row)}
    />
  )
}
