import { z } from 'zod'
import { Id } from './common.ts'

/** What happened, and what a page needs to link to it. Sentences are made when read, in the reader's language. */
export const NotificationEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('qcm_generated'),
    data: z.object({ task_id: Id, qcm_id: Id, title: z.string(), num_questions: z.number().int() }),
  }),
  z.object({
    type: z.literal('questions_added'),
    data: z.object({ task_id: Id, qcm_id: Id, title: z.string(), num_questions: z.number().int() }),
  }),
  z.object({ type: z.literal('qcm_failed'), data: z.object({ task_id: Id, title: z.string(), code: z.string() }) }),
  z.object({
    type: z.literal('document_failed'),
    data: z.object({ document_id: Id, filename: z.string(), code: z.string() }),
  }),
  z.object({
    type: z.literal('new_exam'),
    data: z.object({ exam_id: Id, title: z.string(), opens_at: z.string(), closes_at: z.string() }),
  }),
  z.object({
    type: z.literal('result_ready'),
    data: z.object({ exam_id: Id, attempt_id: z.string(), title: z.string() }),
  }),
])
export type NotificationEvent = z.infer<typeof NotificationEvent>

export const Notification = z.object({
  id: z.string(),
  type: z.enum(['qcm_generated', 'questions_added', 'qcm_failed', 'document_failed', 'new_exam', 'result_ready']),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  created_at: z.string(),
  read_at: z.string().nullable(),
})
export type Notification = z.infer<typeof Notification>

export const NotificationList = z.object({ items: z.array(Notification), unread: z.number().int() })
export type NotificationList = z.infer<typeof NotificationList>

/** What the socket sends. `task` and `document` tell open pages that one of these moved; they are not stored. */
export const SocketMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notification'), notification: Notification }),
  z.object({ kind: z.literal('task'), task_id: Id, state: z.string(), progress: z.number().int() }),
  z.object({ kind: z.literal('document'), document_id: Id, status: z.string() }),
  z.object({ kind: z.literal('pong') }),
])
export type SocketMessage = z.infer<typeof SocketMessage>
