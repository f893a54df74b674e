import { DurableObject } from 'cloudflare:workers'
import { z } from 'zod'
import { Language } from '../core/wire/common.ts'
import type { NotificationEvent, NotificationList, SocketMessage } from '../core/wire/notifications.ts'
import { NotificationTable } from './notification-table.ts'

/** What pages may say on their socket: that they are there, and from where on they missed something. */
const ClientMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ping') }),
  z.strictObject({ kind: z.literal('since'), since: z.string().max(20) }),
])

const Attachment = z.object({ language: Language })

/** RFC 6455, 7.4.1: the peer said what it must not say. */
const POLICY_VIOLATION = 1008
const NORMAL_CLOSURE = 1000
/** Codes that say how a connection was lost; they stand in no close frame (RFC 6455, 7.4.1) and `close()` refuses them. */
const NEVER_SENT = new Set([1005, 1006, 1015])

/** How many missed notifications a page gets over its socket; older ones are in the list. */
const MISSED = 50

/**
 * What one user is told, named by the user's id. Notifications are stored until read and pushed to every open page; the
 * room sleeps while its sockets are quiet (hibernation), so nothing lives in its memory.
 */
export class NotificationRoom extends DurableObject<Env> {
  readonly #table = new NotificationTable(this.ctx.storage)

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    // Answered by the runtime without waking the room.
    ctx.setWebSocketAutoResponse(
      new WebSocketRequestResponsePair(JSON.stringify({ kind: 'ping' }), JSON.stringify({ kind: 'pong' })),
    )
  }

  /** Stores and pushes; false when `dedupeKey` was told before, which is how a message delivered twice tells once. */
  async notify(event: NotificationEvent, dedupeKey: string): Promise<boolean> {
    const stored = this.#table.insert(event, dedupeKey, new Date().toISOString())
    if (!stored) return false
    this.#push((language) => ({ kind: 'notification', notification: stored.in(language) }))
    return true
  }

  /** Tells open pages that a task moved. Nothing is stored: who looks later reads the task. */
  async taskMoved(task: { task_id: string; state: string; progress: number }): Promise<void> {
    this.#push(() => ({ kind: 'task', ...task }))
  }

  /** The same for a document that was read, or could not be. */
  async documentMoved(document: { document_id: string; status: string }): Promise<void> {
    this.#push(() => ({ kind: 'document', ...document }))
  }

  /** The newest first; `since` is the id of the newest that the reader has. */
  async list(query: { since?: string | undefined; limit: number; language: Language }): Promise<NotificationList> {
    const items = this.#table.list(query.since, query.limit).map((notification) => notification.in(query.language))
    return { items, unread: this.#table.countUnread() }
  }

  async markRead(ids: string[] | 'all'): Promise<{ unread: number }> {
    this.#table.markRead(ids, new Date().toISOString())
    return { unread: this.#table.countUnread() }
  }

  /** The user's socket. The worker has said who it is; `language` and `since` stand in the query. */
  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get('Upgrade')?.toLowerCase() !== 'websocket') return new Response(null, { status: 426 })
    const query = new URL(request.url).searchParams
    const language = Language.parse(query.get('language'))
    const { 0: client, 1: server } = new WebSocketPair()
    server.serializeAttachment({ language })
    this.ctx.acceptWebSocket(server)
    const since = query.get('since')
    if (since) this.#sendMissed(server, since, language)
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const said = ClientMessage.safeParse(json(message))
    if (!said.success) return socket.close(POLICY_VIOLATION, 'not understood')
    // Only a ping spelt otherwise than the runtime knows it arrives here.
    if (said.data.kind === 'ping') return send(socket, { kind: 'pong' })
    this.#sendMissed(socket, said.data.since, languageOf(socket))
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    // A hibernating socket's close handshake is ours to complete; the browser would wait for it otherwise.
    socket.close(NEVER_SENT.has(code) ? NORMAL_CLOSURE : code)
  }

  /** The oldest first, so that the last toast is the latest news. What was read elsewhere is no news. */
  #sendMissed(socket: WebSocket, since: string, language: Language): void {
    for (const missed of this.#table.list(since, MISSED).reverse()) {
      const notification = missed.in(language)
      if (!notification.read_at) send(socket, { kind: 'notification', notification })
    }
  }

  #push(message: (language: Language) => SocketMessage): void {
    for (const socket of this.ctx.getWebSockets()) send(socket, message(languageOf(socket)))
  }
}

function languageOf(socket: WebSocket): Language {
  return Attachment.parse(socket.deserializeAttachment()).language
}

/** A socket that is closing has nobody at its other end: the page gets what it missed when it comes back. */
function send(socket: WebSocket, message: SocketMessage): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}

/** undefined for what is not JSON text. */
function json(message: string | ArrayBuffer): unknown {
  if (typeof message !== 'string') return undefined
  try {
    return JSON.parse(message)
  } catch {
    return undefined
  }
}
