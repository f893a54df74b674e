import type { Invigilation, InvigilationRow } from '../../core/wire/invigilation.ts'

/** What was seen, with the rows of those who moved. A socket names nobody: their names are known already. */
export function withRows(seen: Invigilation, moved: ReadonlyMap<string, InvigilationRow>): Invigilation {
  return {
    ...seen,
    rows: seen.rows.map((row) => {
      const now = moved.get(row.student_id)
      return now ? { ...now, student: row.student } : row
    }),
  }
}
