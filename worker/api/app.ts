import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { UPLOAD_LIMIT_BYTES } from '../../core/documents/upload.ts'
import type { ApiEnv } from '../context.ts'
import { language } from '../middleware/language.ts'
import { requestLog } from '../middleware/request-log.ts'
import { Problem, problemResponse } from '../problem.ts'
import { auth } from './auth.ts'
import { health } from './health.ts'
import { apiV1 } from './v1/index.ts'
import { sitting } from './v1/sitting.ts'
import { apiV2 } from './v2/index.ts'

const MEGABYTE = 1024 * 1024

/** Against requests that another site has a browser make: only those are in danger that carry a cookie by themselves. */
const sameOrigin = csrf()

const limitUpload = limitBody(UPLOAD_LIMIT_BYTES + MEGABYTE)
const limitOther = limitBody(2 * MEGABYTE)

/** Every operation under `/api`. */
const everything = guarded()
everything.route('/api/auth', auth)
everything.route('/api/health', health)
everything.route('/api/v1', apiV1)
everything.route('/api/v2', apiV2)

/** Those of a sitting once more: with few routes, finding the way costs nearly nothing. */
const ofSitting = guarded()
ofSitting.route('/api/v1', sitting)
const OF_SITTING = /^\/api\/v1\/(attempts\/[^/]+\/(answers|submit)|exams\/[^/]+\/(attempts|paper-key))$/

/** Every way into the API, as `POST /api/v1/exams/:id/publish`. */
export function apiRoutes(): Set<string> {
  const routes = [...everything.routes, ...ofSitting.routes].filter(({ path }) => path !== '/*')
  return new Set(routes.map(({ method, path }) => `${method} ${path}`))
}

/** Whatever is asked under `/api`. Pages ask here too, in process: there is no other way to the data. */
export function fetchApi(request: Request, env: Env, context: ExecutionContext): Response | Promise<Response> {
  const app = request.method === 'POST' && OF_SITTING.test(new URL(request.url).pathname) ? ofSitting : everything
  return app.fetch(request, env, context)
}

/** A router with all that holds for every request and every answer. */
function guarded(): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>()
  app.use(requestLog)
  app.use(language)
  app.use((c, next) => (c.req.header('Authorization') ? next() : sameOrigin(c, next)))
  app.use((c, next) => {
    // What comes with a GET nobody reads; to measure it, the request would have to be made anew, which the runtime refuses.
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    return (c.req.path === '/api/v1/documents' ? limitUpload : limitOther)(c, next)
  })
  app.notFound((c) => problemResponse(new Problem('not_found'), c.get('language'), c.get('request_id'), c.req.url))
  app.onError((error, c) => {
    const problem = asProblem(error)
    if (problem.code === 'internal') c.get('services').log.error('request.failed', error, { 'url.path': c.req.path })
    return problemResponse(problem, c.get('language'), c.get('request_id'), c.req.url)
  })
  return app
}

/** The one mapping from what was thrown to what the outside may learn. */
function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) {
    if (error.status === 400) return new Problem('malformed_json')
    if (error.status === 415) return new Problem('content_type_unsupported')
    if (error.status === 403) return new Problem('forbidden_origin')
  }
  return new Problem('internal')
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError() {
      throw new Problem('payload_too_large', { megabytes: maxSize / MEGABYTE })
    },
  })
}
