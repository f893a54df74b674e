import { useCallback, useState } from 'react'
import type { SeenRow } from './presence.ts'

export interface Selection {
  has: (row: SeenRow) => boolean
  /** The same function from one render to the next. */
  toggle: (row: SeenRow) => void
  set: (rows: readonly SeenRow[]) => void
  /** The selected among `rows`, as they are now. */
  of: (rows: readonly SeenRow[]) => SeenRow[]
}

/** Students picked out one by one, kept while their rows change and move. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback(({ student_id }: SeenRow) => {
    setIds((before) => {
      const next = new Set(before)
      if (!next.delete(student_id)) next.add(student_id)
      return next
    })
  }, [])
  return {
    has: ({ student_id }) => ids.has(student_id),
    toggle,
    set: (rows) => setIds(new Set(rows.map(({ student_id }) => student_id))),
    of: (rows) => (ids.size === 0 ? [] : rows.filter(({ student_id }) => ids.has(student_id))),
  }
}
