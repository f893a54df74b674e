import type { ExamResultRow } from '../../../core/wire/exams.ts'
import { studentFinder } from '../students/find-student.ts'

export const RESULT_KEYS = ['name', 'status', 'score', 'time'] as const
export type ResultKey = (typeof RESULT_KEYS)[number]

export interface ResultOrder {
  key: ResultKey
  descending: boolean
}

const PROGRESS = { not_started: 0, in_progress: 1, submitted: 2, graded: 3 } as const

/** Rows whose student is looked for, in order. What a row has not (a score, a time) comes last either way. */
export function orderedRows(
  rows: readonly ExamResultRow[],
  search: string,
  { key, descending }: ResultOrder,
  locale: string,
): ExamResultRow[] {
  const names = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  const wanted = studentFinder(search)
  const values: Record<ResultKey, (row: ExamResultRow) => string | number | null> = {
    name: ({ student }) => student.name,
    status: ({ status }) => PROGRESS[status],
    score: ({ percent }) => percent,
    time: ({ submitted_at, started_at }) => submitted_at ?? started_at,
  }
  return rows
    .filter(({ student }) => wanted(student))
    .sort((one, other) => {
      const a = values[key](one)
      const b = values[key](other)
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1
      } else {
        const order = typeof a === 'number' ? a - Number(b) : names.compare(a, String(b))
        if (order !== 0) return descending ? -order : order
      }
      return names.compare(one.student.name, other.student.name)
    })
}
