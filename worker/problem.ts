import type { Failure, ProblemCode, ProblemParams } from '../core/problems/codes.ts'
import { PROBLEM_STATUS } from '../core/problems/codes.ts'
import { problemSentence } from '../core/problems/sentences.ts'
import type { Language } from '../core/wire/common.ts'
import type { FieldError, ProblemBody } from '../core/wire/problem.ts'
import type { ProblemErrorV2, ProblemV2 } from '../core/wire/v2/problem.ts'

/** An expected failure on its way out of an endpoint. The one place that turns it into HTTP is `problemResponse`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly errors: FieldError[]
  readonly headers: Record<string, string>
  /** What `errors` speak of. */
  errors_in: 'body' | 'parameter' = 'body'

  /** @param params of `too_many_requests`: `seconds` until it is worth trying again */
  constructor(
    code: ProblemCode,
    params: ProblemParams = {},
    errors: FieldError[] = [],
    headers: Record<string, string> = {},
  ) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.errors = errors
    this.headers = headers
  }
}

/** The value of a successful result; a failure leaves the endpoint as its problem. */
export function orThrow<Result extends { ok: boolean }>(result: Result): Exclude<Result, { ok: false }> {
  if (!result.ok) {
    const { code, params, errors } = result as unknown as Failure & { errors?: FieldError[] }
    throw new Problem(code, params, errors)
  }
  return result as Exclude<Result, { ok: false }>
}

/** RFC 9457, as the version of the API has it that was asked. */
export function problemResponse(problem: Problem, language: Language, requestId: string, url: string): Response {
  const status = PROBLEM_STATUS[problem.code]
  const { seconds } = problem.params
  const headers = new Headers(problem.headers)
  headers.set('Content-Type', 'application/problem+json')
  headers.set('Content-Language', language)
  if (problem.code === 'too_many_requests' && seconds) headers.set('Retry-After', String(seconds))
  const { origin, pathname } = new URL(url)
  const common = {
    title: problem.code.replaceAll('_', ' '),
    status,
    code: problem.code,
    detail: problemSentence(problem.code, language, problem.params),
  }
  const body: ProblemBody | ProblemV2 = pathname.startsWith('/api/v2/')
    ? {
        ...common,
        type: problemType(problem.code, origin),
        instance: `urn:request:${requestId}`,
        errors: problem.errors.map((error) => toErrorV2(error, problem.errors_in)),
      }
    : { ...common, type: `/problems/${problem.code}`, request_id: requestId, errors: problem.errors }
  return Response.json(body, { status, headers })
}

/** The absolute URI that names a kind of problem. */
export function problemType(code: string, origin: string): string {
  return `${origin}/problems/${code}`
}

/** A JSON Pointer in a fragment escapes `~` and `/` (RFC 6901, 3); paths of ours hold neither, nor anything to encode. */
function toErrorV2({ field, code, message }: FieldError, where: Problem['errors_in']): ProblemErrorV2 {
  const at = where === 'parameter' ? { parameter: field } : { pointer: field ? `#/${field.replaceAll('.', '/')}` : '#' }
  return { detail: message, code, ...at }
}
