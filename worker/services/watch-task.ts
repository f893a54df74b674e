import { SocketMessage } from '../../core/wire/notifications.ts'
import type { Services } from '../services.ts'

/** The state and progress that a task was last said to have. */
export interface TaskMove {
  state: string
  progress: number
}

/**
 * Hears from the owner's room how a task goes on. Only the last word counts: a reader who is slow gets no queue of old ones.
 * Open it before the row is read, or what happens in between is never heard.
 */
export class TaskWatch {
  #move: TaskMove | null = null
  #open = true
  #wake = () => {}
  readonly #socket: WebSocket

  private constructor(socket: WebSocket, taskId: string) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = SocketMessage.parse(JSON.parse(String(data)))
      if (message.kind !== 'task' || message.task_id !== taskId) return
      this.#move = { state: message.state, progress: message.progress }
      this.#wake()
    })
    socket.addEventListener('close', () => this.#ended())
    socket.addEventListener('error', () => this.#ended())
    socket.accept()
  }

  static async open({ room }: Pick<Services, 'room'>, ownerId: string, taskId: string): Promise<TaskWatch> {
    // No sentence of this socket is ever shown: its language does not matter.
    const url = 'https://room.internal/socket?language=en'
    const { webSocket } = await room(ownerId).fetch(url, { headers: { Upgrade: 'websocket' } })
    if (!webSocket) throw new Error('the room gives no socket')
    return new TaskWatch(webSocket, taskId)
  }

  /** The next move, `quiet` when there was none for so long, `closed` when none will come any more. */
  async next(milliseconds: number): Promise<TaskMove | 'quiet' | 'closed'> {
    if (!this.#move && this.#open) {
      let timer: ReturnType<typeof setTimeout> | undefined
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        timer = setTimeout(resolve, milliseconds)
      })
      clearTimeout(timer)
    }
    const move = this.#move
    this.#move = null
    if (move) return move
    return this.#open ? 'quiet' : 'closed'
  }

  close(): void {
    if (this.#open) this.#socket.close(1000, 'seen enough')
    this.#ended()
  }

  #ended(): void {
    this.#open = false
    this.#wake()
  }
}
