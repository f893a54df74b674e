/** `YYYY-MM-DDTHH:MM` on the clocks of `timeZone`: what a datetime-local input holds. */
export function toLocalInput(iso: string, timeZone: string): string {
  const { year, month, day, hour, minute } = partsIn(timeZone, new Date(iso))
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/**
 * The instant when the clocks of `timeZone` show `local`, or null if that is no time. In the hour that a change to
 * summer time skips, the instant after the change; in the hour that comes twice, one of the two.
 */
export function fromLocalInput(local: string, timeZone: string): string | null {
  // Date.parse makes something of nearly anything.
  const asIfUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN
  if (Number.isNaN(asIfUtc)) return null
  // The offset at the instant sought may differ from the one at the first guess, near a change of the clocks.
  const guess = asIfUtc - offsetMs(timeZone, asIfUtc)
  return new Date(asIfUtc - offsetMs(timeZone, guess)).toISOString()
}

/** How far the clocks of `timeZone` are ahead of UTC at an instant. */
function offsetMs(timeZone: string, instant: number): number {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, new Date(instant))
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant / 1000) * 1000
}

function partsIn(timeZone: string, date: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
}
