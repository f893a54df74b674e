import { z } from '@hono/zod-openapi'
import { Id, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { Student, User, UserPatch } from '../../../core/wire/users.ts'
import { revokeSessions } from '../../../platform/storage/sessions.ts'
import { listUsers, searchStudents, selectOptionalUser, setRole } from '../../../platform/storage/users.ts'
import { actOf } from '../../auth/actor.ts'
import { Problem } from '../../problem.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const q = z.string().max(100).default('').meta({ description: 'looked for in names and e-mail addresses' })

export const people = createRouter()
  .openapi(
    operation('user', {
      method: 'get',
      path: '/me',
      summary: 'Who you are',
      responses: { 200: jsonOf(User.omit({ created_at: true }), 'You') },
    }),
    (c) => c.json(c.get('user'), 200),
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/students',
      summary: 'Find students to give an exam to',
      request: { query: z.object({ q, limit: PageQuery.shape.limit }) },
      responses: { 200: jsonOf(z.object({ items: z.array(Student) }), 'Found') },
    }),
    async (c) => {
      const query = c.req.valid('query')
      return c.json({ items: await searchStudents(c.get('services').db, query.q, query.limit) }, 200)
    },
  )
  .openapi(
    operation('admin', {
      method: 'get',
      path: '/users',
      summary: 'List accounts by e-mail address',
      request: { query: PageQuery.extend({ q }) },
      responses: { 200: jsonOf(pageOf(User), 'One page') },
    }),
    async (c) => {
      const { q: wanted, ...page } = c.req.valid('query')
      return c.json(await listUsers(c.get('services').db, wanted, page), 200)
    },
  )
  .openapi(
    operation('admin', {
      method: 'patch',
      path: '/users/{id}',
      summary: 'Give somebody another role',
      description: 'Their sessions end: they sign in again, with what they may do then.',
      request: { params: z.object({ id: Id }), body: jsonBody(UserPatch) },
      responses: { 200: jsonOf(User, 'Changed') },
    }),
    async (c) => {
      const { db } = c.get('services')
      const { id } = c.req.valid('param')
      const { role } = c.req.valid('json')
      const before = await selectOptionalUser(db, id)
      if (!before) throw new Problem('not_found')
      const detail = { from: before.role, to: role }
      const act = actOf(c, { act: 'role_changed', subject_kind: 'user', subject_id: id, detail })
      if (!(await setRole(db, id, role, act))) throw new Problem('last_admin')
      const user = await selectOptionalUser(db, id)
      if (!user) throw new Problem('not_found')
      return c.json(user, 200)
    },
  )
  .openapi(
    operation('admin', {
      method: 'delete',
      path: '/users/{id}/sessions',
      limit: 'edit',
      summary: 'Sign somebody out everywhere',
      description: 'Answers of an exam that they sit are still taken.',
      request: { params: z.object({ id: Id }) },
      responses: { 204: { description: 'Signed out' } },
    }),
    async (c) => {
      const { db } = c.get('services')
      const { id } = c.req.valid('param')
      if (!(await selectOptionalUser(db, id))) throw new Problem('not_found')
      await revokeSessions(
        db,
        id,
        actOf(c, { act: 'sessions_revoked', subject_kind: 'user', subject_id: id, detail: {} }),
      )
      return c.body(null, 204)
    },
  )
