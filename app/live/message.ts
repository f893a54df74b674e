import type { SocketMessage } from '../../core/wire/notifications.ts'

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
