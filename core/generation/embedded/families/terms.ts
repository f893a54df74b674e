import { contentWords, fold, overlap, wordsOf } from '../../pipeline/words.ts'
import type { Definition } from '../text/definitions.ts'
import type { Siblings } from '../text/siblings.ts'
import type { Family, Found } from './family.ts'
import { VAGUE_TOPICS } from './statement-sources.ts'

/** How a language puts the two questions that a definition answers. */
export interface TermPhrases {
  /** "stage theorist" is somebody, not a term. */
  isPerson(term: string): boolean
  /** "Quel terme désigne une méthode … ?" */
  askTerm(definition: Definition): string
  /** "Qu'est-ce que l'analyse … ?" */
  askMeaning(definition: Definition): string
}

/** The term is asked from its definition: other terms of the document are wrong, and known to whoever has read it. */
export function termFamily(phrases: TermPhrases): Family {
  return ({ definitions, terms, siblings, narrative }) =>
    definitions.flatMap((definition): Found[] => {
      // Among names, "X est le Y" says who is what, and defines nothing.
      if (narrative && /^(?:le |la |l'|les |the )/.test(definition.meaning)) return []
      if (!NOUN_PHRASE.test(definition.meaning) || NO_TERM.test(definition.term)) return []
      if (contentWords(definition.meaning).some((word) => wordsOf(definition.term).includes(word) && word.length > 3))
        return []
      const distractors = otherTerms(definition, definitions, terms, siblings).filter((term) => !phrases.isPerson(term))
      if (distractors.length < 3) return []
      const defined = new Set(definitions.map(({ term }) => fold(term)))
      const rivals = distractors
        .slice(0, 4)
        .filter((term) => defined.has(fold(term)) || sameHead(term, definition.term)).length
      return [
        {
          sentence: definition.sentence,
          family: 'term_from_definition',
          stem: phrases.askTerm(definition),
          key: definition.term,
          kind: 'term',
          distractors,
          bloom: 'remember',
          difficulty: 'medium',
          // Other words of the document are no rivals for a term.
          confidence: definition.confidence * (rivals >= 2 ? 1 : 0.6),
        },
      ]
    })
}

const sameHead = (one: string, two: string) =>
  fold(one).split(' ').at(-1) === fold(two).split(' ').at(-1) || fold(one).split(' ')[0] === fold(two).split(' ')[0]

/** What happens ("consists of …", "occurs when …") is no answer to "what is …?". */
const NOUN_PHRASE = /^(?!(?:involve|occur|describe|consist|mean)s?\b|how |when |what )/
/** A place in something is no term. */
const NO_TERM =
  /^(?:bottom|top|side|end|start|beginning|number|size|age|rest|most|majority|fond|haut|bas|début|fin|reste|nombre|taille|plupart|majorité|images?|figures?|premi(?:er|ère)s?|dernière?s?|second|first|last|next)\b/i

/** The definition is asked from its term: definitions of other terms are wrong. */
export function definitionFamily(phrases: TermPhrases): Family {
  return ({ definitions }) =>
    definitions.flatMap((definition): Found[] => {
      if (!NOUN_PHRASE.test(definition.meaning) || NO_TERM.test(definition.term)) return []
      const distractors = nearby(definitions, definition)
        .filter(
          (other) =>
            other.entry === definition.entry &&
            other.term !== definition.term &&
            other.plural === definition.plural &&
            NOUN_PHRASE.test(other.meaning) &&
            overlap(other.meaning, definition.meaning) < 0.3,
        )
        .filter((other) => !contentWords(other.meaning).some((word) => contentWords(definition.term).includes(word)))
        .filter(
          (other) =>
            Math.abs(other.meaning.length - definition.meaning.length) < Math.max(40, definition.meaning.length * 0.6),
        )
        .sort(
          (one, two) =>
            Math.abs(one.meaning.length - definition.meaning.length) -
            Math.abs(two.meaning.length - definition.meaning.length),
        )
        .map((other) => other.meaning)
      if (distractors.length < 3) return []
      return [
        {
          sentence: definition.sentence,
          family: 'definition_of_term',
          stem: phrases.askMeaning(definition),
          key: definition.meaning,
          kind: 'definition',
          distractors,
          bloom: 'understand',
          difficulty: 'medium',
          confidence: definition.confidence * 0.9,
        },
      ]
    })
}

/** Definitions further apart than this many sentences are not compared: cost stays in proportion to the document. */
const REACH = 250

function nearby(definitions: readonly Definition[], { sentence }: Definition): Definition[] {
  return definitions.filter((other) => Math.abs(other.sentence.index - sentence.index) <= REACH)
}

/** Defined terms first (same head word, same number), then key terms; none that the definition itself mentions. */
function otherTerms(
  definition: Definition,
  definitions: readonly Definition[],
  terms: readonly string[],
  siblings: Siblings,
): string[] {
  const mentioned = ` ${wordsOf(definition.sentence.text).join(' ')} `
  const head = fold(definition.term).split(' ').at(-1)
  const plural = /s$/.test(definition.term)
  const pool = [
    ...nearby(definitions, definition).map((other) => ({ term: other.term, defined: 1, at: other.sentence.index })),
    ...[...(siblings.get(head ?? '') ?? []), ...(siblings.get(fold(definition.term).split(' ')[0] ?? '') ?? [])]
      .filter(({ at }) => Math.abs(at - definition.sentence.index) <= REACH)
      .map(({ text, at }) => ({ term: text, defined: 0.3, at })),
    ...terms.map((term) => ({ term, defined: 0, at: -1 })),
  ]
  const seen = new Set<string>([fold(definition.term)])
  return pool
    .filter(({ term }) => {
      const folded = fold(term)
      if (
        seen.has(folded) ||
        VAGUE_TOPICS.test(folded) ||
        /s$/.test(term) !== plural ||
        mentioned.includes(` ${wordsOf(term).join(' ')} `)
      )
        return false
      seen.add(folded)
      return true
    })
    .map(({ term, defined, at }) => ({
      term,
      score:
        defined +
        (fold(term).split(' ').at(-1) === head ? 1 : 0) +
        (at >= 0 ? 0.6 * (1 - Math.min(1, Math.abs(at - definition.sentence.index) / 60)) : 0) +
        0.5 * (1 - Math.min(1, Math.abs(term.length - definition.term.length) / 20)) +
        (term.split(' ').length === definition.term.split(' ').length ? 0.3 : 0),
    }))
    .sort((one, two) => two.score - one.score)
    .map(({ term }) => term)
}
