import { memo, type ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { classes } from '../ui/classes.ts'
import { PresenceBadge } from './presence-badge.tsx'
import { RowMenu } from './row-menu.tsx'
import { Answered, ClockTime, Count, TimeLeft } from './row-parts.tsx'
import type { SeenKey } from './seen-order.ts'
import type { SeenRowProps, SeenRowsProps } from './seen-table.tsx'
import { SelectBox } from './select-box.tsx'

/** The table's rows where it has no room. */
export function SeenCards({ rows, selection, common }: SeenRowsProps) {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {rows.map((row) => (
        <li key={row.student_id}>
          <RowCard row={row} selected={selection.has(row)} common={common} />
        </li>
      ))}
    </ul>
  )
}

const RowCard = memo(function RowCard({ row, selected, common }: SeenRowProps) {
  return (
    <Card className={classes('grid grid-cols-1 gap-2 px-4 py-3', selected && 'bg-accent-soft/60')}>
      <div className="flex items-start gap-3">
        <SelectBox row={row} selected={selected} onToggle={common.onToggle} />
        <div className="min-w-0 grow">
          <h3 className="font-medium">{row.student.name}</h3>
          <p className="truncate text-sm text-ink-soft">{row.student.email}</p>
        </div>
        <RowMenu row={row} common={common} />
      </div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PresenceBadge row={row} />
      </p>
      {row.attempt_id && <Details row={row} common={common} />}
    </Card>
  )
})

interface Fact {
  key: SeenKey
  value: ReactNode
}

function Details({ row, common }: Omit<SeenRowProps, 'selected'>) {
  const { t } = useTexts()
  const facts: (Fact | false)[] = [
    { key: 'answered', value: <Answered row={row} total={common.numQuestions} /> },
    row.status === 'in_progress' && { key: 'left', value: <TimeLeft row={row} serverTime={common.serverTime} /> },
    { key: 'started', value: <ClockTime iso={row.started_at} /> },
    row.last_saved_at !== null && { key: 'saved', value: <ClockTime iso={row.last_saved_at} /> },
    { key: 'unsent', value: <Count value={row.unsent} /> },
    { key: 'focus', value: <Count value={row.focus_lost} /> },
  ]
  return (
    <dl className="grid grid-cols-3 gap-x-3 gap-y-2 border-t border-line pt-2 sm:grid-cols-6">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.key}>
              <dt className="text-xs text-ink-soft">{t(`invigilation.keys.${fact.key}`)}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
