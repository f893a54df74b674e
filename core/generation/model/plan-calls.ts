import type { Passage, ReadDocument } from '../../documents/types.ts'
import { planSections } from '../pipeline/plan.ts'

/** What one call is asked for. */
export interface PlannedCall {
  passages: Passage[]
  count: number
}

/**
 * Calls for `count` drafts, each with a few neighbouring passages: as many drafts from each section as its text has a
 * share in the document, and within a section from passages that lie evenly in it. With a focus, its passages alone, in
 * its order.
 *
 * @param round 0 for the first; later rounds choose the passages between those chosen before
 */
export function planCalls(
  document: ReadDocument,
  count: number,
  perCall: number,
  round = 0,
  focus?: readonly number[],
): PlannedCall[] {
  const chosen = focus ? focusedPassages(document, count, round, focus) : spreadPassages(document, count, round)
  const calls: PlannedCall[] = []
  for (let from = 0; from < chosen.length; from += perCall) {
    const slots = chosen.slice(from, from + perCall)
    calls.push({ passages: [...new Set(slots)], count: slots.length })
  }
  return calls
}

/** A passage for each draft, a long one several times, in the document's order. */
function spreadPassages(document: ReadDocument, count: number, round: number): Passage[] {
  return planSections(document, count).flatMap(({ start, end, quota }) => {
    const within = document.passages.filter((passage) => passage.start >= start && passage.start < end)
    // Halves, then quarters: a later round looks where the one before has not.
    const shift = [0.5, 0, 0.25, 0.75][round % 4] ?? 0.5
    return Array.from({ length: quota }, (_, slot) => {
      const place = Math.floor(((slot + shift) / quota) * within.length)
      return within[Math.min(place, within.length - 1)] ?? []
    }).flat()
  })
}

function focusedPassages(document: ReadDocument, count: number, round: number, focus: readonly number[]): Passage[] {
  const wanted = focus.flatMap((ordinal) => document.passages.find((passage) => passage.ordinal === ordinal) ?? [])
  if (wanted.length === 0) return []
  const first = round * count
  return Array.from({ length: count }, (_, slot) => wanted[(first + slot) % wanted.length] ?? []).flat()
}
