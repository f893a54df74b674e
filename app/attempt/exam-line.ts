import type { AttemptNews, Beat, ExamSocketMessage } from '../../core/wire/invigilation.ts'
import type { LiveSocket } from '../live/live-socket.ts'

/** However much happens on a page, its room hears of it at most this often. */
export const BEAT_EVERY_MS = 15_000
/** How often a page without a socket asks what is new. */
const ASK_EVERY_MS = 30_000

interface LineOptions {
  openSocket: (events: {
    onMessage: (message: ExamSocketMessage) => void
    onConnected: (connected: boolean) => void
  }) => LiveSocket
  /** By HTTP; null where the line failed. */
  ask: (beat: Beat) => Promise<AttemptNews | null>
  beat: () => Beat
  onNews: (news: AttemptNews) => void
}

/**
 * A page's line to the room of its exam: it says how far its student is and hears what is new, over a socket while there
 * is one and by asking while there is none. Answers never go this way.
 */
export class ExamLine {
  readonly #options: LineOptions
  readonly #socket: LiveSocket
  #connected = false
  #said = ''
  #saidAt = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false

  constructor(options: LineOptions) {
    this.#options = options
    this.#socket = options.openSocket({
      onMessage: (message) => {
        if (message.kind === 'news') options.onNews(message.news)
      },
      onConnected: (connected) => {
        this.#connected = connected
        // The room knows nothing of a page that comes back.
        this.#said = ''
        if (connected) this.#speak()
        else this.#schedule(ASK_EVERY_MS)
      },
    })
    this.#schedule(ASK_EVERY_MS)
  }

  /** Something of what a beat says may have changed. */
  changed(): void {
    if (this.#connected && JSON.stringify(this.#options.beat()) !== this.#said) {
      this.#schedule(Math.max(0, this.#saidAt + BEAT_EVERY_MS - performance.now()))
    }
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#socket.stop()
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#stopped) this.#timer = setTimeout(() => this.#speak(), ms)
  }

  async #speak(): Promise<void> {
    const beat = this.#options.beat()
    if (this.#socket.send({ kind: 'beat', beat })) {
      this.#said = JSON.stringify(beat)
      this.#saidAt = performance.now()
      return
    }
    const news = await this.#options.ask(beat)
    if (news && !this.#stopped) this.#options.onNews(news)
    if (!this.#connected) this.#schedule(ASK_EVERY_MS)
  }
}
