import { type ClientResponse, hc } from 'hono/client'
import type { ApiV1 } from '../../worker/api/v1/index.ts'
import { problemFrom } from './problem.ts'

/** Version 1 of the API, typed by its routes. Loaders and browsers use the same client over another `fetch`. */
export function apiClient(origin: string, fetchApi: (request: Request) => Promise<Response>) {
  return hc<ApiV1>(`${origin}/api/v1`, {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => fetchApi(new Request(input, init)),
  })
}

export type ApiClient = ReturnType<typeof apiClient>

/** The body of a success; a refusal is thrown as `ApiProblem`. */
export async function bodyOf<Body>(call: Promise<ClientResponse<Body>>): Promise<Body> {
  const response = await call
  if (!response.ok) throw await problemFrom(response as unknown as Response)
  return (response.status === 204 ? undefined : await response.json()) as Body
}
