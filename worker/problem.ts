import type { Failure, ProblemCode, ProblemParams } from '../core/problems/codes.ts'
import { PROBLEM_STATUS } from '../core/problems/codes.ts'
import { problemSentence } from '../core/problems/sentences.ts'
import type { Language } from '../core/wire/common.ts'
import type { FieldError } from '../core/wire/problem.ts'

/** An expected failure on its way out of an endpoint. The one place that turns it into HTTP is `problemResponse`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly errors: FieldError[]
  readonly headers: Record<string, string>

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

/** RFC 9457. */
export function problemResponse(problem: Problem, language: Language, requestId: string): Response {
  const status = PROBLEM_STATUS[problem.code]
  const { seconds } = problem.params
  const headers = new Headers(problem.headers)
  headers.set('Content-Type', 'application/problem+json')
  headers.set('Content-Language', language)
  if (problem.code === 'too_many_requests' && seconds) headers.set('Retry-After', String(seconds))
  return Response.json(
    {
      type: `/problems/${problem.code}`,
      title: problem.code.replaceAll('_', ' '),
      status,
      code: problem.code,
      detail: problemSentence(problem.code, language, problem.params),
      request_id: requestId,
      errors: problem.errors,
    },
    { status, headers },
  )
}
