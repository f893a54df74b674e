import { z } from 'zod'
import { Beat, ExamSocketInput, type ExamSocketMessage } from '../core/wire/invigilation.ts'
import type { Presence } from './room-table.ts'
import { answerClose, answerPings, readJson, refuse, sendJson } from './sockets.ts'

/** What a socket remembers through hibernation; the runtime keeps up to 16 KiB for each. */
const Attachment = z.discriminatedUnion('who', [
  z.object({ who: z.literal('student'), student_id: z.string(), beat: Beat.nullable() }),
  z.object({ who: z.literal('invigilator') }),
])
type Attachment = z.infer<typeof Attachment>

const INVIGILATORS = 'invigilators'
const studentTag = (studentId: string) => `student:${studentId}`

/** However much moves, an invigilator gets one message in this time: the whole room's, not each student's. */
const ROWS_EVERY_MS = 2_000

interface RoomEvents {
  /** What an invigilator is to see of these students now. */
  rowsOf: (studentIds: string[]) => ExamSocketMessage
  /** The last socket of a student is gone. */
  onLeft: (studentId: string, beat: Beat | null) => void
}

/**
 * The open pages of one ExamMonitor's students and invigilators. Sockets hibernate: what a page says is kept with its
 * socket, costs no row, and is written down when the page goes.
 */
export class ExamRoom {
  readonly #ctx: DurableObjectState
  readonly #events: RoomEvents
  readonly #moved = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(ctx: DurableObjectState, events: RoomEvents) {
    this.#ctx = ctx
    this.#events = events
    answerPings(ctx)
  }

  /** The answer to an upgrade; `first` is what the page must know at once. @param studentId null: an invigilator. */
  accept(studentId: string | null, first: ExamSocketMessage): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    attach(server, studentId === null ? { who: 'invigilator' } : { who: 'student', student_id: studentId, beat: null })
    this.#ctx.acceptWebSocket(server, [studentId === null ? INVIGILATORS : studentTag(studentId)])
    send(server, first)
    if (studentId !== null) this.moved(studentId)
    return new Response(null, { status: 101, webSocket: client })
  }

  said(socket: WebSocket, message: string | ArrayBuffer): void {
    const said = ExamSocketInput.safeParse(readJson(message))
    const page = attachment(socket)
    if (!said.success) refuse(socket)
    // Only a ping spelt otherwise than the runtime knows it arrives here.
    else if (said.data.kind === 'ping') send(socket, { kind: 'pong' })
    else if (page.who === 'student') {
      attach(socket, { ...page, beat: said.data.beat })
      this.moved(page.student_id)
    }
  }

  closed(socket: WebSocket, code: number): void {
    answerClose(socket, code)
    const page = attachment(socket)
    if (page.who !== 'student') return
    if (this.#pagesOf(page.student_id).every((other) => other === socket)) {
      this.#events.onLeft(page.student_id, page.beat)
    }
    this.moved(page.student_id)
  }

  presenceOf = (studentId: string): Presence => {
    const pages = this.#pagesOf(studentId)
    // The newest page holds the pen, and has most to say.
    const beats = pages.flatMap((socket) => {
      const page = attachment(socket)
      return page.who === 'student' && page.beat ? [page.beat] : []
    })
    return { connected: pages.length > 0, beat: beats.at(-1) ?? null }
  }

  tellStudent(studentId: string, message: () => ExamSocketMessage): void {
    for (const socket of this.#pagesOf(studentId)) send(socket, message())
  }

  /** Every student who has a page open, each with a message of their own. */
  tellStudents(messageFor: (studentId: string) => ExamSocketMessage): void {
    for (const socket of this.#ctx.getWebSockets()) {
      const page = attachment(socket)
      if (page.who === 'student') send(socket, messageFor(page.student_id))
    }
  }

  /** Invigilators are told within two seconds. Without any, nothing is kept. */
  moved(studentId: string): void {
    if (this.#ctx.getWebSockets(INVIGILATORS).length === 0) return
    this.#moved.add(studentId)
    this.#timer ??= setTimeout(() => this.#tellInvigilators(), ROWS_EVERY_MS)
  }

  #tellInvigilators(): void {
    this.#timer = null
    const message = this.#events.rowsOf([...this.#moved])
    this.#moved.clear()
    for (const socket of this.#ctx.getWebSockets(INVIGILATORS)) send(socket, message)
  }

  #pagesOf(studentId: string): WebSocket[] {
    return this.#ctx.getWebSockets(studentTag(studentId)).filter(({ readyState }) => readyState === WebSocket.OPEN)
  }
}

function attach(socket: WebSocket, page: Attachment): void {
  socket.serializeAttachment(page)
}

function attachment(socket: WebSocket): Attachment {
  return Attachment.parse(socket.deserializeAttachment())
}

const send = (socket: WebSocket, message: ExamSocketMessage) => sendJson(socket, message)
