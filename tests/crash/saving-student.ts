import { EventEmitter } from 'node:events'
import type { Random } from '../../core/random/seeded.ts'
import type { Ack, AnswerOp, AttemptWithPaper, SavedAnswers } from '../../core/wire/attempts.ts'

/**
 * One student's browser as far as the server can tell: answers wait until they are acked, and are sent again, with the
 * same names, when no ack came. Emits `ack`.
 */
export class SavingStudent extends EventEmitter<{ ack: [] }> {
  readonly attemptId: string
  /** In the order in which they were first sent. */
  readonly sent = new Map<string, AnswerOp>()
  readonly acked = new Map<string, Ack>()
  sentAgain = 0
  readonly #origin: string
  readonly #attempt: AttemptWithPaper
  readonly #random: Random
  #waiting: AnswerOp[] = []

  constructor(origin: string, attempt: AttemptWithPaper, random: Random) {
    super()
    this.attemptId = attempt.attempt_id
    this.#origin = origin
    this.#attempt = attempt
    this.#random = random
  }

  /** Saves one to three answers at a time, one request after the other, until the server is gone. */
  async saveUntilCutOff(): Promise<void> {
    for (;;) {
      if (this.#waiting.length > 0) this.sentAgain += this.#waiting.length
      else this.#waiting = Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => this.#answer())
      for (const op of this.#waiting) this.sent.set(op.op_id, op)
      const saved = await this.#send(this.#waiting)
      if (!saved) return
      for (const ack of saved.acks) this.acked.set(ack.op_id, ack)
      this.#waiting = this.#waiting.filter(({ op_id }) => !this.acked.has(op_id))
      this.emit('ack')
    }
  }

  #answer(): AnswerOp {
    const { questions } = this.#attempt.paper
    const question = questions[Math.floor(this.#random() * questions.length)]
    const option = question?.options[Math.floor(this.#random() * question.options.length)]
    if (!question || !option) throw new Error('the paper is empty')
    return {
      op_id: crypto.randomUUID(),
      question_id: question.id,
      option_ids: [option.id],
      client_time: new Date().toISOString(),
    }
  }

  /** null: the connection broke, or the runtime was going down while it answered. Any refusal is an error. */
  async #send(ops: AnswerOp[]): Promise<SavedAnswers | null> {
    const response = await fetch(`${this.#origin}/api/v1/attempts/${this.attemptId}/answers`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.#attempt.attempt_token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ops }),
    }).catch(() => null)
    if (!response || response.status >= 500) return null
    const body = await response.text().catch(() => null)
    if (body === null) return null
    if (!response.ok) throw new Error(`${response.status} ${body}`)
    return JSON.parse(body) as SavedAnswers
  }
}
