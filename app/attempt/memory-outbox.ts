import type { Ack, AnswerOp } from '../../core/wire/attempts.ts'
import { type Batch, type Outbox, sameToken, type UnsentAnswer } from './outbox.ts'

/**
 * For browsers that refuse to store anything (some private windows, a full disk): an exam can be sat all the same, but
 * what is not sent yet is lost with the page, which the page says.
 */
export class MemoryOutbox implements Outbox {
  #rows: { attempt_id: string; op: AnswerOp; sent: boolean; token: string | undefined }[] = []

  async add(attemptId: string, op: AnswerOp, token: string | undefined): Promise<void> {
    this.#rows = this.#rows.filter((row) => row.sent || row.op.question_id !== op.question_id)
    this.#rows.push({ attempt_id: attemptId, op, sent: false, token })
  }

  async take(attemptId: string, limit: number): Promise<Batch> {
    const rows = sameToken(this.#rows.filter((row) => row.attempt_id === attemptId).slice(0, limit))
    for (const row of rows) row.sent = true
    return { ops: rows.map((row) => row.op), token: rows[0]?.token }
  }

  async list(attemptId: string): Promise<UnsentAnswer[]> {
    return this.#rows.filter((row) => row.attempt_id === attemptId).map(({ op, token }) => ({ op, token }))
  }

  async count(attemptId: string): Promise<number> {
    return (await this.list(attemptId)).length
  }

  async ack(acks: readonly Pick<Ack, 'op_id'>[]): Promise<void> {
    this.#rows = this.#rows.filter((row) => !acks.some((ack) => ack.op_id === row.op.op_id))
  }

  async refuse(opId: string): Promise<void> {
    this.#rows = this.#rows.filter((row) => row.op.op_id !== opId)
  }

  close(): void {}
}
