import type { Language } from '../../wire/common.ts'
import {
  coverage,
  isFound,
  isSwapped,
  type Match,
  matchWords,
  quantitiesWithout,
  type ReadText,
  readText,
  sharedPairs,
  trigramCosine,
} from './comparison.ts'
import { withOneName } from './names.ts'
import type { ShortAnswer } from './types.ts'
import { type Word, wordsOf } from './words.ts'

/** What the model looks at. All are of form, none of a subject or a language. */
export const FEATURES = [
  /** Longest common sequence of words, as a share of the reference's. */
  'order',
  /** Share of the words found that one affirms and the other denies. */
  'opposed',
  /** It denies what the reference, which denies nothing, affirms. */
  'denial_added',
  /** It affirms what the reference denies, and denies nothing. */
  'denial_missing',
  /** Logarithm of how many times shorter than the longest reference. */
  'brevity',
  /** Agreement (F1) of what both say beyond the words of the question. */
  'new_agreement',
  /** How much new the reference says: logarithm of its words. */
  'new_words',
  /** Nothing of what the asking sentence leaves open is found. */
  'nothing_found',
  /** A number is expected and another one given. */
  'quantity_wrong',
  /** A number is given that is not expected. */
  'quantity_extra',
  /** Yes for no. */
  'stance_opposed',
  /** Share of the words that come from the question and are not expected. */
  'borrowed_words',
  /** Cosine of character trigrams with the reference most alike. */
  'trigrams',
] as const

/**
 * Which way a feature may move the odds; 0 for either way. What a few questions of the training data say against common
 * sense (that a missing number helps) is not learnt.
 */
export const SIGNS: Record<Feature, -1 | 0 | 1> = {
  order: 1,
  opposed: -1,
  denial_added: -1,
  denial_missing: -1,
  brevity: -1,
  new_agreement: 1,
  new_words: 0,
  nothing_found: -1,
  quantity_wrong: -1,
  quantity_extra: -1,
  stance_opposed: -1,
  borrowed_words: -1,
  trigrams: 1,
}

export type Feature = (typeof FEATURES)[number]
export type FeatureValues = Record<Feature, number>

/** An answer beside the reference answer that it comes closest to. */
export interface ReadAnswer {
  /** How any text of this question is read: in its language, one name for one thing. */
  read: (text: string) => ReadText
  answer: ReadText
  reference: ReadText
  /** Which of the reference answers that is. */
  closest: number
  /** Whether the question gives this word away. */
  told: (word: Word) => boolean
  /** Whether an antonym stands where a word of the reference is missing. */
  swapped: boolean
  /** Whether there are several reference answers: being like one of many says less than being like the only one. */
  several: boolean
  features: FeatureValues
}

