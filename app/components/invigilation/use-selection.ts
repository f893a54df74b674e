import { useState } from 'react'
import type { SeenRow } from './presence.ts'

export interface Selection {
  has: (row: SeenRow) => boolean
  toggle: (row: SeenRow) => void
  set: (rows: readonly SeenRow[]) => void
  /** The selected among `rows`, as they are now. */
  of: (rows: readonly SeenRow[]) => SeenRow[]
}

/** Students picked out one by one, kept while their rows change and move. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    has: ({ student_id }) => ids.has(student_id),
    toggle({ student_id }) {
      const next = new Set(ids)
      if (!next.delete(student_id)) next.add(student_id)
      setIds(next)
    },
    set: (rows) => setIds(new Set(rows.map(({ student_id }) => student_id))),
    of: (rows) => rows.filter(({ student_id }) => ids.has(student_id)),
  }
}
