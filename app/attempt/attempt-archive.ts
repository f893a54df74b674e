import type { Answer, AttemptWithPaper, Standing } from '../../core/wire/attempts.ts'
import { type AckedRow, type AttemptDatabase, type AttemptRow, openAttemptDatabase } from './database.ts'

/** An attempt that was opened on this device, with all that the server has acked since. */
export interface KeptAttempt {
  started: AttemptWithPaper
  /** Milliseconds that the server's clock was ahead of the device's. */
  server_ahead: number
  lost_openings: number
}

const DAY_MS = 86_400_000
/** Receipts are for who doubts a result; after so long nobody does. */
const RECEIPTS_KEPT_DAYS = 90
const COUNTING: readonly Standing[] = ['counts', 'late_accepted']

/**
 * The attempts that were opened on this device, so that they open again without the server. They lie beside the outbox,
 * out of which acked answers move here.
 */
export class AttemptArchive {
  readonly #db: AttemptDatabase
  readonly #now: () => number

  constructor(db: AttemptDatabase, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /**
   * What the server said when the attempt was opened; each opening has a pen of its own, and the newest is kept. Resolves
   * to how many openings were lost since.
   */
  async keep(started: AttemptWithPaper, serverNow: number): Promise<number> {
    const { store, done } = this.#db.transaction('attempts', 'readwrite')
    const kept = await store.get(started.attempt_id)
    const newer = !kept?.started || kept.started.pen < started.pen
    if (newer) {
      await store.put({
        attempt_id: started.attempt_id,
        exam_id: started.exam_id,
        student_id: studentOf(started.attempt_id),
        exam_title: started.exam_title,
        started,
        server_ahead: serverNow - this.#now(),
        lost_openings: 0,
        touched_at: this.#now(),
      })
    }
    await done
    return newer ? 0 : kept.lost_openings
  }

  /** The attempt was asked for, and nobody knows whether the server has heard it. */
  loseOpening(attemptId: string): Promise<void> {
    return this.#change(attemptId, (row) => ({ lost_openings: row.lost_openings + 1 }))
  }

  /** The next opening is to know it, with or without the server. */
  moveDeadline(attemptId: string, deadline: string): Promise<void> {
    return this.#change(attemptId, ({ started }) => ({ started: started && { ...started, deadline } }))
  }

  /** A student's newest attempt at an exam that is not over as far as this device knows. */
  async running(studentId: string, examId: string): Promise<KeptAttempt | null> {
    const own = (await this.kept(studentId)).filter(({ started }) => started.exam_id === examId)
    return own.sort((a, b) => numberOf(a) - numberOf(b)).at(-1) ?? null
  }

  /** All of a student's attempts that are not over as far as this device knows. */
  async kept(studentId: string): Promise<KeptAttempt[]> {
    const rows = (await this.#db.getAll('attempts')).filter((row) => row.student_id === studentId)
    return (await Promise.all(rows.map((row) => this.#opened(row)))).filter((kept) => kept !== null)
  }

  /** How many answers of a student the server has not acked. */
  async unsent(studentId: string): Promise<number> {
    return (await this.#db.getAll('ops')).filter((row) => studentOf(row.attempt_id) === studentId).length
  }

  /** What the server has acked of an attempt, in its order. */
  async receipts(attemptId: string): Promise<AckedRow[]> {
    const rows = await this.#db.getAllFromIndex('acked', 'attempt_id', attemptId)
    return rows.sort((a, b) => a.seq - b.seq)
  }

  /** Leaves the receipts alone of an attempt that is over, unless something of it is not sent yet. */
  async shrink(attemptId: string): Promise<void> {
    const transaction = this.#db.transaction(['attempts', 'ops'], 'readwrite')
    const attempts = transaction.objectStore('attempts')
    const row = await attempts.get(attemptId)
    const unsent = await transaction.objectStore('ops').index('attempt_id').count(attemptId)
    if (row && unsent === 0) await attempts.put({ ...row, started: null, touched_at: this.#now() })
    await transaction.done
  }

  /** Takes away receipts that nobody will ask for any more. */
  async prune(): Promise<void> {
    const transaction = this.#db.transaction(['attempts', 'acked'], 'readwrite')
    const attempts = transaction.objectStore('attempts')
    const acked = transaction.objectStore('acked')
    const before = this.#now() - RECEIPTS_KEPT_DAYS * DAY_MS
    for (const { attempt_id, started, touched_at } of await attempts.getAll()) {
      if (started !== null || touched_at >= before) continue
      for (const opId of await acked.index('attempt_id').getAllKeys(attempt_id)) await acked.delete(opId)
      await attempts.delete(attempt_id)
    }
    await transaction.done
  }

  close(): void {
    this.#db.close()
  }

  async #change(attemptId: string, change: (row: AttemptRow) => Partial<AttemptRow>): Promise<void> {
    const { store, done } = this.#db.transaction('attempts', 'readwrite')
    const row = await store.get(attemptId)
    if (row) await store.put({ ...row, ...change(row) })
    await done
  }

  async #opened({ attempt_id, started, server_ahead, lost_openings }: AttemptRow): Promise<KeptAttempt | null> {
    if (!started) return null
    const since = (await this.receipts(attempt_id)).filter((acked) => acked.seq > started.last_seq)
    const answers = laidOver(started.answers, since)
    const last_seq = since.at(-1)?.seq ?? started.last_seq
    return { started: { ...started, answers, last_seq }, server_ahead, lost_openings }
  }
}

export async function openArchive(now: () => number = Date.now, name?: string): Promise<AttemptArchive> {
  return new AttemptArchive(await openAttemptDatabase(name), now)
}

/** Work on this device's archive; undefined where the browser keeps none. */
export async function withArchive<Result>(
  work: (archive: AttemptArchive) => Promise<Result>,
): Promise<Result | undefined> {
  const archive = await openArchive().catch(() => undefined)
  try {
    return archive && (await work(archive))
  } catch {
    return undefined
  } finally {
    archive?.close()
  }
}

/** An attempt's id is `<exam>.<student>.<number>`. */
function studentOf(attemptId: string): string {
  return attemptId.split('.')[1] ?? ''
}

function numberOf({ started }: KeptAttempt): number {
  return Number(started.attempt_id.split('.')[2])
}

function laidOver(answers: readonly Answer[], since: readonly AckedRow[]): Answer[] {
  const given = new Map(answers.map((answer) => [answer.question_id, answer]))
  for (const { op, standing } of since) {
    if (!COUNTING.includes(standing)) continue
    given.set(op.question_id, { question_id: op.question_id, option_ids: op.option_ids ?? [], text: op.text ?? null })
  }
  return [...given.values()]
}