export function readAnswer(item: ShortAnswer): ReadAnswer {
  const { language, synonyms = [] } = item
  const read = (text: string) => readText(wordsOf(withOneName(text, synonyms), language))
  const answer = read(item.student_answer)
  const question = read(item.question)
  const asked = read(askedPart(item.question))
  const inQuestion = foundIn(question, language)
  const inAsked = foundIn(asked, language)

  const compared = item.reference_answers.map((text, index) => {
    const reference = read(text)
    const expected = matchWords(reference.content, answer, language)
    const given = matchWords(answer.content, reference, language)
    const unsaid = exceptTold(expected, inQuestion)
    const asksFor = exceptTold(expected, inAsked)
    const borrowed = given.filter((match) => !isFound(match) && inQuestion(match.word))
    const opposed = shareOpposed(expected)
    const turned = expected.some((match) => match.opposed && isFound(match))
    const trigrams = trigramCosine(answer, reference)
    const features: FeatureValues = {
      order: longestCommonSequence(reference, answer) / Math.max(1, reference.words.length),
      opposed,
      denial_added: Number(turned && !denies(reference)),
      denial_missing: Number(turned && !denies(answer)),
      brevity: Math.max(0, Math.log((reference.words.length + 1) / (answer.words.length + 1))),
      new_agreement: harmonic(coverage(unsaid), coverage(exceptTold(given, inQuestion))),
      new_words: Math.log1p(unsaid.length),
      nothing_found: Number(asksFor.length > 0 && !asksFor.some(isFound)),
      quantity_wrong: Number(
        quantitiesWithout(reference, answer, question).length > 0 && quantitiesWithout(answer, reference).length > 0,
      ),
      quantity_extra: Number(quantitiesWithout(answer, reference).length > 0),
      stance_opposed: Number(stanceOf(answer) * stanceOf(reference) < 0),
      borrowed_words: borrowed.length / Math.max(1, given.length),
      trigrams,
    }
    const agreement = harmonic(coverage(expected), coverage(given))
    const closeness = 2 * agreement + 0.5 * sharedPairs(reference, answer) + 0.5 * trigrams - 0.5 * opposed
    return { reference, index, features, closeness, swapped: isSwapped(expected, given) }
  })
  const [first, ...others] = compared
  if (!first) throw new Error('a short answer is graded against at least one reference answer')
  const closest = others.reduce((a, b) => (b.closeness > a.closeness ? b : a), first)
  const all = (feature: Feature) => compared.map((one) => one.features[feature])
  return {
    read,
    answer,
    reference: closest.reference,
    closest: closest.index,
    told: inAsked,
    swapped: closest.swapped,
    several: compared.length > 1,
    features: {
      ...closest.features,
      brevity: Math.max(...all('brevity')),
      trigrams: Math.max(...all('trigrams')),
    },
  }
}

/** The last sentence that asks: what comes before it sets the scene, and an answer may well take its words from there. */
function askedPart(question: string): string {
  const sentences = question.split(/(?<=[.?!)\]:])\s+/u).filter((sentence) => /\p{L}{2}/u.test(sentence))
  const last = sentences.findLastIndex((sentence) => sentence.includes('?'))
  return sentences.slice(last >= 0 ? last : -1).join(' ')
}

function foundIn(text: ReadText, language: Language): (word: Word) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word.plain)
    if (before !== undefined) return before
    const found = matchWords([word], text, language).some(isFound)
    known.set(word.plain, found)
    return found
  }
}

/** What the question's words do not tell; all of it where they tell everything, as with "connected or not?". */
function exceptTold(matches: Match[], told: (word: Word) => boolean): Match[] {
  const rest = matches.filter(({ word }) => !told(word))
  return rest.length > 0 ? rest : matches
}

/** Words that turn on their opposite count even where only an antonym stands for them. */
function shareOpposed(matches: readonly Match[]): number {
  const met = matches.filter((match) => isFound(match) || match.opposed)
  return met.length === 0 ? 0 : met.filter((match) => match.opposed).length / met.length
}

function denies({ content }: ReadText): boolean {
  return content.some((word) => word.negated)
}

/** In words, by their first stems. Rows of numbers rather than of strings: a long answer has a million cells. */
function longestCommonSequence(a: ReadText, b: ReadText): number {
  const ids = new Map<string, number>()
  const idsOf = ({ words }: ReadText) =>
    Uint32Array.from(words, ({ stems: [stem = ''] }) => {
      const id = ids.get(stem) ?? ids.size
      ids.set(stem, id)
      return id
    })
  const [x, y] = [idsOf(a), idsOf(b)]
  let last = new Uint16Array(y.length + 1)
  let row = new Uint16Array(y.length + 1)
  for (const id of x) {
    for (let j = 0; j < y.length; j++) {
      const diagonal = last[j] ?? 0
      row[j + 1] = id === y[j] ? diagonal + 1 : Math.max(last[j + 1] ?? 0, row[j] ?? 0)
    }
    ;[last, row] = [row, last]
  }
  return last[y.length] ?? 0
}

/** 1 for an answer that opens with yes, −1 for no, 0 for neither. */
function stanceOf({ words }: ReadText): number {
  for (const { plain } of words.slice(0, 2)) {
    if (plain === 'yes' || plain === 'oui') return 1
    if (plain === 'no' || plain === 'non') return -1
  }
  return 0
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}
