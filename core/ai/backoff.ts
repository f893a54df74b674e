import type { Random } from '../random/seeded.ts'
import type { AiSettings } from './settings.ts'

/**
 * How long to wait before the next attempt, `attempt` being 1 after the first: exponential and capped, with half of it
 * left to chance, so that clients that failed together do not come back together. A server that says how long it wants
 * to be left alone is obeyed up to the cap.
 */
export function backoffDelay(
  attempt: number,
  { backoff_ms, max_backoff_ms }: Pick<AiSettings, 'backoff_ms' | 'max_backoff_ms'>,
  random: Random,
  retryAfter = 0,
): number {
  const exponential = Math.min(max_backoff_ms, backoff_ms * 2 ** (attempt - 1))
  const jittered = exponential * (0.5 + random() / 2)
  return Math.round(Math.max(jittered, Math.min(retryAfter, max_backoff_ms)))
}
