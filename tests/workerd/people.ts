import { env, exports } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import type { Role } from '../../core/wire/users.ts'
import { openDatabase } from '../../platform/storage/database.ts'
import { users } from '../../platform/storage/schema.ts'

const ORIGIN = 'https://smartexam.test'

/** Somebody who is signed in, and what they send and get. */
export interface Person {
  id: string
  email: string
  /** The `Cookie` header of their browser. */
  cookie: string
  get(path: string): Promise<Response>
  send(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: HeadersInit,
  ): Promise<Response>
  form(path: string, body: FormData): Promise<Response>
  socket(path: string): Promise<Response>
  upload(filename: string, bytes: Uint8Array | string): Promise<Response>
}

/** One request to a Worker: the one that these tests run in, or another that a test has bound differently. */
export type Call = (path: string, init?: RequestInit) => Promise<Response>

export function call(path: string, init: RequestInit = {}): Promise<Response> {
  return exports.default.fetch(requestTo(path, init))
}

export function requestTo(path: string, init: RequestInit = {}): Request {
  return new Request(`${ORIGIN}${path}`, init)
}

let people = 0

/** Signs up through the API, as people do; the role is set where the first admin's is set, in the database. */
export async function signUp(role: Role = 'student', name = 'Somebody', to: Call = call): Promise<Person> {
  const email = `${role}-${++people}-${crypto.randomUUID().slice(0, 8)}@example.org`
  const body = { name, email, password: 'correct horse battery' }
  const response = await to('/api/auth/sign-up/email', json('POST', body))
  if (!response.ok) throw new Error(`sign-up: ${response.status} ${await response.text()}`)
  const { user } = await response.json<{ user: { id: string } }>()
  if (role !== 'student') await openDatabase(env.DB).update(users).set({ role }).where(eq(users.id, user.id))
  return signIn(email, undefined, to)
}

export async function signIn(email: string, password = 'correct horse battery', to: Call = call): Promise<Person> {
  const response = await to('/api/auth/sign-in/email', json('POST', { email, password }))
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`)
  const { user } = await response.json<{ user: { id: string } }>()
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const as = (init: RequestInit): RequestInit => ({
    ...init,
    headers: { ...Object.fromEntries(new Headers(init.headers)), cookie, origin: ORIGIN },
  })
  return {
    id: user.id,
    email,
    cookie,
    get: (path) => to(path, as({ headers: { 'Accept-Language': 'en' } })),
    send: (method, path, body, headers) => to(path, as(json(method, body, headers))),
    form: (path, body) => to(path, as({ method: 'POST', body })),
    socket: (path) => to(path, as({ headers: { Upgrade: 'websocket' } })),
    upload(filename, bytes) {
      const form = new FormData()
      form.set('file', new File([bytes as BlobPart], filename))
      return to('/api/v1/documents', as({ method: 'POST', body: form }))
    },
  }
}

export function json(method: string, body?: unknown, headers: HeadersInit = {}): RequestInit {
  if (body === undefined) return { method, headers }
  return { method, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) }
}
