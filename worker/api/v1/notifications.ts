import { z } from '@hono/zod-openapi'
import { NotificationList } from '../../../core/wire/notifications.ts'
import { socketUpgrade } from '../../auth/socket-upgrade.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

export const notifications = createRouter()
  .openapi(
    operation('user', {
      method: 'get',
      path: '/notifications',
      summary: 'Your notifications, newest first',
      request: {
        query: z.object({
          since: z.string().max(64).optional().meta({ description: 'the id of the last one that you have' }),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
      },
      responses: { 200: jsonOf(NotificationList, 'The notifications') },
    }),
    async (c) => {
      const room = c.get('services').room(c.get('user').id)
      return c.json(await room.list({ ...c.req.valid('query'), language: c.get('language') }), 200)
    },
  )
  .openapi(
    operation('user', {
      method: 'post',
      path: '/notifications/read',
      limit: 'edit',
      summary: 'Mark notifications as read; all of them when no ids are given',
      request: { body: jsonBody(z.strictObject({ ids: z.array(z.string().max(64)).max(500).optional() })) },
      responses: { 204: { description: 'Marked' } },
    }),
    async (c) => {
      await c
        .get('services')
        .room(c.get('user').id)
        .markRead(c.req.valid('json').ids ?? 'all')
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('user', {
      method: 'get',
      path: '/notifications/socket',
      summary: 'A WebSocket that pushes notifications and the progress of tasks',
      request: { query: z.object({ since: z.string().max(64).optional() }) },
      responses: { 101: { description: 'Switched to WebSocket; messages are `SocketMessage`s' } },
    }),
    async (c) => {
      const url = new URL('https://room.internal/socket')
      url.searchParams.set('language', c.get('language'))
      url.searchParams.set('since', c.req.valid('query').since ?? '')
      return socketUpgrade(c, c.get('services').room(c.get('user').id), url)
    },
  )
