/** Characters fetched at a time: about two pages. */
const PART = 4000

export interface Stretch {
  start: number
  end: number
}

/** The parts that show a stretch with something around it; the first when there is none, or it lies outside the text. */
export function partsAround(stretch: Stretch | null, characters: number): { first: number; last: number } {
  const end = lastPart(characters)
  if (!stretch || stretch.start >= characters) return { first: 0, last: 0 }
  const around = PART / 4
  return {
    first: Math.max(0, Math.floor((stretch.start - around) / PART)),
    last: Math.min(end, Math.floor((Math.min(stretch.end, characters) + around) / PART)),
  }
}

/** Where each part begins and ends. */
export function split({ first, last }: { first: number; last: number }, characters: number): Stretch[] {
  const stop = Math.min(last, lastPart(characters))
  return Array.from({ length: stop - first + 1 }, (_, index) => ({
    start: (first + index) * PART,
    end: Math.min(characters, (first + index + 1) * PART),
  }))
}

function lastPart(characters: number): number {
  return Math.max(0, Math.ceil(characters / PART) - 1)
}

/** The stretch that an address names; null when it names none. */
export function stretchIn(query: URLSearchParams): Stretch | null {
  const [start, end] = [query.get('start'), query.get('end')].map((value) =>
    value === null ? Number.NaN : Number(value),
  )
  if (start === undefined || end === undefined) return null
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start ? { start, end } : null
}
