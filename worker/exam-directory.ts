import type { Database } from '../platform/storage/database.ts'
import { type ExamDetailRow, selectOptionalExam } from '../platform/storage/exams.ts'

/** What a published exam is and will stay: a start needs it, and a thousand at once must not ask the database. */
export type PublishedExam = Pick<
  ExamDetailRow,
  | 'id'
  | 'title'
  | 'num_monitors'
  | 'shuffle_questions'
  | 'shuffle_options'
  | 'question_layout'
  | 'late_policy'
  | 'allowed_ip_ranges'
  | 'opens_at'
  | 'closes_at'
  | 'access_code'
  | 'paper_hash'
>

export interface ExamDirectory {
  /** Null for an exam that does not exist or is not published. */
  published(examId: string): Promise<PublishedExam | null>
}

const inMemory = new Map<string, PublishedExam>()
const MOST_IN_MEMORY = 500

export function examDirectory(db: Database): ExamDirectory {
  return {
    async published(examId) {
      const remembered = inMemory.get(examId)
      if (remembered) return remembered
      const exam = await selectOptionalExam(db, examId)
      if (exam?.status !== 'published') return null
      if (inMemory.size >= MOST_IN_MEMORY) inMemory.delete(inMemory.keys().next().value ?? '')
      inMemory.set(examId, exam)
      return exam
    },
  }
}
