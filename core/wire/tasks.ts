import { z } from 'zod'
import { Id } from './common.ts'
import { QuestionDifficulty } from './questions.ts'

export const TaskState = z.enum(['PENDING', 'PROGRESS', 'SUCCESS', 'FAILURE', 'CANCELLED'])
export type TaskState = z.infer<typeof TaskState>

export const TaskKind = z.enum(['generate_qcm'])
export type TaskKind = z.infer<typeof TaskKind>

export const GenerateInput = z
  .strictObject({
    document_id: Id.optional(),
    text: z.string().max(500_000).optional(),
    num_questions: z.number().int().min(1).max(50).default(10),
    title: z.string().trim().min(1).max(200).optional(),
    language: z.enum(['fr', 'en', 'auto']).default('auto'),
    difficulty: QuestionDifficulty.optional(),
  })
  .refine((input) => (input.document_id === undefined) !== (input.text === undefined), {
    message: 'Give either document_id or text.',
    path: ['document_id'],
    params: { code: 'document_or_text' },
  })
export type GenerateInput = z.infer<typeof GenerateInput>

export const TaskAccepted = z.object({
  task_id: Id,
  status: z.literal('pending'),
  message: z.string(),
})

export const Task = z.object({
  task_id: Id,
  kind: TaskKind,
  state: TaskState,
  progress: z.number().int().min(0).max(100),
  status: z.string().meta({ description: 'a sentence for people, in the language asked for' }),
  result: z
    .object({
      qcm_id: Id,
      num_questions: z.number().int(),
      shortfall: z
        .string()
        .nullable()
        .meta({ description: 'why there are fewer questions than asked for, in the language asked for' }),
      notes: z
        .array(z.string())
        .meta({ description: 'what to know of how the questions were made, in the language asked for' }),
    })
    .nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  document_id: Id.nullable(),
  title: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type Task = z.infer<typeof Task>
