import { z } from 'zod'
import { ActDetail, ActName } from './acts.ts'
import { Id } from './common.ts'
import { QuestionLayout } from './exams.ts'
import { QuestionOption, QuestionType } from './questions.ts'

/** `<exam>.<student>.<number>`: derived, so that two starts at once name the same attempt. */
export const AttemptId = z.string().regex(/^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}\.[1-9][0-9]?$/)

/** Who ended an attempt: the student by handing in, the clock, or the exam's teacher. */
export const ClosedBy = z.enum(['student', 'deadline', 'teacher'])
export type ClosedBy = z.infer<typeof ClosedBy>

/** A question as students get it. There is no place here for a key, an explanation or a source. */
export const PaperQuestion = z.strictObject({
  id: Id,
  type: QuestionType,
  stem: z.string(),
  options: z.array(QuestionOption),
  points: z.number(),
})
export type PaperQuestion = z.infer<typeof PaperQuestion>

export const Paper = z.strictObject({ questions: z.array(PaperQuestion) })
export type Paper = z.infer<typeof Paper>

export const StartInput = z.strictObject({
  access_code: z.string().trim().max(50).optional(),
  paper_hash: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'the paper that this device has unsealed already; it is then left out of the answer' }),
})

/** One answer change. Choosing nothing (`option_ids: []`, `text: ''`) takes an answer back. */
export const AnswerOp = z
  .strictObject({
    op_id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
    question_id: Id,
    option_ids: z.array(z.string().max(32)).max(10).optional(),
    text: z.string().max(5000).optional(),
    client_time: z.iso.datetime({ offset: true }),
  })
  .refine((op) => (op.option_ids === undefined) !== (op.text === undefined), {
    message: 'Give either option_ids or text.',
    path: ['option_ids'],
    params: { code: 'options_or_text' },
  })
export type AnswerOp = z.infer<typeof AnswerOp>

export const SaveAnswers = z.strictObject({ ops: z.array(AnswerOp).min(1).max(200) })

export const Answer = z.object({
  question_id: Id,
  option_ids: z.array(z.string()),
  text: z.string().nullable(),
})
export type Answer = z.infer<typeof Answer>

/**
 * Whether a stored answer counts. `late_…`: it arrived after the end, and waits for the teacher (`late_held`), counts or
 * does not. `superseded`: it came from a page that no longer held the pen, to a question answered since by the one that
 * does.
 */
export const Standing = z.enum(['counts', 'late_held', 'late_accepted', 'late_rejected', 'superseded'])
export type Standing = z.infer<typeof Standing>

export const Ack = z.object({ op_id: z.string(), seq: z.number().int(), receipt: z.string(), standing: Standing })
export type Ack = z.infer<typeof Ack>

const AttemptProgress = z.enum(['in_progress', 'submitted'])

export const SavedAnswers = z.object({
  acks: z.array(Ack),
  status: AttemptProgress,
  holds_pen: z.boolean().meta({ description: 'false: the attempt was opened elsewhere since; this page only reads' }),
  server_time: z.string(),
  deadline: z.string(),
})
export type SavedAnswers = z.infer<typeof SavedAnswers>

export const StartedAttempt = z.object({
  attempt_id: AttemptId,
  attempt_token: z.string(),
  exam_id: Id,
  exam_title: z.string(),
  server_time: z.string(),
  deadline: z.string(),
  paper: Paper.nullable().meta({ description: 'null where the device has it already (`paper_hash` of the request)' }),
  question_layout: QuestionLayout,
  pen: z.number().int().meta({ description: 'how often the attempt was opened; the newest opening holds the pen' }),
  answers: z.array(Answer),
  last_seq: z.number().int(),
  seal_key: z.string().meta({ description: 'base64url AES-256 key for a file of answers that could not be sent' }),
})
export type StartedAttempt = z.infer<typeof StartedAttempt>

/** A started attempt that can be shown: its paper came with it, or was here already. */
export type AttemptWithPaper = StartedAttempt & { paper: Paper }

/** What was stored at one question by one op, as the attempt's log keeps it. */
export const LoggedAnswer = z.object({
  seq: z.number().int(),
  op_id: z.string(),
  question_id: Id,
  option_ids: z.array(z.string()).nullable(),
  text: z.string().nullable(),
  client_time: z.string(),
  server_time: z.string(),
  receipt: z.string(),
  pen: z.number().int(),
  standing: Standing,
  ruled: z
    .object({ by: z.string().nullable(), at: z.string() })
    .nullable()
    .default(null)
    .meta({ description: 'which teacher has decided how it stands, and when' }),
})
export type LoggedAnswer = z.infer<typeof LoggedAnswer>

/** Everything that an attempt stored, for its exam's teacher. */
export const AttemptLogView = z.object({
  attempt_id: AttemptId,
  exam_id: Id,
  student: z.object({ id: Id, name: z.string() }),
  status: AttemptProgress,
  deadline: z.string(),
  submitted_at: z.string().nullable(),
  closed_by: ClosedBy.nullable(),
  start: z.record(z.string(), z.unknown()).meta({ description: 'the signed start, with which the chain begins' }),
  chain: z.discriminatedUnion('holds', [
    z.object({ holds: z.literal(true), length: z.number().int() }),
    z.object({ holds: z.literal(false), seq: z.number().int(), reason: z.enum(['gap', 'receipt']) }),
  ]),
  questions: z.array(PaperQuestion).meta({ description: 'in the order in which the student had them' }),
  ops: z.array(LoggedAnswer),
  acts: z
    .array(z.object({ id: z.string(), at: z.string(), act: ActName, by: z.string().nullable(), detail: ActDetail }))
    .default([])
    .meta({ description: 'what teachers did with the attempt, the first first' }),
})
export type AttemptLogView = z.infer<typeof AttemptLogView>

