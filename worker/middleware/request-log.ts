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
  const startedAt = performance.now()
  await next()
  c.header('X-Request-Id', requestId)
  services.log.info('http.request', {
    'http.request.method': c.req.method,
    'url.path': c.req.path,
    'http.response.status_code': c.res.status,
    'user.id': c.get('user')?.id,
    // Nanoseconds, as ECS has it. workerd's clock moves with I/O only.
    'event.duration': Math.round((performance.now() - startedAt) * 1e6),
  })
})
