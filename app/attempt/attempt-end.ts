import type { AttemptNews } from '../../core/wire/invigilation.ts'
import type { AttemptView } from './attempt-view.ts'
import type { ServerClock } from './clock.ts'
import { retryWait } from './sender.ts'

interface AttemptEndOptions {
  clock: ServerClock
  random: () => number
  view(): AttemptView
  show(change: Partial<AttemptView>): void
  flush(): Promise<void>
  /** Sends all that was answered; says how many answers are still here. */
  sendAll(): Promise<number>
  /** Says how far the student is and hears what is new; null where the line failed. */
  ask(): Promise<AttemptNews | null>
  submit(): Promise<{ submitted_at: string } | null>
  /** The attempt is handed in. */
  ended(by: 'student' | 'time'): void
}

/** Timers of a sleeping tab come late, so the clock is looked at in between. */
const WATCH_MS = 15_000

/** How an attempt comes to its end on this page: by the clock, once the server agrees, or by its student's word. */
export class AttemptEnd {
  readonly #options: AttemptEndOptions
  #watch: ReturnType<typeof setTimeout> | undefined
  #handingIn: Promise<void> | null = null
  #wake: () => void = () => {}
  #stopped = false

  constructor(options: AttemptEndOptions) {
    this.#options = options
  }

  isOver(): boolean {
    return this.#options.clock.now() >= this.#options.view().deadline
  }

  watchTime(): void {
    clearTimeout(this.#watch)
    const { phase, deadline } = this.#options.view()
    if (this.#stopped || phase !== 'running') return
    const left = deadline - this.#options.clock.now()
    if (left > 0) this.#watch = setTimeout(() => this.watchTime(), Math.min(left, WATCH_MS))
    else void this.#timeIsOver()
  }

  handIn(by: 'student' | 'time'): Promise<void> {
    this.#handingIn ??= this.#handInUntilDone(by)
    return this.#handingIn
  }

  /** What waits for its next try is tried now. */
  awake(): void {
    this.#wake()
  }

  stop(): void {
    this.#stopped = true
    this.unwatch()
    this.#wake()
  }

  unwatch(): void {
    clearTimeout(this.#watch)
  }

  /** The server is asked for the time before an attempt is ended by it: a device's clock ends nobody's exam. */
  async #timeIsOver(): Promise<void> {
    const { show, flush, ask } = this.#options
    show({ phase: 'time_over' })
    void flush()
    const news = await ask()
    if (news?.status === 'in_progress' && !this.isOver()) this.#goOn()
    else await this.handIn('time')
  }

  #goOn(): void {
    this.#handingIn = null
    this.#options.show({ phase: 'running' })
    this.watchTime()
  }

  async #handInUntilDone(by: 'student' | 'time'): Promise<void> {
    const { show, sendAll, submit, ended, random } = this.#options
    for (let failures = 0; !this.#stopped; failures++) {
      const unsent = await sendAll()
      // The teacher has given more time meanwhile.
      if (by === 'time' && !this.isOver()) return this.#goOn()
      // Answers first: what comes after the end counts only if the teacher says so.
      const done = unsent === 0 ? await submit() : null
      if (done) {
        show({ submitted_at: done.submitted_at, reached: true })
        return ended(by)
      }
      show({ reached: false })
      await this.#pause(retryWait(failures, random()))
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
