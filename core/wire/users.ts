import { z } from 'zod'
import { Id } from './common.ts'

export const Role = z.enum(['student', 'teacher', 'admin'])
export type Role = z.infer<typeof Role>

export const User = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  created_at: z.string(),
})
export type User = z.infer<typeof User>

/** What an admin may change of somebody. */
export const UserPatch = z.strictObject({ role: Role })
export type UserPatch = z.infer<typeof UserPatch>

/** What a teacher may know of a student. */
export const Student = User.pick({ id: true, name: true, email: true })
export type Student = z.infer<typeof Student>

/** A class: students under one name, so that an exam is not given to thirty people one by one. */
export const Group = z.object({
  id: Id,
  name: z.string(),
  num_students: z.number().int(),
  students: z.array(Student),
  created_at: z.string(),
})
export type Group = z.infer<typeof Group>

export const GroupSummary = Group.omit({ students: true })
export type GroupSummary = z.infer<typeof GroupSummary>

export const GroupInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  emails: z.array(z.string().trim().toLowerCase().max(254)).max(500),
})
export type GroupInput = z.infer<typeof GroupInput>

/** A saved group, and the addresses that belong to no account and were therefore left out. */
export const SavedGroup = Group.extend({ unknown_emails: z.array(z.string()) })
export type SavedGroup = z.infer<typeof SavedGroup>
