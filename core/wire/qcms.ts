import { z } from 'zod'
import { Id, Language } from './common.ts'
import { Question } from './questions.ts'
import { GenerationReport } from './tasks.ts'

export const QcmSummary = z.object({
  id: Id,
  title: z.string(),
  description: z.string(),
  language: Language,
  status: z
    .enum(['draft', 'ready'])
    .meta({ description: 'ready: every question was judged, and at least one accepted' }),
  document_id: Id.nullable(),
  num_questions: z.number().int(),
  num_accepted: z.number().int(),
  num_draft: z.number().int(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type QcmSummary = z.infer<typeof QcmSummary>

export const Qcm = QcmSummary.extend({
  document_filename: z.string().nullable(),
  questions: z.array(Question),
  generations: z
    .array(GenerationReport.extend({ task_id: Id, created_at: z.string() }))
    .meta({ description: 'the tasks that wrote its questions, the latest first' }),
})
export type Qcm = z.infer<typeof Qcm>

const title = z.string().trim().min(1).max(200)
const description = z.string().trim().max(2000)

export const QcmInput = z.strictObject({ title, description: description.default(''), language: Language })
export type QcmInput = z.infer<typeof QcmInput>

export const QcmPatch = z.strictObject({ title: title.optional(), description: description.optional() })
export type QcmPatch = z.infer<typeof QcmPatch>

export const QuestionOrder = z.strictObject({ question_ids: z.array(Id).max(500) })
