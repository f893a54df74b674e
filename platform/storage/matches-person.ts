import { like, or } from 'drizzle-orm'
import { users } from './schema.ts'

/** Whose name or address contains `q`; undefined where nothing is looked for. D1 takes LIKE patterns of 50 bytes at most. */
export function matchesPerson(q: string) {
  const wanted = q.trim().replace(/[%_\\]/g, '')
  if (wanted === '') return undefined
  let pattern = wanted
  while (new TextEncoder().encode(pattern).length > 48) pattern = pattern.slice(0, -1)
  return or(like(users.name, `%${pattern}%`), like(users.email, `%${pattern}%`))
}
