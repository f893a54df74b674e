import type { Ack, AnswerOp } from '../../core/wire/attempts.ts'
import { MemoryOutbox } from './memory-outbox.ts'
import type { Batch, Outbox, UnsentAnswer } from './outbox.ts'

/**
 * The outbox on disk, and memory for what the disk does not take (a private window, no space left, none at all): it is
 * sent all the same, but is gone with the page. `keepsAll` says whether that has happened.
 */
export class SpillingOutbox implements Outbox {
  readonly #disk: Outbox | null
  readonly #memory = new MemoryOutbox()
  #spilled: boolean

  constructor(disk: Outbox | null) {
    this.#disk = disk
    this.#spilled = disk === null
  }

  keepsAll(): boolean {
    return !this.#spilled
  }

  async add(attemptId: string, op: AnswerOp, token: string | undefined): Promise<void> {
    try {
      // Once one was spilled, the newer ones go the same way, so that their order stays.
      if (this.#disk && !this.#spilled) return await this.#disk.add(attemptId, op, token)
    } catch {
      this.#spilled = true
    }
    await this.#memory.add(attemptId, op, token)
  }

  /** The disk's come first, they are older. Should it not answer, `count` says so, and memory is sent at least. */
  async take(attemptId: string, limit: number): Promise<Batch> {
    const kept = await this.#disk?.take(attemptId, limit).catch(() => null)
    return kept && kept.ops.length > 0 ? kept : this.#memory.take(attemptId, limit)
  }

  async list(attemptId: string): Promise<UnsentAnswer[]> {
    return [...((await this.#disk?.list(attemptId)) ?? []), ...(await this.#memory.list(attemptId))]
  }

  async count(attemptId: string): Promise<number> {
    return ((await this.#disk?.count(attemptId)) ?? 0) + (await this.#memory.count(attemptId))
  }

  async ack(acks: readonly Ack[]): Promise<void> {
    await this.#memory.ack(acks)
    await this.#disk?.ack(acks)
  }

  async refuse(opId: string, code: string): Promise<void> {
    await this.#memory.refuse(opId)
    await this.#disk?.refuse(opId, code)
  }

  close(): void {
    this.#disk?.close()
  }
}
