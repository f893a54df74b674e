import type { ProblemCode } from '../../core/problems/codes.ts'

export interface FieldError {
  field: string
  message: string
}

/** What the API answers when it refuses (RFC 9457): a code for us, a sentence for the person, errors beside fields. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: string,
    readonly request_id: string | null,
    readonly errors: readonly FieldError[],
  ) {
    super(`${status} ${code}: ${detail}`)
  }

  fieldError(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message
  }
}

/** A server that is busy or broken has refused nothing. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status < 500 && error.status !== 429
}

/** Reads a refusal. Something between us and the API (a proxy, a captive portal) may answer without a problem. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const problem = isRecord(body) ? body : {}
  const errors = Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : []
  return new ApiProblem(
    response.status,
    (typeof problem.code === 'string' ? problem.code : 'internal') as ProblemCode,
    typeof problem.detail === 'string' ? problem.detail : `HTTP ${response.status}`,
    typeof problem.request_id === 'string' ? problem.request_id : null,
    errors,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string'
}
