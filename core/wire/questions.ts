import { z } from 'zod'
import { Id } from './common.ts'

export const QuestionType = z.enum(['single_choice', 'multiple_choice', 'true_false', 'short_answer'])
export type QuestionType = z.infer<typeof QuestionType>

export const QuestionDifficulty = z.enum(['easy', 'medium', 'hard'])
export type QuestionDifficulty = z.infer<typeof QuestionDifficulty>

/** Bloom's revised taxonomy (Anderson & Krathwohl 2001), the levels that a choice question can reach. */
export const BloomLevel = z.enum(['remember', 'understand', 'apply', 'analyse'])
export type BloomLevel = z.infer<typeof BloomLevel>

/** `draft`: nobody has judged it yet; only `accepted` questions are ever published. */
export const QuestionStatus = z.enum(['draft', 'accepted', 'rejected'])
export type QuestionStatus = z.infer<typeof QuestionStatus>

export const QuestionOption = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/),
  text: z.string().trim().min(1).max(500),
})
export type QuestionOption = z.infer<typeof QuestionOption>

/** Where a question comes from: offsets count UTF-16 code units of the document's normalised text; `quote` is that very stretch. */
export const Source = z.strictObject({
  document_id: Id,
  page: z.number().int().min(1).nullable(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  quote: z.string().min(1).max(5000),
})
export type Source = z.infer<typeof Source>

export const Flaw = z.object({
  rule: z.string(),
  severity: z.enum(['block', 'warn']),
  message: z.string(),
})
export type Flaw = z.infer<typeof Flaw>

export const Question = z.object({
  id: Id,
  ordinal: z.number().int().meta({ description: '1 for the first' }),
  type: QuestionType,
  stem: z.string(),
  options: z.array(QuestionOption),
  correct_option_ids: z.array(z.string()),
  explanation: z.string(),
  points: z.number(),
  difficulty: QuestionDifficulty,
  status: QuestionStatus,
  source: Source.nullable(),
  flaws: z.array(Flaw),
})
export type Question = z.infer<typeof Question>

const stem = z.string().trim().min(1).max(2000)
const options = z
  .array(QuestionOption.partial({ id: true }))
  .max(10)
  .refine((list) => new Set(list.flatMap((option) => option.id ?? [])).size === list.filter((o) => o.id).length, {
    message: 'Option ids are unique in their question.',
    params: { code: 'duplicate_option_id' },
  })
const points = z.number().min(0).max(100)
const explanation = z.string().trim().max(5000)

/** A question written by hand. Whether its key fits its type is `core/questions/validate.ts`'s to say, of the whole question. */
export const QuestionInput = z.strictObject({
  type: QuestionType,
  stem,
  options,
  correct_option_ids: z.array(z.string()).max(10),
  explanation: explanation.default(''),
  points: points.default(1),
  difficulty: QuestionDifficulty.default('medium'),
  status: QuestionStatus.default('draft'),
  source: Source.nullable().default(null),
  ordinal: z.number().int().min(1).optional().meta({ description: 'where to put it; the end when absent' }),
})
export type QuestionInput = z.infer<typeof QuestionInput>

export const QuestionPatch = z.strictObject({
  stem: stem.optional(),
  options: options.optional(),
  correct_option_ids: z.array(z.string()).max(10).optional(),
  explanation: explanation.optional(),
  points: points.optional(),
  difficulty: QuestionDifficulty.optional(),
  status: QuestionStatus.optional(),
})
export type QuestionPatch = z.infer<typeof QuestionPatch>
