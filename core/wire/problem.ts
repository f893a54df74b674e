import { z } from 'zod'

/** One field that is wrong: `field` is its path, e.g. `options.2.text`. */
export const FieldError = z.object({ field: z.string(), code: z.string(), message: z.string() })
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457. `code` is one of `core/problems/codes.ts`; `detail` says what to do. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  request_id: z.string(),
  errors: z.array(FieldError),
})
export type ProblemBody = z.infer<typeof ProblemBody>
