import { noteSentence } from '../../core/generation/notes.ts'
import { shortfallSentence } from '../../core/tasks/sentences.ts'
import type { Language } from '../../core/wire/common.ts'
import type { GenerationReport } from '../../core/wire/tasks.ts'
import type { TaskRow } from '../../platform/storage/tasks.ts'

/** How a task that ended well made its questions, in the reader's language. */
export function toGenerationReport(row: TaskRow, language: Language): GenerationReport {
  return {
    num_questions: row.num_questions ?? 0,
    shortfall: row.shortfall && shortfallSentence(row.shortfall, language),
    notes: (row.notes ?? []).map((note) => noteSentence(note, language)),
    focus: row.request.focus ?? null,
    usage: row.usage,
  }
}
