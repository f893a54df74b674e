import type { ExamSocketMessage } from '../../core/wire/invigilation.ts'

type RowsMessage = Extract<ExamSocketMessage, { kind: 'rows' }>

/** What an exam's socket says to its invigilators, or null for what is none of it. */
export function parseExamRows(data: unknown): RowsMessage | null {
  if (typeof data !== 'string') return null
  try {
    const message = JSON.parse(data) as Partial<RowsMessage> | null
    return message?.kind === 'rows' && Array.isArray(message.rows) ? (message as RowsMessage) : null
  } catch {
    // Not JSON: not ours.
    return null
  }
}
