export const UNITS = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const
export type WindowUnit = keyof typeof UNITS

/** The largest unit that a stretch is whole in. */
export function inUnit(seconds: number): { count: number; unit: WindowUnit } {
  for (const unit of ['day', 'hour', 'minute'] as const) {
    if (seconds % UNITS[unit] === 0) return { count: seconds / UNITS[unit], unit }
  }
  return { count: seconds, unit: 'second' }
}
