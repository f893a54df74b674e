import type { SocketMessage } from '../../core/wire/notifications.ts'

/** Reads what a socket said by its schema; null for what this version of the page does not know. */
export function parseWith<Message>(schema: { safeParse(data: unknown): { success: boolean; data?: Message } }) {
  return (data: unknown): Message | null => {
    if (typeof data !== 'string') return null
    try {
      return schema.safeParse(JSON.parse(data)).data ?? null
    } catch {
      // Not JSON: not ours.
      return null
    }
  }
}

/** What the socket said, or null for what this version of the page does not know. */
export function parseMessage(data: unknown): SocketMessage | null {
  if (typeof data !== 'string') return null
  try {
    const message = JSON.parse(data) as Partial<SocketMessage> | null
    if (message?.kind === 'pong') return { kind: 'pong' }
    if (message?.kind === 'task' && typeof message.task_id === 'string') return message as SocketMessage
    if (message?.kind === 'notification' && typeof message.notification?.id === 'string')
      return message as SocketMessage
  } catch {
    // Not JSON: not ours.
  }
  return null
}
