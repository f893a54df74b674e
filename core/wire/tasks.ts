import { z } from 'zod'
import { Id } from './common.ts'
import { QuestionDifficulty } from './questions.ts'

const num_questions = z.number().int().min(1).max(50)
const focus = z
  .string()
  .trim()
  .min(2)
  .max(300)
  .meta({ description: 'what to ask about: the passages that speak of it are asked about, and no others' })

export const TaskState = z.enum(['PENDING', 'PROGRESS', 'SUCCESS', 'FAILURE', 'CANCELLED'])
export type TaskState = z.infer<typeof TaskState>

export const TaskKind = z.enum(['generate_qcm', 'add_questions'])
export type TaskKind = z.infer<typeof TaskKind>

export const GenerateInput = z
  .strictObject({
    document_id: Id.optional(),
    text: z.string().max(500_000).optional(),
    num_questions: num_questions.default(10),
    title: z.string().trim().min(1).max(200).optional(),
    language: z.enum(['fr', 'en', 'auto']).default('auto'),
    difficulty: QuestionDifficulty.optional(),
    focus: focus.optional(),
  })
  .refine((input) => (input.document_id === undefined) !== (input.text === undefined), {
    message: 'Give either document_id or text.',
    path: ['document_id'],
    params: { code: 'document_or_text' },
  })
export type GenerateInput = z.infer<typeof GenerateInput>

/** More questions for a QCM, from the document that it was made from. */
export const MoreQuestionsInput = z.strictObject({
  num_questions: num_questions.default(5),
  difficulty: QuestionDifficulty.optional(),
  focus: focus.optional(),
})
export type MoreQuestionsInput = z.infer<typeof MoreQuestionsInput>

/** What models have cost; null when none was called. */
const Usage = z
  .object({
    calls: z.number().int(),
    input_tokens: z.number().int(),
    output_tokens: z.number().int(),
    cost_usd: z.number().meta({ description: 'at list prices' }),
  })
  .nullable()

/** How one task made its questions. */
export const GenerationReport = z.object({
  num_questions: z.number().int(),
  shortfall: z
    .string()
    .nullable()
    .meta({ description: 'why there are fewer questions than asked for, in the language asked for' }),
  notes: z
    .array(z.string())
    .meta({ description: 'what to know of how the questions were made, in the language asked for' }),
  focus: z.string().nullable(),
  usage: Usage,
})
export type GenerationReport = z.infer<typeof GenerationReport>

export const TaskAccepted = z.object({
  task_id: Id,
  status: z.literal('pending'),
  message: z.string(),
})

export type TaskAccepted = z.infer<typeof TaskAccepted>

export const Task = z.object({
  task_id: Id,
  kind: TaskKind,
  state: TaskState,
  progress: z.number().int().min(0).max(100),
  status: z.string().meta({ description: 'a sentence for people, in the language asked for' }),
  result: GenerationReport.extend({ qcm_id: Id }).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  document_id: Id.nullable(),
  qcm_id: Id.nullable().meta({ description: 'the QCM that questions are added to, or that was made' }),
  title: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type Task = z.infer<typeof Task>
