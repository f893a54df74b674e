import { z } from 'zod'
import { Id } from '../common.ts'
import { GenerationReport, TaskKind, TaskState } from '../tasks.ts'

const share = z.number().min(0).max(100).optional()
const hasShare = (shares: object) => Object.values(shares).some((value) => typeof value === 'number' && value > 0)
const noShare = { params: { code: 'no_share' } }

/** Shares need not sum to anything: 1 and 1 are halves. A value that is absent has none. */
const Mix = z
  .strictObject({
    // The types that are made from documents; others are written by hand.
    type: z.strictObject({ single_choice: share, true_false: share }).refine(hasShare, noShare).optional(),
    difficulty: z.strictObject({ easy: share, medium: share, hard: share }).refine(hasShare, noShare).optional(),
    bloom: z
      .strictObject({ remember: share, understand: share, apply: share, analyse: share })
      .refine(hasShare, noShare)
      .optional(),
  })
  .meta({
    description:
      'Shares of the questions by type, difficulty and Bloom level, as far as the documents give them; ' +
      'what is lacking is told in `result.notes` and made up for by other questions.',
  })

const topic = z.string().trim().min(2).max(300)

export const GenerateInputV2 = z.strictObject({
  document_ids: z
    .array(Id)
    .min(1)
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'duplicate_document' } }),
  num_questions: z.number().int().min(1).max(50).default(10),
  title: z.string().trim().min(1).max(200).optional(),
  language: z
    .enum(['fr', 'en', 'auto'])
    .default('auto')
    .meta({ description: '`auto`: each document is asked about in its own language' }),
  mix: Mix.optional(),
  topics: z
    .strictObject({
      include: z.array(topic).min(1).max(5).optional(),
      exclude: z.array(topic).min(1).max(10).optional(),
    })
    .optional()
    .meta({ description: 'in your own words; without `include`, everything may be asked about' }),
})
export type GenerateInputV2 = z.infer<typeof GenerateInputV2>

export const TaskV2 = z.object({
  id: Id,
  kind: TaskKind,
  state: TaskState,
  progress: z.number().int().min(0).max(100),
  message: z.string().meta({ description: 'a sentence for people, in the language asked for' }),
  title: z.string().nullable(),
  document_ids: z.array(Id),
  result: GenerationReport.omit({ focus: true }).extend({ qcm_id: Id }).nullable(),
  problem: z.object({ type: z.url(), code: z.string(), detail: z.string() }).nullable(),
  links: z.object({ self: z.string(), events: z.string(), qcm: z.string().nullable() }),
  created_at: z.string(),
  updated_at: z.string(),
})
export type TaskV2 = z.infer<typeof TaskV2>

/** What `progress` events carry; `task` events carry the whole task. */
export const TaskProgress = TaskV2.pick({ id: true, state: true, progress: true })
export type TaskProgress = z.infer<typeof TaskProgress>
