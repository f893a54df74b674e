import type { Window } from './policies.ts'

/** Permits that were taken at one moment (ms since 1970). */
export interface Taken {
  at: number
  count: number
}

export interface WindowState extends Window {
  remaining: number
  /** Until more is free, in whole seconds; 0 while nothing is taken. */
  reset_seconds: number
}

export interface Verdict {
  granted: number
  windows: WindowState[]
  /** null when at least one permit was granted; otherwise when to ask again. */
  retry_seconds: number | null
}

/**
 * What may be granted at `now`, so that no stretch of any window's length ever holds more than its limit.
 *
 * @param taken within the longest window, oldest first
 * @param needed as many as are wanted at once; fewer may be granted
 * @param ahead as many more, if there is plenty left: what is fetched ahead must not be missing elsewhere
 */
export function judge(
  taken: readonly Taken[],
  windows: readonly Window[],
  needed: number,
  ahead: number,
  now: number,
): Verdict {
  const free = Math.min(...windows.map((window) => window.limit - usedIn(taken, window, now)))
  const plenty = free >= needed + 2 * ahead
  const granted = Math.max(0, Math.min(free, plenty ? needed + ahead : needed))
  const after = granted > 0 ? [...taken, { at: now, count: granted }] : taken
  return {
    granted,
    windows: windows.map((window) => ({
      limit: window.limit,
      seconds: window.seconds,
      remaining: Math.max(0, window.limit - usedIn(after, window, now)),
      reset_seconds: secondsUntil(after, window, now, 1),
    })),
    retry_seconds: granted > 0 ? null : Math.max(1, ...windows.map((window) => untilOneIsFree(taken, window, now))),
  }
}

function usedIn(taken: readonly Taken[], { seconds }: Window, now: number): number {
  return taken.reduce((sum, { at, count }) => (at > now - seconds * 1000 ? sum + count : sum), 0)
}

function untilOneIsFree(taken: readonly Taken[], window: Window, now: number): number {
  return secondsUntil(taken, window, now, usedIn(taken, window, now) - window.limit + 1)
}

/** Until so many of the permits in a window have left it. */
function secondsUntil(taken: readonly Taken[], { seconds }: Window, now: number, many: number): number {
  let left = 0
  for (const { at, count } of taken) {
    if (at <= now - seconds * 1000) continue
    if (left >= many) break
    left += count
    if (left >= many) return Math.ceil((at + seconds * 1000 - now) / 1000)
  }
  return 0
}
