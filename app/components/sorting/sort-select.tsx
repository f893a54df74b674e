import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/input.tsx'
import type { Sorting } from './sorting.ts'

/** Where rows are cards and there is no heading to press. */
export function SortSelect<Key extends string>({ order, onOrder, keys, labelOf }: Sorting<Key>) {
  const { t } = useTexts()
  const Icon = order.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide
  return (
    <>
      <Select
        aria-label={t('exams.results.sort')}
        value={order.key}
        onChange={(event) => onOrder({ ...order, key: event.target.value as Key })}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {labelOf(key)}
          </option>
        ))}
      </Select>
      <Button
        size="icon"
        aria-label={t(order.descending ? 'exams.results.descending' : 'exams.results.ascending')}
        onClick={() => onOrder({ ...order, descending: !order.descending })}
      >
        <Icon aria-hidden className="size-5" />
      </Button>
    </>
  )
}
