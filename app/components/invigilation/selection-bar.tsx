import { Clock } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import type { SeenRow } from './presence.ts'
import type { Selection } from './use-selection.ts'

interface SelectionBarProps {
  /** All that the filter and the search let through, shown or not. */
  rows: SeenRow[]
  selected: SeenRow[]
  selection: Selection
  onExtraTime: () => void
}

/** What can be done for those picked out. */
export function SelectionBar({ rows, selected, selection, onExtraTime }: SelectionBarProps) {
  const { t } = useTexts()
  const all = rows.length > 0 && rows.every(selection.has)
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-2">
      <label className="flex cursor-pointer items-center gap-3 pl-4">
        <input
          type="checkbox"
          className="size-5 cursor-pointer accent-accent"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && selected.length > 0
          }}
          onChange={() => selection.set(all ? [] : rows)}
        />
        {t('invigilation.select_all', { count: rows.length })}
      </label>
      {selected.length > 0 && (
        <>
          <p role="status" className="text-ink-soft">
            {t('invigilation.selected', { count: selected.length })}
          </p>
          <Button size="sm" variant="primary" onClick={onExtraTime}>
            <Clock aria-hidden className="size-4" />
            {t('invigilation.extra.some')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => selection.set([])}>
            {t('invigilation.select_none')}
          </Button>
        </>
      )}
    </div>
  )
}
