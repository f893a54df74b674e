import { z } from 'zod'
import { AttemptId, ClosedBy } from './attempts.ts'
import { Id } from './common.ts'
import { Student } from './users.ts'

/** What a teacher said to everybody in an exam. */
export const ExamMessage = z.object({ id: z.number().int(), text: z.string(), sent_at: z.string() })
export type ExamMessage = z.infer<typeof ExamMessage>

export const ExamMessageInput = z.strictObject({ text: z.string().trim().min(1).max(1000) })

/** Minutes are added to what was given before; a negative number takes some back. Without `student_ids` it is for all. */
export const ExtraTimeInput = z.strictObject({
  minutes: z.number().int().min(-480).max(480),
  student_ids: z.array(Id).min(1).max(10_000).optional(),
  op_id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .optional()
    .meta({ description: 'made by the client: sent again with the same one, the minutes are given once' }),
})
export type ExtraTimeInput = z.infer<typeof ExtraTimeInput>

/** What a page says of itself while its student writes: by socket, or by HTTP where there is none. */
export const Beat = z.strictObject({
  answered: z.number().int().min(0).max(1000),
  unsent: z.number().int().min(0).max(10_000),
  last_saved_at: z.iso.datetime().nullable(),
  focus_lost: z.number().int().min(0).max(100_000).meta({ description: 'how often the page lost the focus so far' }),
})
export type Beat = z.infer<typeof Beat>

/** What a student's page must know of the world outside it, of their newest attempt; null until one is started. */
export const AttemptNews = z.object({
  server_time: z.string(),
  attempt_id: AttemptId.nullable(),
  status: z.enum(['not_started', 'in_progress', 'submitted']),
  closed_by: ClosedBy.nullable(),
  deadline: z.string().nullable(),
  pen: z.number().int().nullable(),
  messages: z.array(ExamMessage),
})
export type AttemptNews = z.infer<typeof AttemptNews>

/** One student as the invigilator sees them. Times are the server's. */
export const InvigilationRow = z.object({
  student_id: Id,
  status: z.enum(['absent', 'waiting', 'in_progress', 'submitted']),
  attempt_id: AttemptId.nullable(),
  number: z.number().int().nullable(),
  started_at: z.string().nullable(),
  deadline: z.string().nullable(),
  submitted_at: z.string().nullable(),
  closed_by: ClosedBy.nullable(),
  extra_minutes: z.number().int().meta({ description: 'of this student alone' }),
  answered: z.number().int(),
  unsent: z.number().int(),
  last_saved_at: z.string().nullable(),
  connected: z.boolean(),
  offline_since: z.string().nullable(),
  focus_lost: z.number().int(),
})
export type InvigilationRow = z.infer<typeof InvigilationRow>

export const Invigilation = z.object({
  exam_id: Id,
  server_time: z.string(),
  num_questions: z.number().int(),
  num_monitors: z.number().int().meta({ description: 'one socket each: /exams/{id}/socket?shard=0 and on' }),
  extra_minutes: z.number().int().meta({ description: 'of everybody' }),
  messages: z.array(ExamMessage),
  rows: z.array(InvigilationRow.extend({ student: Student })),
})
export type Invigilation = z.infer<typeof Invigilation>

/** What the exam's socket sends: `news` to students, `rows` to invigilators. */
export const ExamSocketMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('news'), news: AttemptNews }),
  z.object({ kind: z.literal('rows'), server_time: z.string(), rows: z.array(InvigilationRow) }),
  z.object({ kind: z.literal('pong') }),
])
export type ExamSocketMessage = z.infer<typeof ExamSocketMessage>

/** What pages say on it. */
export const ExamSocketInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ping') }),
  z.strictObject({ kind: z.literal('beat'), beat: Beat }),
])
export type ExamSocketInput = z.infer<typeof ExamSocketInput>
