import { type AppLoadContext, redirect } from '@remix-run/cloudflare'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import type { Role } from '../../core/wire/users.ts'
import { languageOf } from '../i18n/language.ts'
import { type ApiClient, apiClient, bodyOf } from './client.ts'
import { ApiProblem } from './problem.ts'

export interface PageArgs {
  request: Request
  context: AppLoadContext
}

/** Who is asking, and from where: what the API would see if the browser had called it itself. */
const HANDED_ON = ['cookie', 'origin', 'referer', 'user-agent', 'cf-connecting-ip', 'x-forwarded-for', 'cf-ray']

/** Sends `init` to this Worker's `/api` as the visitor of a page. */
export function fetchAsVisitor({ request, context }: PageArgs, path: string, init?: RequestInit): Promise<Response> {
  const url = new URL(path, request.url)
  const headers = new Headers(init?.headers)
  for (const name of HANDED_ON) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  headers.set('Accept-Language', languageOf(request.headers))
  return context.fetchApi(new Request(url, { ...init, headers }))
}

export function visitorApi(args: PageArgs): ApiClient {
  return apiClient(new URL(args.request.url).origin, async (request) =>
    fetchAsVisitor(args, request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body ? { body: await request.arrayBuffer() } : {}),
    }),
  )
}

/** The signed-in visitor, if their role may see this page: for others it does not exist. */
export async function requireUser(args: PageArgs, roles?: readonly Role[]) {
  const user = await optionalUser(args)
  if (!user) throw toSignIn(args.request)
  if (roles && !roles.includes(user.role)) throw notFound()
  return user
}

export async function optionalUser(args: PageArgs) {
  if (!args.request.headers.has('cookie')) return null
  return bodyOf(visitorApi(args).me.$get()).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  })
}

interface PageQuery {
  queryKey: readonly unknown[]
  queryFn?: unknown
  initialPageParam?: unknown
}

/**
 * Runs the queries of a page before it is rendered. In the browser the same queries find their data in the cache
 * (`LoaderQueries` in root.tsx puts it there).
 */
export async function loadQueries(args: PageArgs, queriesOf: (api: ApiClient) => readonly PageQuery[]) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  try {
    await Promise.all(
      queriesOf(visitorApi(args)).map((query) =>
        'initialPageParam' in query ? client.fetchInfiniteQuery(query as never) : client.fetchQuery(query as never),
      ),
    )
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) throw toSignIn(args.request)
    if (error instanceof ApiProblem && error.status === 404) throw notFound()
    throw error
  }
  return { queries: dehydrate(client) }
}

export function notFound(): Response {
  return new Response(null, { status: 404 })
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  return redirect(`/sign-in?${new URLSearchParams({ redirectTo: pathname.replace(/\.data$/, '') + search })}`)
}
