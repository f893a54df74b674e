import type { NormalisedText, Passage } from '../../documents/types.ts'
import { largestRemainder } from './largest-remainder.ts'

/** A stretch of the document and how many questions are wanted from it. */
export interface PlannedSection {
  start: number
  end: number
  quota: number
}

/** Headed sections shorter than this are joined with their neighbours: they hold too little to ask about. */
const SHORTEST_SECTION = 600

/**
 * Spreads `count` questions over the document in proportion to the text of each section (largest remainder, Hamilton), so
 * that the end of a document is asked about as much as its beginning. Without headings, sections are equal stretches.
 */
export function planSections(document: NormalisedText, count: number): PlannedSection[] {
  return withQuotas(sectionBounds(document, count), count)
}

/** The same with the passages in focus as sections; neighbouring passages share a sentence, which is counted once. */
export function planFocus(passages: readonly Passage[], focus: readonly number[], count: number): PlannedSection[] {
  const bounds: { start: number; end: number }[] = []
  for (const { ordinal, start, end } of passages) {
    if (focus.includes(ordinal)) bounds.push({ start: Math.max(start, bounds.at(-1)?.end ?? 0), end })
  }
  return withQuotas(bounds, count)
}

function withQuotas(bounds: readonly { start: number; end: number }[], count: number): PlannedSection[] {
  const lengths = bounds.map(({ start, end }) => end - start)
  // A document without any text is one section, and gets what is asked for.
  const quotas = largestRemainder(lengths.some((length) => length > 0) ? lengths : lengths.map(() => 1), count)
  return bounds.map((bound, index) => ({ ...bound, quota: quotas[index] ?? 0 }))
}

function sectionBounds({ text, headings }: NormalisedText, count: number): { start: number; end: number }[] {
  const starts = [0, ...headings.map((heading) => heading.start), text.length]
  const bounds: { start: number; end: number }[] = []
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const end = starts[index + 1] ?? text.length
    const last = bounds.at(-1)
    if (last && (last.end - last.start < SHORTEST_SECTION || end - start < SHORTEST_SECTION)) last.end = end
    else if (end > start) bounds.push({ start, end })
  }
  if (bounds.length > 2) return bounds
  const parts = Math.max(1, Math.min(count, Math.floor(text.length / SHORTEST_SECTION), 10))
  return Array.from({ length: parts }, (_, part) => ({
    start: Math.floor((text.length * part) / parts),
    end: Math.floor((text.length * (part + 1)) / parts),
  }))
}
