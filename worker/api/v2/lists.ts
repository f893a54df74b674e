import type { Context } from 'hono'
import type { Page, PageQuery } from '../../../core/wire/common.ts'
import type { ListQuery } from '../../../core/wire/v2/common.ts'
import type { ApiEnv } from '../../context.ts'
import { Problem } from '../../problem.ts'

/** What the storage takes for this query. A cursor that no page has answered is the caller's mistake. */
export function toPageQuery({ limit, cursor }: ListQuery): PageQuery {
  if (cursor === undefined) return { limit }
  const read = decode(cursor)
  if (read === null) {
    const problem = new Problem('invalid_request', {}, [
      { field: 'cursor', code: 'cursor_invalid', message: 'Take `next_cursor` of an earlier page.' },
    ])
    problem.errors_in = 'parameter'
    throw problem
  }
  return { limit, cursor: read }
}

/** The envelope of version 2, and the `Link` header (RFC 8288). */
export function toList<Row, Item>(
  c: Context<ApiEnv>,
  { limit }: ListQuery,
  { items, next_cursor }: Page<Row>,
  toItem: (row: Row) => Item,
) {
  const cursor = next_cursor === null ? null : encode(next_cursor)
  const next = cursor === null ? null : nextOf(c.req.url, cursor)
  if (next) c.header('Link', `<${next}>; rel="next"`, { append: true })
  return { items: items.map(toItem), page: { limit, next_cursor: cursor, next } }
}

function nextOf(address: string, cursor: string): string {
  const url = new URL(address)
  url.searchParams.set('cursor', cursor)
  return `${url.pathname}${url.search}`
}

/** The alphabet of base64url (RFC 4648, 5): what is in a cursor is ASCII. */
function encode(cursor: string): string {
  return btoa(cursor).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** `instant~id`; null for anything else. */
function decode(cursor: string): string | null {
  try {
    const read = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    return /^\d{4}-[0-9T:.-]+Z~[A-Za-z0-9_-]+$/.test(read) ? read : null
  } catch {
    return null
  }
}
