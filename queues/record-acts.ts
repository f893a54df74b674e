import type { Act } from '../core/audit/acts.ts'
import { recordActs as record } from '../platform/storage/audit.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

/** Brings acts that an object keeps into the audit log, each once. */
export async function recordActs({ db }: Pick<JobContext, 'db'>, acts: readonly Act[]): Promise<JobOutcome> {
  await record(db, acts)
  return done
}
