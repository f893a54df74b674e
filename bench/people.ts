import { createHmac, randomUUID } from 'node:crypto'
import type { D1Database } from '@cloudflare/workers-types'
import type { Role } from '../core/wire/users.ts'
import type { Call } from './load-messages.ts'
import { SECRETS } from './runtime.ts'

/** Somebody who is signed in. */
export interface Person {
  id: string
  /** The `Cookie` header of their browser. */
  cookie: string
}

const PEOPLE_A_STATEMENT = 500

/** Rows of users and of their sessions: what a sign-in leaves behind, without hashing a password for each. */
export async function signIn(db: D1Database, role: Role, count: number): Promise<Person[]> {
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), token: randomUUID() }))
  const now = Date.now()
  for (let from = 0; from < count; from += PEOPLE_A_STATEMENT) {
    const rows = JSON.stringify(people.slice(from, from + PEOPLE_A_STATEMENT))
    await db.batch([
      db
        .prepare(
          `INSERT INTO users (id, name, email, email_verified, role, created_at, updated_at)
           SELECT value->>'id', 'Somebody', value->>'id' || '@example.org', 1, ?2, ?3, ?3 FROM json_each(?1)`,
        )
        .bind(rows, role, now),
      db
        .prepare(
          `INSERT INTO sessions (id, user_id, token, expires_at, created_at, updated_at)
           SELECT value->>'token', value->>'id', value->>'token', ?2 + 86400000, ?2, ?2 FROM json_each(?1)`,
        )
        .bind(rows, now),
    ])
  }
  return people.map(({ id, token }) => ({ id, cookie: `smartexam.session_token=${signed(token)}` }))
}

/** As better-auth signs its cookies: the value, a dot, HMAC-SHA-256 in base64. */
function signed(value: string): string {
  const signature = createHmac('sha256', SECRETS.AUTH_SECRET).update(value).digest('base64')
  return encodeURIComponent(`${value}.${signature}`)
}

/** A request as their browser sends it. */
export function callOf(person: Person, origin: string, method: Call['method'], path: string, body?: unknown): Call {
  const call: Call = { method, path, headers: { Cookie: person.cookie, Origin: origin } }
  return body === undefined ? call : { ...call, body: JSON.stringify(body) }
}

/** Keeps the cookies that an answer has set. */
export function withCookies(person: Person, setCookies: readonly string[]): Person {
  const jar = new Map(person.cookie.split('; ').map((cookie) => splitCookie(cookie)))
  for (const line of setCookies) {
    const [name, value] = splitCookie(line.split(';')[0] ?? '')
    jar.set(name, value)
  }
  return { ...person, cookie: [...jar].map((pair) => pair.join('=')).join('; ') }
}

function splitCookie(cookie: string): [string, string] {
  const at = cookie.indexOf('=')
  return [cookie.slice(0, at), cookie.slice(at + 1)]
}
