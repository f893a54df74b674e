import { z } from 'zod'
import { Id } from './common.ts'
import { QuestionOption, QuestionType } from './questions.ts'

/** `<exam>.<student>.<number>`: derived, so that two starts at once name the same attempt. */
export const AttemptId = z.string().regex(/^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}\.[1-9][0-9]?$/)

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

export const StartInput = z.strictObject({ access_code: z.string().trim().max(50).optional() })

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

export const Ack = z.object({ op_id: z.string(), seq: z.number().int(), receipt: z.string() })
export type Ack = z.infer<typeof Ack>

export const SavedAnswers = z.object({ acks: z.array(Ack), server_time: z.string(), deadline: z.string() })
export type SavedAnswers = z.infer<typeof SavedAnswers>

export const StartedAttempt = z.object({
  attempt_id: AttemptId,
  attempt_token: z.string(),
  exam_id: Id,
  exam_title: z.string(),
  server_time: z.string(),
  deadline: z.string(),
  paper: Paper,
  answers: z.array(Answer),
  last_seq: z.number().int(),
})
export type StartedAttempt = z.infer<typeof StartedAttempt>

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
  closed_by: z.enum(['student', 'deadline']).nullable(),
  visible_from: z.string().nullable().meta({ description: 'when the exam will show it, where that is known' }),
  score: z.number().nullable(),
  max_score: z.number().nullable(),
  percent: z.number().nullable(),
  questions: z.array(ResultQuestion).nullable(),
})
export type AttemptResult = z.infer<typeof AttemptResult>
