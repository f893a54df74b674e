import type { Mix } from '../../pipeline/mix.ts'

/** "3 easy, 1 hard", of the difficulty and of the Bloom level; empty where nothing is lacking. */
export function lackingOf(mix: Mix | undefined, of: 'difficulty' | 'bloom'): string {
  return Object.entries(mix?.[of] ?? {})
    .filter(([, count]) => count > 0)
    .map(([value, count]) => `${count} ${value}`)
    .join(', ')
}
