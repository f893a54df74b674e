import type { Exam } from '../../../core/wire/exams.ts'
import type { Invigilation } from '../../../core/wire/invigilation.ts'
import type { SeenRow } from './presence.ts'

export const MOST_MINUTES = 480
const MINUTE_MS = 60_000

/** What extra time would do: said before it is given. */
export interface ExtraTimeEffect {
  /** How many may write longer (or less long), those included who have yet to start, without those whom it ends. */
  people: number
  /** When the last of them must stop, at the latest; null when it concerns nobody. */
  until: string | null
  /** Attempts that the clock has closed and that run again. */
  reopened: number
  /** Running attempts that end at once. */
  ended: number
}

/**
 * The rules are the server's (`core/exams/start-rules.ts`): time is added to each deadline and to the closing time for
 * whoever starts later; nobody starts after the closing time, and what was handed in stays handed in.
 *
 * @param rows those for whom it is meant
 * @param now the server's time, in milliseconds since the epoch
 */
export function extraTimeEffect(
  { closes_at }: Pick<Exam, 'closes_at'>,
  { extra_minutes }: Pick<Invigilation, 'extra_minutes'>,
  rows: readonly SeenRow[],
  minutes: number,
  now: number,
): ExtraTimeEffect {
  const effect = { people: 0, reopened: 0, ended: 0 }
  let until = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const end = Date.parse(row.deadline ?? closes_at) + minutes * MINUTE_MS
    if (row.status === 'submitted') {
      if (row.closed_by !== 'deadline' || end <= now) continue
      effect.reopened += 1
    } else if (row.status === 'in_progress') {
      if (end <= now) {
        effect.ended += 1
        continue
      }
    } else if (Date.parse(closes_at) <= now) continue
    effect.people += 1
    const given = row.deadline ? 0 : (extra_minutes + row.extra_minutes) * MINUTE_MS
    until = Math.max(until, end + given)
  }
  return { ...effect, until: effect.people > 0 ? new Date(until).toISOString() : null }
}
