import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { PolicyName } from '../../core/limits/policies.ts'
import { ProblemBody } from '../../core/wire/problem.ts'
import { type Access, authorise } from '../auth/access.ts'
import type { ApiEnv } from '../context.ts'
import { limit, refuseAgain } from '../middleware/limit.ts'
import { requestErrors } from './request-errors.ts'

/** A router whose invalid requests become problems. Each resource has one; `api/v1/index.ts` joins them. */
export function createRouter() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook(result, c) {
      if (!result.success) throw requestErrors(result.error, c.get('language'))
    },
  })
}

/**
 * A route that cannot be written without saying who may call it. The rule is in the OpenAPI document too, and so is the
 * limit: `read` for what only reads, `other` for what names none. `object`: the object that it asks counts by itself.
 */
export function operation<const Route extends RouteConfig>(
  access: Access,
  { limit: named, ...route }: Route & { limit?: PolicyName | 'object' },
) {
  const unsigned = access === 'attempt' || access === 'ticket'
  const policy = named ?? (unsigned ? 'object' : route.method === 'get' ? 'read' : 'other')
  return createRoute({
    ...route,
    'x-access': access,
    'x-limit': policy,
    ...(access === 'public' || access === 'ticket'
      ? {}
      : { security: [access === 'attempt' ? { attempt_token: [] } : { session: [] }] }),
    middleware: createMiddleware<ApiEnv>(async (c, next) => {
      if (policy !== 'object') refuseAgain(c, policy)
      await authorise(c, access)
      if (policy !== 'object') await limit(c, policy)
      await next()
    }),
    responses: {
      ...route.responses,
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: ProblemBody } },
      },
    },
  } as unknown as Route)
}

/** `application/json` of a schema: the shape of nearly every response and body. */
export function jsonOf<Schema>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<Schema>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}
