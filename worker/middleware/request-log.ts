import { createMiddleware } from 'hono/factory'
import { nanoid } from 'nanoid'
import type { ApiEnv } from '../context.ts'
import { createServices } from '../services.ts'

/** Gives the request its id and its services, and writes one line when it is answered. */
export const requestLog = createMiddleware<ApiEnv>(async (c, next) => {
  const requestId = c.req.header('cf-ray') ?? nanoid()
  const services = createServices(c.env, new URL(c.req.url).origin, requestId)
  c.set('request_id', requestId)
  c.set('services', services)
  // Before, since a header that comes to a finished response has it made once more.
  c.header('X-Request-Id', requestId)
  const startedAt = performance.now()
  await next()
  // Responses that an endpoint makes by itself know nothing of it.
  if (!c.res.headers.has('X-Request-Id')) c.header('X-Request-Id', requestId)
  services.log.info('http.request', {
    'http.request.method': c.req.method,
    'url.path': c.req.path,
    'http.response.status_code': c.res.status,
    'user.id': c.get('user')?.id,
    // Nanoseconds, as ECS has it. workerd's clock moves with I/O only.
    'event.duration': Math.round((performance.now() - startedAt) * 1e6),
  })
})
