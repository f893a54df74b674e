import { DurableObject } from 'cloudflare:workers'
import { z } from 'zod'
import { Language } from '../core/wire/common.ts'
import type { NotificationEvent, NotificationList, SocketMessage } from '../core/wire/notifications.ts'
import { NotificationTable } from './notification-table.ts'
import { answerClose, answerPings, readJson, refuse, sendJson } from './sockets.ts'

/** What pages may say on their socket: that they are there, and from where on they missed something. */
const ClientMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ping') }),
  z.strictObject({ kind: z.literal('since'), since: z.string().max(20) }),
])

const Attachment = z.object({ language: Language })

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
    answerPings(ctx)
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
    const said = ClientMessage.safeParse(readJson(message))
    if (!said.success) return refuse(socket)
    // Only a ping spelt otherwise than the runtime knows it arrives here.
    if (said.data.kind === 'ping') return tell(socket, { kind: 'pong' })
    this.#sendMissed(socket, said.data.since, languageOf(socket))
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    answerClose(socket, code)
  }

  /** The oldest first, so that the last toast is the latest news. What was read elsewhere is no news. */
  #sendMissed(socket: WebSocket, since: string, language: Language): void {
    for (const missed of this.#table.list(since, MISSED).reverse()) {
      const notification = missed.in(language)
      if (!notification.read_at) tell(socket, { kind: 'notification', notification })
    }
  }

  #push(message: (language: Language) => SocketMessage): void {
    for (const socket of this.ctx.getWebSockets()) tell(socket, message(languageOf(socket)))
  }
}

function languageOf(socket: WebSocket): Language {
  return Attachment.parse(socket.deserializeAttachment()).language
}

const tell = (socket: WebSocket, message: SocketMessage) => sendJson(socket, message)
