import type { ExamSocketMessage } from '../../core/wire/invigilation.ts'

type RowsMessage = Extract<ExamSocketMessage, { kind: 'rows' | 'pong' }>

/** What an exam's socket says to its invigilators, or null for what is none of it. */
export function parseExamRows(data: unknown): RowsMessage | null {
  if (typeof data !== 'string') return null
  try {
    const message = JSON.parse(data) as Partial<RowsMessage> | null
    if (message?.kind === 'pong') return { kind: 'pong' }
    if (message?.kind === 'rows' && Array.isArray(message.rows)) return message as RowsMessage
  } catch {
    // Not JSON: not ours.
  }
  return null
}
