import { z } from '@hono/zod-openapi'
import { PasswordChange, PasswordReset, PasswordResetRequest, Session } from '../../../core/wire/account.ts'
import { Id } from '../../../core/wire/common.ts'
import { changePassword, selectPasswordHash } from '../../../platform/storage/passwords.ts'
import { deleteSession, deleteSessionsOf, listSessions } from '../../../platform/storage/sessions.ts'
import { actOf } from '../../auth/actor.ts'
import { refusePassword } from '../../auth/new-password.ts'
import { hashPassword, verifyPassword } from '../../auth/password.ts'
import { guardPassword } from '../../auth/password-guard.ts'
import { Problem } from '../../problem.ts'
import { sendReset, useReset } from '../../services/password-reset.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

/** What people do with their own account. */
export const account = createRouter()
  .openapi(
    operation('account', {
      method: 'get',
      path: '/account/sessions',
      summary: 'Where you are signed in, the newest first',
      responses: { 200: jsonOf(z.object({ items: z.array(Session) }), 'Your sessions') },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const rows = await listSessions(db, c.get('user').id, now())
      const items = rows.map(({ createdAt, ...row }) => ({
        ...row,
        created_at: createdAt.toISOString(),
        current: row.id === c.get('session_id'),
      }))
      return c.json({ items }, 200)
    },
  )
  .openapi(
    operation('account', {
      method: 'delete',
      path: '/account/sessions/{id}',
      limit: 'edit',
      summary: 'Sign out somewhere else',
      request: { params: z.object({ id: Id }) },
      responses: { 204: { description: 'Signed out there' } },
    }),
    async (c) => {
      const { db } = c.get('services')
      if (!(await deleteSession(db, c.get('user').id, c.req.valid('param').id))) throw new Problem('not_found')
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('account', {
      method: 'delete',
      path: '/account/sessions',
      limit: 'edit',
      summary: 'Sign out everywhere, here too',
      responses: { 204: { description: 'Signed out' } },
    }),
    async (c) => {
      await deleteSessionsOf(c.get('services').db, c.get('user').id)
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('account', {
      method: 'post',
      path: '/account/password',
      limit: 'sign_in',
      summary: 'Choose another password; all other sessions end',
      request: { body: jsonBody(PasswordChange) },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      const { db } = c.get('services')
      const user = c.get('user')
      const { current_password, new_password } = c.req.valid('json')
      const guard = await guardPassword(c, user.email)
      const hash = await selectPasswordHash(db, user.id)
      if (!hash || !(await verifyPassword(hash, current_password))) {
        await guard.wrong()
        throw new Problem('password_wrong')
      }
      c.header('Set-Cookie', await guard.right(), { append: true })
      await refusePassword(c, 'new_password', new_password, user)
      const act = actOf(c, { act: 'password_changed', subject_kind: 'user', subject_id: user.id, detail: {} })
      const change = { userId: user.id, hash: await hashPassword(new_password), sessionId: c.get('session_id') }
      await changePassword(db, change, act)
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('public', {
      method: 'post',
      path: '/password-resets',
      limit: 'sign_in',
      summary: 'Ask for a link by mail that sets another password',
      description: 'The answer is the same whether or not the address has an account.',
      request: { body: jsonBody(PasswordResetRequest) },
      responses: { 204: { description: 'If there is such an account, it has mail' } },
    }),
    async (c) => {
      await sendReset(c, c.req.valid('json').email)
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('public', {
      method: 'post',
      path: '/password-resets/use',
      limit: 'sign_in',
      summary: 'Set another password with the link from the mail; all sessions end',
      request: { body: jsonBody(PasswordReset) },
      responses: { 204: { description: 'Set' } },
    }),
    async (c) => {
      const { token, new_password } = c.req.valid('json')
      await useReset(c, token, new_password)
      return c.body(null, 204)
    },
  )
