import { ArrowDown, ArrowUp } from 'lucide-react'
import { classes } from '../ui/classes.ts'
import type { Sorting } from './sorting.ts'

/** The headings of a table's columns, each of which sorts by it, and the other way when pressed again. */
export function SortHeadings<Key extends string>({
  order,
  onOrder,
  keys,
  labelOf,
  greatestFirst = [],
  tight,
}: Sorting<Key> & { tight?: boolean }) {
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return keys.map((key) => (
    <th
      key={key}
      scope="col"
      className={classes('py-1.5 font-medium first:pl-3', tight ? 'px-0.5' : 'px-2')}
      aria-sort={order.key === key ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="flex min-h-8 items-center gap-1 rounded-md px-2 text-left hover:bg-ink/7"
        onClick={() =>
          onOrder({ key, descending: order.key === key ? !order.descending : greatestFirst.includes(key) })
        }
      >
        {labelOf(key)}
        {order.key === key && <Arrow aria-hidden className="size-3.5 shrink-0" />}
      </button>
    </th>
  ))
}
