import type { GenerationRequest } from '../types.ts'
import { asksTheSame } from './asks-the-same.ts'
import type { Draft } from './draft.ts'
import { type LeftOut, leftOut } from './left-out.ts'

/**
 * The drafts that a request has a place for: about the passages in focus, if it names some, not about what is to be left
 * out, and not asked before.
 */
export function eligibleDrafts(
  drafts: readonly Draft[],
  { document, focus, exclude, asked = [] }: Pick<GenerationRequest, 'document' | 'focus' | 'exclude' | 'asked'>,
): Draft[] {
  const spans = focus && document.passages.filter(({ ordinal }) => focus.includes(ordinal))
  const out = leftOut(exclude)
  const spansOut = out ? document.passages.filter((passage) => out.about(passage)) : []
  return drafts.flatMap((draft) => {
    // A quote may begin in the passage before, with the sentence that names who is meant.
    const middle = (draft.source.start + draft.source.end) / 2
    const within = ({ start, end }: { start: number; end: number }) => middle >= start && middle < end
    if ((spans && !spans.some(within)) || spansOut.some(within)) return []
    const question = { stem: draft.stem, options: [draft.key], correct: [0], source: draft.source }
    if (asked.some((other) => asksTheSame(other, question))) return []
    return out ? withoutMention(draft, out) : [draft]
  })
}

/** A wrong answer that speaks of what is left out can be spared, if there are others; the rest of a question cannot. */
function withoutMention(draft: Draft, out: LeftOut): Draft[] {
  if (out.speaks(`${draft.stem} ${draft.key} ${draft.source.quote}`)) return []
  const distractors = draft.distractors.filter((text) => !out.speaks(text))
  return distractors.length < Math.min(3, draft.distractors.length) ? [] : [{ ...draft, distractors }]
}
