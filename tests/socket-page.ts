import type { z } from 'zod'

/** A page's socket at an object: what it got so far, and the next message when there is one. */
export class SocketPage<Message extends { kind: string }> {
  readonly messages: Message[] = []
  readonly closed: Promise<{ code: number; reason: string }>
  readonly #socket: WebSocket
  #wake = () => {}

  private constructor(socket: WebSocket, schema: z.ZodType<Message>) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      this.messages.push(schema.parse(JSON.parse(String(data))))
      this.#wake()
    })
    this.closed = new Promise((resolve) =>
      socket.addEventListener('close', ({ code, reason }) => resolve({ code, reason })),
    )
    socket.accept()
  }

  static async open<Message extends { kind: string }>(
    object: Pick<Fetcher, 'fetch'>,
    url: URL,
    schema: z.ZodType<Message>,
  ): Promise<SocketPage<Message>> {
    const { status, webSocket } = await object.fetch(url, { headers: { Upgrade: 'websocket' } })
    if (status !== 101 || !webSocket) throw new Error(`no socket, but ${status}`)
    return new SocketPage(webSocket, schema)
  }

  say(message: string | ArrayBuffer | object) {
    this.#socket.send(typeof message === 'string' || message instanceof ArrayBuffer ? message : JSON.stringify(message))
  }

  close(code: number) {
    this.#socket.close(code, 'bye')
  }

  async received(count: number): Promise<Message[]> {
    while (this.messages.length < count) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    return this.messages
  }

  /** All that has come, once everything sent before has: the room answers in order. */
  async receivedSoFar(): Promise<Message[]> {
    const pongs = () => this.messages.filter((message) => message.kind === 'pong').length
    const before = pongs()
    // Not the spelling that the runtime answers by itself: this one goes through the room.
    this.say('{ "kind": "ping" }')
    while (pongs() === before) await this.received(this.messages.length + 1)
    return this.messages.filter((message) => message.kind !== 'pong')
  }
}
