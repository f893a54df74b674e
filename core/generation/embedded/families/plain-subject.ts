import { contentWords } from '../../pipeline/words.ts'
import { isExample } from '../distractors/names.ts'
import { importance } from '../terms.ts'
import { anchored, type Clause, type Subject } from '../text/clause.ts'
import type { Reading } from './family.ts'

/** Nouns of which there is one, so that "the" needs no complement. */
export const UNIQUE =
  /^(?:brain|mind|heart|body|skin|liver|sun|moon|earth|world|universe|internet|environment|economy|atmosphere|ocean|nucleus|cell|state|government|constitution|law|market|family|ego|id|superego|unconscious|self|immune|nervous|human|public)$/

/**
 * Whether who or what a question is about is plain without the sentences before it: a name, a term, a noun with what
 * specifies it; not "the first approach", "a woman" or somebody made up for an example.
 */
export function isPlain({ subject }: Clause, reading: Reading): boolean {
  const { narrative, analysis, names } = reading
  if (subject.name) return !isExample(subject.name, analysis.sentences)
  if (subject.tokens.some((token) => token.tag === 'name' && isExampleName(token.text, reading))) return false
  if (/^(?:an?|one|une?|des|chaque|each|every|plusieurs|l'une?|trois|deux|two|three) /.test(subject.text)) return false
  const words = contentWords(subject.text)
  if (names.names.length === 0 && words.length === 0) return false
  if (narrative) return anchored(subject)
  if (/^the /.test(subject.text) && bareDefinite(subject)) return false
  return words.length >= 2 || importance(words, analysis) >= 0.5
}

/** "the study", "the first approach": an English article that points back. */
function bareDefinite({ tokens }: Subject): boolean {
  const nouns = tokens.filter(
    (token) =>
      /^(?:x|adj|ger)$/.test(token.tag) &&
      !/^(?:first|second|third|last|new|other|same|next|main|whole)$/.test(token.low),
  )
  return (
    nouns.length <= 1 &&
    !nouns.some((token) => UNIQUE.test(token.low)) &&
    !tokens.some((token) => token.tag === 'name' || token.tag === 'prep')
  )
}

/** In a text without many names the past tense tells stories and studies; what it teaches is in the present. */
export function isTold(clause: Clause, { narrative, analysis }: Reading): boolean {
  if (narrative || analysis.language !== 'en' || clause.subject.name) return false
  return clause.verb.some(
    (token) =>
      /^(?:was|were|had|did)$/.test(token.low) ||
      (token.tag === 'verb' &&
        /(?:ed|took|went|came|made|found|gave|got|met|felt|said|began|became|led|kept|left|held|saw|wrote|ran)$/.test(
          token.low,
        )),
  )
}

/** A sentence about somebody made up ("Kenny's pizza"): nothing of it is worth asking. */
export function tellsExample({ sentence }: Pick<Clause, 'sentence'>, reading: Reading): boolean {
  return sentence.tokens.some((token) => token.tag === 'name' && isExampleName(token.text, reading))
}

function isExampleName(text: string, { names, analysis }: Reading): boolean {
  const name = names.of(text)
  if (name && isExample(name, analysis.sentences)) return true
  if (!/[’']s$/.test(text)) return false
  const people = names.names.filter((other) => other.kind === 'person').length
  return (
    people >= 3 &&
    (name === undefined || (name.kind !== 'organisation' && ![...name.forms].some((form) => form.includes(' '))))
  )
}
