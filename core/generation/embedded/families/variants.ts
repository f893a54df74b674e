import { fold } from '../../pipeline/words.ts'
import type { Token } from '../text/tokens.ts'
import { applied, type Change, type Slot, saidElsewhere } from './alterations.ts'
import type { Found } from './family.ts'
import { type Ground, isStatementLength, type SourceVoice } from './statement-sources.ts'
import { OPINION, PRAISE } from './statements.ts'

export interface VariantVoice extends SourceVoice {
  /** "According to the document, which statement is true of …?" */
  about(topic: string): string
}

/**
 * What is true of a subject, among the same statement altered in one or two places: opposites, terms of the same kind,
 * names, numbers. All options are of one form and about one thing, so that only knowing the matter tells them apart.
 */
export function variantsOf(ground: Ground, voice: VariantVoice): Found[] {
  const sources = [
    ...ground.predicates.map((source) => ({ source, subject: source.subject })),
    ...ground.alone.flatMap((source) =>
      ground.topics
        .of(source.tokens)
        .slice(0, 2)
        .map(({ text }) => ({ source, subject: text })),
    ),
  ]
  return sources.flatMap(({ source, subject }): Found[] => {
    const key = source.write(source.tokens)
    if (key === null || PRAISE.test(key) || OPINION.test(key) || !isStatementLength(key)) return []
    const alterations = choose(ground.slots(source), source.tokens)
    const distractors =
      alterations?.changes.flatMap((changes) => source.write(applied(source.tokens, changes)) ?? []) ?? []
    if (!alterations || new Set([key, ...distractors].map(fold)).size < 4) return []
    // What the stem is about is in all options or in none.
    const about = fold(subject)
    if (fold(key).includes(about) && distractors.some((text) => !fold(text).includes(about))) return []
    if (distractors.some((text) => saidElsewhere(text, source.sentence, ground.said))) return []
    return [
      {
        sentence: source.sentence,
        family: 'variant',
        stem: voice.about(subject),
        key,
        kind: 'statement',
        distractors,
        bloom: 'understand',
        difficulty: 'medium',
        confidence: alterations.confidence * source.confidence,
      },
    ]
  })
}

/** Words that make two opposites say the same again: "falls when it rises". */
const CORRELATES =
  /^(?:si|quand|lorsque|lorsqu'|if|when|whenever|unless|than|que|qu'|as|plus|moins|more|less|proportion)$/

/**
 * Three alterations: one place with three other fillings, or two places crossed (each right filling then stands in two
 * options, so that nothing converges on the key).
 */
function choose(slots: readonly Slot[], tokens: readonly Token[]): { changes: Change[][]; confidence: number } | null {
  const change = (slot: Slot, index: number): Change => ({
    from: slot.from,
    to: slot.to,
    text: slot.texts[index] ?? '',
  })
  const thrice = (slot: Slot) => [0, 1, 2].map((index) => [change(slot, index)])
  const opposites = slots.filter((slot) => slot.kind === 'opposite')
  for (const kind of ['sibling', 'term', 'name', 'date'] as const) {
    const single = slots.find((slot) => slot.kind === kind && slot.texts.length >= 3)
    if (single && !opposites.some((slot) => apart(slot, single)))
      return { changes: thrice(single), confidence: kind === 'name' ? 0.7 : 0.76 }
  }
  for (const [index, one] of slots.entries()) {
    for (const two of slots.slice(index + 1)) {
      if (!apart(one, two) || !crossable(one, two, tokens)) continue
      const strong = two.kind === 'opposite' || two.kind === 'sibling' || two.kind === 'term'
      return {
        changes: [[change(one, 0)], [change(two, 0)], [change(one, 0), change(two, 0)]],
        confidence: one.kind !== 'opposite' ? 0.68 : strong ? 0.8 : 0.74,
      }
    }
  }
  const number = slots.find((slot) => slot.kind === 'number' && slot.texts.length >= 3)
  // "Two cardinal facts": how many is seldom the point.
  return number ? { changes: thrice(number), confidence: /\d/.test(tokens[number.from]?.low ?? '') ? 0.7 : 0.5 } : null
}

const apart = (one: Slot, two: Slot) => one.to + 1 < two.from || two.to + 1 < one.from

function crossable(one: Slot, two: Slot, tokens: readonly Token[]): boolean {
  if (one.kind !== 'opposite' || two.kind !== 'opposite') return true
  const [first, second] = one.from < two.from ? [one, two] : [two, one]
  const within = (slot: Slot, at: number) => at >= slot.from && at < slot.to
  if (tokens.some((token, at) => CORRELATES.test(token.low) && !within(one, at) && !within(two, at))) return false
  if (CORRELATES.test(tokens[first.from]?.low ?? '') && CORRELATES.test(tokens[second.from]?.low ?? '')) return false
  return tokens.slice(first.to, second.from).some((token) => /^(?:prep|conj|rel|sub|punct|det)$/.test(token.tag))
}
