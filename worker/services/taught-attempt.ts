import { parseAttemptId } from '../../core/exams/attempt-id.ts'
import { monitorShardOf } from '../../core/exams/roll.ts'
import type { AttemptEnd, AttemptStart } from '../../core/exams/types.ts'
import { selectOptionalExam } from '../../platform/storage/exams.ts'
import { selectOptionalUser } from '../../platform/storage/users.ts'
import type { Services } from '../services.ts'

export interface TaughtAttempt {
  exam_id: string
  student: { id: string; name: string }
  /** As the roll has it, so that an attempt which has saved nothing is there too. */
  start: AttemptStart
  end: AttemptEnd | null
}

/** An attempt for the teacher whose exam it is; undefined for everybody else, and where nobody has started it. */
export async function taughtAttempt(
  services: Pick<Services, 'db' | 'monitor'>,
  teacherId: string,
  attemptId: string,
): Promise<TaughtAttempt | undefined> {
  const name = parseAttemptId(attemptId)
  if (!name) return undefined
  const exam = await selectOptionalExam(services.db, name.exam_id)
  if (exam?.owner_id !== teacherId || exam.status !== 'published') return undefined
  const [student, known] = await Promise.all([
    selectOptionalUser(services.db, name.student_id),
    services.monitor(exam.id, monitorShardOf(name.student_id, exam.num_monitors)).entryOf(attemptId),
  ])
  if (!student || !known) return undefined
  return { exam_id: exam.id, student: { id: student.id, name: student.name }, start: known.start, end: known.entry.end }
}
