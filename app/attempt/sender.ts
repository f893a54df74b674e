import type { Ack, AnswerOp } from '../../core/wire/attempts.ts'
import type { Batch, Outbox } from './outbox.ts'

/** As many as the API takes in one request, with room to spare for its size. */
const BATCH = 20
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

/** What became of a request with ops: stored, refused for good, or nobody knows (a cut line, a busy server). */
export type SendOutcome = { kind: 'acked'; acks: Ack[] } | { kind: 'refused'; code: string } | { kind: 'unknown' }

interface SenderOptions {
  attemptId: string
  outbox: Outbox
  send: (batch: Batch) => Promise<SendOutcome>
  /** After every step: what is still here, and whether the last request came through. */
  onProgress: (state: { pending: number; reached: boolean }) => void
  onRefused: (code: string, op: AnswerOp) => void
  /** In [0, 1). */
  random: () => number
}

/**
 * Brings the answers of one attempt from the outbox to the server, in order, one request at a time. What the server
 * does not ack stays where it is and is sent again, for as long as it takes. The server takes an op once, however
 * often it comes, so that nothing is lost by asking again and nothing is doubled.
 */
export class Sender {
  readonly #options: SenderOptions
  #running: Promise<void> | null = null
  #again = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false

  constructor(options: SenderOptions) {
    this.#options = options
  }

  /** Sends within `ms`, unless that happens sooner anyway. A connection that just failed is given its time. */
  soon(ms: number): void {
    if (this.#stopped || this.#timer !== undefined) return
    this.#timer = setTimeout(() => this.flush(), ms)
  }

  /** Sends now. Resolves when the outbox is empty or the line failed; then it tries again by itself. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#stopped) return Promise.resolve()
    if (this.#running) this.#again = true
    this.#running ??= this.#drain()
      // The device's disk did not answer. What is on it is still to be sent.
      .catch(() => this.#retry())
      .finally(() => {
        this.#running = null
      })
    return this.#running
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #drain(): Promise<void> {
    const { attemptId, outbox, onProgress } = this.#options
    for (;;) {
      this.#again = false
      const batch = await outbox.take(attemptId, BATCH)
      if (batch.ops.length === 0) {
        if (this.#again) continue
        onProgress({ pending: await outbox.count(attemptId), reached: true })
        return
      }
      const reached = await this.#deliver(batch)
      onProgress({ pending: await outbox.count(attemptId), reached })
      if (this.#stopped) return
      if (!reached) {
        this.#retry()
        return
      }
      this.#failures = 0
    }
  }

  #retry(): void {
    this.soon(retryWait(this.#failures++, this.#options.random()))
  }

  /** False when the line failed. A batch is refused whole, so each of a refused batch is asked alone. */
  async #deliver({ ops, token }: Batch): Promise<boolean> {
    const { outbox, send, onRefused } = this.#options
    const outcome = await send({ ops, token })
    if (outcome.kind === 'acked') {
      await outbox.ack(outcome.acks)
      return outcome.acks.some((ack) => ops.some((op) => op.op_id === ack.op_id))
    }
    if (outcome.kind === 'unknown') return false
    const [only] = ops
    if (only && ops.length === 1) {
      await outbox.refuse(only.op_id, outcome.code)
      onRefused(outcome.code, only)
      return true
    }
    for (const op of ops) if (!(await this.#deliver({ ops: [op], token }))) return false
    return true
  }
}

/** Exponential with jitter, so that a room that lost the same Wi-Fi does not come back in the same second. */
export function retryWait(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
  return ceiling / 2 + (random * ceiling) / 2
}
