import { z } from 'zod'
import { ActDetail, ActName, SubjectKind } from './acts.ts'
import { Instant, PageQuery } from './common.ts'
import { Student } from './users.ts'

/** One line of the audit log. Names are today's; what was deleted has its title in `detail`. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  act: ActName,
  actor: Student.nullable().meta({ description: 'null: nobody who was signed in, or an account that is gone' }),
  actor_id: z.string().nullable(),
  subject: z.object({
    kind: SubjectKind,
    id: z.string(),
    name: z.string().nullable().meta({ description: 'of the person, or the title of the thing' }),
  }),
  ip: z.string().nullable(),
  request_id: z.string().nullable(),
  detail: ActDetail,
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** All of them hold at once. */
export const AuditFilter = z.object({
  q: z
    .string()
    .max(100)
    .default('')
    .meta({ description: 'looked for in name and address of who acted or was acted on' }),
  actor: z.string().max(64).optional().meta({ description: 'the id of who acted' }),
  subject: z.string().max(200).optional().meta({ description: 'the id of what was acted on' }),
  act: ActName.optional(),
  from: Instant.optional().meta({ description: 'not before' }),
  to: Instant.optional().meta({ description: 'before' }),
})
export type AuditFilter = z.infer<typeof AuditFilter>

export const AuditQuery = AuditFilter.extend(PageQuery.shape)
