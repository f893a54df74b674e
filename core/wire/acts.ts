import { z } from 'zod'
import { ACTS, SUBJECT_KINDS } from '../audit/acts.ts'

export const ActName = z.enum(ACTS)
export const SubjectKind = z.enum(SUBJECT_KINDS)
export const ActDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** An act on its way from the object that it was done in. */
export const RecordedAct = z.strictObject({
  id: z.string().max(200),
  at: z.iso.datetime(),
  act: ActName,
  actor_id: z.string().nullable(),
  ip: z.string().nullable(),
  request_id: z.string().nullable(),
  subject_kind: SubjectKind,
  subject_id: z.string(),
  detail: ActDetail,
})