/** A teacher's word on late answers: on those named, or on all that wait. */
export const LateRuling = z.strictObject({
  ruling: z.enum(['accept', 'reject']),
  op_ids: z.array(z.string().max(64)).max(1000).optional(),
})
export type LateRuling = z.infer<typeof LateRuling>

/**
 * A file of answers that never reached the server. `sealed` is AES-256-GCM (base64url) under the attempt's `seal_key`
 * over `SealedContent`, with `attempt_id` as additional data: nobody between the student and us reads or changes it.
 */
export const SealedFile = z.strictObject({
  kind: z.literal('smartexam.sealed-answers'),
  version: z.literal(1),
  attempt_id: AttemptId,
  exam_title: z.string().max(200),
  sealed_at: z.iso.datetime(),
  iv: z.string().max(64),
  sealed: z.string().max(1_500_000),
})
export type SealedFile = z.infer<typeof SealedFile>

/** Answers stand under the token of the opening in which they were given: an older one's do not pass for a newer one's. */
export const SealedContent = z.strictObject({
  batches: z
    .array(z.strictObject({ attempt_token: z.string(), ops: z.array(AnswerOp).max(5000) }))
    .min(1)
    .max(1000),
})
export type SealedContent = z.infer<typeof SealedContent>

/** What handing in a sealed file did: each op is stored once, however often the file is given. */
export const HandedIn = z.object({
  attempt_id: AttemptId,
  student: z.object({ id: Id, name: z.string() }),
  num_ops: z.number().int(),
  num_new: z.number().int(),
  standings: z.record(Standing, z.number().int()),
})
export type HandedIn = z.infer<typeof HandedIn>

/** The receipts of one attempt, as its student may download them. */
export const ReceiptFile = z.strictObject({
  kind: z.literal('smartexam.receipts'),
  version: z.literal(1),
  attempt_id: AttemptId,
  exam_title: z.string(),
  receipts: z.array(
    z.strictObject({
      op_id: z.string(),
      seq: z.number().int(),
      receipt: z.string(),
      question_id: Id,
      option_ids: z.array(z.string()).nullable(),
      text: z.string().nullable(),
      client_time: z.string(),
    }),
  ),
})
export type ReceiptFile = z.infer<typeof ReceiptFile>

/** The paper before the hour, for those in the waiting room: AES-256-GCM, opened by the key that `PaperKey` brings. */
export const SealedPaper = z.object({
  exam_id: Id,
  paper_hash: z.string(),
  opens_at: z.string(),
  ticket: z.string().meta({ description: 'says that this student may have the key at the hour' }),
  shuffle_questions: z.boolean(),
  shuffle_options: z.boolean(),
  iv: z.string(),
  sealed: z.string(),
})
export type SealedPaper = z.infer<typeof SealedPaper>

export const PaperKeyInput = z.strictObject({
  ticket: z.string().max(2000),
  access_code: z.string().trim().max(50).optional(),
})

/** A start by whoever waited with the paper: their ticket says who they are. */
export const StartAheadInput = z.strictObject({
  ticket: z.string().max(2000),
  access_code: z.string().trim().max(50).optional(),
  paper_hash: z.string().max(64),
})

/** `seed` orders the paper as the student's first attempt, `attempt_id`, will have it. */
export const PaperKey = z.object({
  key: z.string(),
  attempt_id: AttemptId,
  seed: z.number().int(),
  server_time: z.string(),
})
export type PaperKey = z.infer<typeof PaperKey>

export const SubmittedAttempt = z.object({
  attempt_id: AttemptId,
  status: z.enum(['submitted', 'graded']),
  submitted_at: z.string(),
})
export type SubmittedAttempt = z.infer<typeof SubmittedAttempt>

export const ResultQuestion = z.object({
  question_id: Id,
  type: QuestionType,
  stem: z.string(),
  options: z.array(QuestionOption),
  option_ids: z.array(z.string()).meta({ description: 'what the student chose' }),
  text: z.string().nullable(),
  correct_option_ids: z.array(z.string()),
  explanation: z.string(),
  source: z.object({ quote: z.string(), page: z.number().int().nullable(), document_title: z.string() }).nullable(),
  verdict: z
    .enum(['correct', 'partial', 'incorrect', 'unanswered', 'pending'])
    .meta({ description: 'pending: a short answer that is still to be judged; it counts 0 until then' }),
  score: z.number(),
  max_score: z.number(),
})
export type ResultQuestion = z.infer<typeof ResultQuestion>

/** Scores and questions are null until the exam's results_visibility lets the reader see them. */
export const AttemptResult = z.object({
  attempt_id: AttemptId,
  exam_id: Id,
  exam_title: z.string(),
  student: z.object({ id: Id, name: z.string() }),
  number: z.number().int(),
  status: z.enum(['in_progress', 'submitted', 'graded']),
  submitted_at: z.string().nullable(),
  closed_by: ClosedBy.nullable(),
  visible_from: z.string().nullable().meta({ description: 'when the exam will show it, where that is known' }),
  score: z.number().nullable(),
  max_score: z.number().nullable(),
  percent: z.number().nullable(),
  questions: z.array(ResultQuestion).nullable(),
})
export type AttemptResult = z.infer<typeof AttemptResult>
