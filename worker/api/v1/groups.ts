import { z } from '@hono/zod-openapi'
import { newId } from '../../../core/ids.ts'
import { Id, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { Group, GroupInput, GroupSummary, SavedGroup } from '../../../core/wire/users.ts'
import type { Database } from '../../../platform/storage/database.ts'
import {
  deleteGroup,
  listGroupStudents,
  listGroups,
  saveGroup,
  selectOptionalGroup,
} from '../../../platform/storage/groups.ts'
import { listStudentsByEmail } from '../../../platform/storage/users.ts'
import { own } from '../../auth/access.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

export const groups = createRouter()
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/groups',
      summary: 'List your groups of students, newest first',
      request: { query: PageQuery },
      responses: { 200: jsonOf(pageOf(GroupSummary), 'One page') },
    }),
    async (c) => {
      const page = await listGroups(c.get('services').db, c.get('user').id, c.req.valid('query'))
      return c.json({ ...page, items: page.items.map(withoutOwner) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/groups',
      summary: 'Make a group from e-mail addresses',
      request: { body: jsonBody(GroupInput) },
      responses: { 201: jsonOf(SavedGroup, 'Made; addresses without an account are named') },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const row = { id: newId('grp'), owner_id: c.get('user').id, created_at: now().toISOString() }
      return c.json(await save(db, row, c.req.valid('json')), 201)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/groups/{id}',
      summary: 'A group with its students',
      request: { params },
      responses: { 200: jsonOf(Group, 'The group') },
    }),
    async (c) => {
      const { db } = c.get('services')
      const row = own(c, await selectOptionalGroup(db, c.req.valid('param').id))
      return c.json({ ...withoutOwner(row), students: await listGroupStudents(db, row.id) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'patch',
      path: '/groups/{id}',
      limit: 'edit',
      summary: 'Give a group another name and other students',
      request: { params, body: jsonBody(GroupInput) },
      responses: { 200: jsonOf(SavedGroup, 'Changed') },
    }),
    async (c) => {
      const { db } = c.get('services')
      const row = own(c, await selectOptionalGroup(db, c.req.valid('param').id))
      return c.json(await save(db, row, c.req.valid('json')), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'delete',
      path: '/groups/{id}',
      summary: 'Delete a group; its students and their exams stay',
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      const { db } = c.get('services')
      await deleteGroup(db, own(c, await selectOptionalGroup(db, c.req.valid('param').id)).id)
      return c.body(null, 204)
    },
  )

async function save(
  db: Database,
  row: { id: string; owner_id: string; created_at: string },
  input: z.infer<typeof GroupInput>,
): Promise<SavedGroup> {
  const students = await listStudentsByEmail(db, input.emails)
  const known = new Set(students.map((student) => student.email))
  const { id, owner_id, created_at } = row
  await saveGroup(
    db,
    { id, owner_id, created_at, name: input.name },
    students.map((student) => student.id),
  )
  return {
    id,
    name: input.name,
    created_at,
    num_students: students.length,
    students: await listGroupStudents(db, id),
    unknown_emails: [...new Set(input.emails)].filter((email) => email !== '' && !known.has(email)),
  }
}

function withoutOwner<Row extends { owner_id: string }>({ owner_id: _, ...row }: Row): Omit<Row, 'owner_id'> {
  return row
}
