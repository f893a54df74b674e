import { useTexts } from '../../i18n/use-texts.ts'
import type { SeenRow } from './presence.ts'

interface SelectBoxProps {
  row: SeenRow
  selected: boolean
  onToggle: (row: SeenRow) => void
}

export function SelectBox({ row, selected, onToggle }: SelectBoxProps) {
  const { t } = useTexts()
  return (
    <input
      type="checkbox"
      className="block size-5 shrink-0 cursor-pointer accent-accent"
      aria-label={t('invigilation.select', { name: row.student.name })}
      checked={selected}
      onChange={() => onToggle(row)}
    />
  )
}
