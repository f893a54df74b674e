import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiEnv } from '../context.ts'

export type Version = 'v1' | 'v2'

/** OpenAPI 3.1, made from the schemas that requests are parsed with. */
export function apiReference(api: OpenAPIHono<ApiEnv>, version: Version): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'smartexam.session_token',
    description: 'Or the same token as `Authorization: Bearer …`: sign-in answers it in the `set-auth-token` header.',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'attempt_token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Given by the start of an attempt; good for that attempt alone.',
  })
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'SmartExam',
      version: version.slice(1),
      description: `Times are ISO-8601 UTC. Errors are problems (RFC 9457). ${ABOUT[version]}`,
    },
    servers: [{ url: `/api/${version}` }],
  })
}

const ABOUT: Record<Version, string> = {
  v1: 'Version 2 has several documents a QCM, events of tasks, and better lists.',
  v2: 'What this version does not have is in version 1 and goes with it.',
}
