import type { Name, NameIndex } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Sentence } from '../text/analysis.ts'
import type { Subject } from '../text/clause.ts'
import { render } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import { genderOf } from './genders.ts'

/** "La membrane … Elle contrôle …": same gender and number, and no object of the sentence before that it could mean. */
export function continues(pronoun: string, { gender, plural, human, tokens }: Subject, before: Sentence): boolean {
  const wanted = pronoun === 'il' || pronoun === 'ils' ? 'm' : pronoun === 'elle' || pronoun === 'elles' ? 'f' : null
  if (wanted === null || wanted !== gender || human || plural !== /s$/.test(pronoun)) return false
  // "Le pouvoir de l'employeur … Il …": the power or the employer.
  const owner = tokens.slice(1).some((token) => (wanted === 'm' ? /^(?:le|du|l'|au)$/ : /^(?:la|l')$/).test(token.low))
  if (owner && !plural) return false
  const articles = plural ? /^(?:les|des|plusieurs)$/ : wanted === 'm' ? /^(?:le|un|l')$/ : /^(?:la|une|l')$/
  return !before.tokens.some(
    (token, index) =>
      articles.test(token.low) && /^(?:verb|aux|part|inf|conj|punct)$/.test(before.tokens[index - 1]?.tag ?? ''),
  )
}

/** The name that opens a sentence, after its adverbial or at once. */
export function openingName({ tokens }: Sentence, names: NameIndex): Name | undefined {
  for (const [from, to] of nameSpans(tokens, FRENCH_CUES)) {
    const before = tokens[from - 1]
    const next = tokens[to]
    if ((before === undefined || before.text === ',') && next && /^(?:verb|aux|clitic|neg|punct)$/.test(next.tag))
      return names.of(render(tokens.slice(from, to)))
  }
  return undefined
}

/** The person whom the document is about: half of all sentences that open with a name open with that one, and at least eight. */
export function protagonist(openings: ReadonlyMap<number, Name>): Name | undefined {
  const counts = new Map<Name, number>()
  for (const name of openings.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first] = [...counts].filter(([name]) => name.kind === 'person').sort((one, two) => two[1] - one[1])
  return first && first[1] >= 8 && first[1] * 2 >= openings.size ? first[0] : undefined
}

/** Whom *il* or *elle* means, if the sentence before leaves no doubt. */
export function antecedent(
  pronoun: string,
  sentence: Sentence,
  sentences: readonly Sentence[],
  subjects: Map<number, Name>,
  names: NameIndex,
  hero: Name | undefined,
): Name | undefined {
  if (pronoun !== 'il' && pronoun !== 'elle') return undefined
  const wanted = pronoun === 'il' ? 'm' : 'f'
  const before = sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph)
    return hero && genderOf(hero, sentences) === wanted ? hero : undefined
  const subject = subjects.get(before.index) ?? (hero && aloneIn(sentence, sentences, names, hero) ? hero : undefined)
  if (subject?.kind !== 'person') return undefined
  const gender = genderOf(subject, sentences)
  if (gender !== null && gender !== wanted) return undefined
  if (subject === hero) return subject
  const others = new Set(
    nameSpans(before.tokens, FRENCH_CUES).map(([from, to]) => names.of(render(before.tokens.slice(from, to)))),
  )
  const rivals = [...others].filter(
    (name) =>
      name && name !== subject && name.kind === 'person' && genderOf(name, sentences) !== (wanted === 'm' ? 'f' : 'm'),
  )
  return rivals.length === 0 ? subject : undefined
}

/** No other person has been named in the paragraph so far: it goes on about its hero. */
function aloneIn(sentence: Sentence, sentences: readonly Sentence[], names: NameIndex, hero: Name): boolean {
  for (let index = sentence.index - 1; index >= 0; index--) {
    const earlier = sentences[index]
    if (!earlier || earlier.paragraph !== sentence.paragraph) return true
    const named = nameSpans(earlier.tokens, FRENCH_CUES).map(([from, to]) =>
      names.of(render(earlier.tokens.slice(from, to))),
    )
    if (named.some((name) => name?.kind === 'person' && name !== hero)) return false
  }
  return true
}
