import { z } from 'zod'

/** One thing that is wrong, and where: in the body (`pointer`) or in the address (`parameter`). */
export const ProblemErrorV2 = z.object({
  detail: z.string(),
  code: z.string(),
  pointer: z.string().optional().meta({ description: 'JSON Pointer as a fragment (RFC 6901, 6), e.g. `#/mix/type`' }),
  parameter: z.string().optional().meta({ description: 'name of a query or path parameter' }),
})
export type ProblemErrorV2 = z.infer<typeof ProblemErrorV2>

/** RFC 9457. `type` is an absolute URI whose last part is `code`. */
export const ProblemV2 = z.object({
  type: z.url(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string().meta({ description: 'the request, as `urn:request:` and its id, which is in the log' }),
  errors: z.array(ProblemErrorV2),
})
export type ProblemV2 = z.infer<typeof ProblemV2>
