import type { Context } from 'hono'
import type { ApiEnv } from '../context.ts'
import { Problem } from '../problem.ts'

/** Opens a socket at an object. Browsers let any page open one here, with the visitor's cookies: only our own may. */
export function socketUpgrade(c: Context<ApiEnv>, object: Pick<Fetcher, 'fetch'>, url: URL): Promise<Response> {
  const origin = c.req.header('Origin')
  if (origin && origin !== new URL(c.req.url).origin) throw new Problem('forbidden_origin')
  if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') throw new Problem('invalid_request')
  return object.fetch(url, { headers: { Upgrade: 'websocket' } })
}
