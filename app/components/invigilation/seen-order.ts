import { studentFinder } from '../students/find-student.ts'
import { type Group, groupOf, PRESENCES, presenceOf, type SeenRow } from './presence.ts'

export const SEEN_KEYS = ['name', 'status', 'started', 'saved', 'left', 'answered', 'unsent', 'focus'] as const
export type SeenKey = (typeof SEEN_KEYS)[number]

export interface SeenOrder {
  key: SeenKey
  descending: boolean
}

/** Each student's place in the order of names. Comparing names is slow, and names do not change while one looks. */
export function nameRanks(rows: readonly SeenRow[], locale: string): Map<string, number> {
  const names = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  const sorted = [...rows].sort((one, other) => names.compare(one.student.name, other.student.name))
  return new Map(sorted.map(({ student_id }, rank) => [student_id, rank]))
}

/** The rows of a group whose student is looked for, in order. What a row has not (a time) comes last either way. */
export function orderedSeen(
  rows: readonly SeenRow[],
  { search, group, order }: { search: string; group: Group; order: SeenOrder },
  ranks: ReadonlyMap<string, number>,
): SeenRow[] {
  const wanted = studentFinder(search)
  const rank = (row: SeenRow) => ranks.get(row.student_id) ?? ranks.size
  const time = (iso: string | null) => (iso === null ? null : Date.parse(iso))
  const values: Record<SeenKey, (row: SeenRow) => number | null> = {
    name: rank,
    status: (row) => PRESENCES.indexOf(presenceOf(row)),
    started: ({ started_at }) => time(started_at),
    saved: ({ last_saved_at }) => time(last_saved_at),
    left: ({ status, deadline }) => (status === 'in_progress' ? time(deadline) : null),
    answered: ({ status, answered }) => (status === 'in_progress' || status === 'submitted' ? answered : null),
    unsent: ({ unsent }) => unsent,
    focus: ({ focus_lost }) => focus_lost,
  }
  const seek = values[order.key]
  return rows
    .filter((row) => (group === 'all' || groupOf(row) === group) && (search === '' || wanted(row.student)))
    .map((row) => ({ row, value: seek(row), rank: rank(row) }))
    .sort((one, other) => {
      const { value: a } = one
      const { value: b } = other
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1
      } else if (a !== b) return order.descending ? b - a : a - b
      return one.rank - other.rank
    })
    .map(({ row }) => row)
}
