import { memo } from 'react'
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
import { SelectBox } from './select-box.tsx'
import type { Selection } from './use-selection.ts'

export interface SeenRowsProps {
  rows: SeenRow[]
  selection: Selection
  /** What all rows have in common; the same object until one of it changes. */
  common: RowCommon
}

export interface RowCommon extends RowActions {
  examId: string
  /** A time that came with the rows. */
  serverTime: string
  numQuestions: number
  onToggle: (row: SeenRow) => void
}

export interface SeenRowProps {
  row: SeenRow
  selected: boolean
  common: RowCommon
}

/** A row a student. */
export function SeenTable({ rows, selection, common, sorting }: SeenRowsProps & { sorting: Sorting<SeenKey> }) {
  const { t } = useTexts()
  return (
    <Card className="overflow-x-auto">
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
            <TableRow key={row.student_id} row={row} selected={selection.has(row)} common={common} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** Drawn anew only when it is another: of a hundred rows, few move at a time. */
const TableRow = memo(function TableRow({ row, selected, common }: SeenRowProps) {
  return (
    <tr className={classes(selected && 'bg-accent-soft/60')}>
      <td className="py-2 pl-4">
        <SelectBox row={row} selected={selected} onToggle={common.onToggle} />
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
        <TimeLeft row={row} serverTime={common.serverTime} />
      </td>
      <td className="px-2.5 py-2">
        <Answered row={row} total={common.numQuestions} />
      </td>
      <td className="px-2.5 py-2">{row.attempt_id && <Count value={row.unsent} />}</td>
      <td className="px-2.5 py-2">{row.attempt_id && <Count value={row.focus_lost} />}</td>
      <td className="py-2 pr-3 text-right">
        <RowMenu row={row} common={common} />
      </td>
    </tr>
  )
})
