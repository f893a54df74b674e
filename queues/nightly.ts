import { countDay, isDayCounted } from '../platform/storage/daily-statistics.ts'
import { deleteExpired } from '../platform/storage/expired.ts'
import type { JobContext } from './context.ts'
import { startExport } from './export-database.ts'
import { closeOverdueAttempts } from './overdue-attempts.ts'

const DAY_MS = 86_400_000
/** A night that was missed is made up for within this many. */
const DAYS_BACK = 7

/** Every night: counts the day, clears what has expired, copies the database. What is long goes through the queue. */
export async function nightly(context: JobContext): Promise<void> {
  const { db, log } = context
  const now = context.now().getTime()
  // Each by itself: a night in which one fails still has its copy.
  const steps: [string, () => Promise<unknown>][] = [
    ['export', () => startExport(context)],
    ['statistics', () => countDays(context)],
    ['overdue_attempts', () => closeOverdueAttempts(context, new Date(now - DAYS_BACK * DAY_MS))],
    ['expired', () => deleteExpired(db, context.now())],
    ['orphaned_files', () => context.send({ kind: 'delete_orphaned_files', after: '' })],
  ]
  for (const [name, step] of steps) {
    await step().catch((error: unknown) => log.error('nightly.failed', error, { 'event.reason': name }))
  }
}

async function countDays({ db, now }: JobContext): Promise<void> {
  for (let back = DAYS_BACK; back >= 1; back -= 1) {
    const day = new Date(now().getTime() - back * DAY_MS).toISOString().slice(0, 10)
    if (!(await isDayCounted(db, day))) await countDay(db, day)
  }
}
