import type { GenerationRequest } from '../types.ts'
import { asksTheSame } from './asks-the-same.ts'
import type { Draft } from './draft.ts'

/** The drafts that a request has a place for: about the passages in focus, if it names some, and not asked before. */
export function eligibleDrafts(
  drafts: readonly Draft[],
  { document, focus, asked = [] }: Pick<GenerationRequest, 'document' | 'focus' | 'asked'>,
): Draft[] {
  const spans = focus && document.passages.filter(({ ordinal }) => focus.includes(ordinal))
  return drafts.filter((draft) => {
    // A quote may begin in the passage before, with the sentence that names who is meant.
    const middle = (draft.source.start + draft.source.end) / 2
    const inFocus = !spans || spans.some(({ start, end }) => middle >= start && middle < end)
    const question = { stem: draft.stem, options: [draft.key], correct: [0], source: draft.source }
    return inFocus && !asked.some((other) => asksTheSame(other, question))
  })
}
