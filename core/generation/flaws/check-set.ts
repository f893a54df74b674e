import { containsPhrase, contentWords, overlap } from '../pipeline/words.ts'
import type { CheckedQuestion } from './rule.ts'

export const SET_RULES = [
  'key_positions',
  'key_longest_share',
  'near_duplicate_stems',
  'stem_gives_away_key',
  'coverage',
] as const
export type SetRule = (typeof SET_RULES)[number]

export interface SetFlaw {
  rule: SetRule
  /** Indexes of the questions that it is about; empty when it is about them all. */
  questions: number[]
}

export interface CheckedSetItem extends CheckedQuestion {
  /** Where the source lies in the document, for coverage. */
  start?: number | null
}

/** Humans write the key longest in 22 % of questions (1,120 items of three textbooks); above this share it is a cue. */
export const KEY_LONGEST_LIMIT = 0.28

/** What is wrong with a set of questions as a set. `documentLength` (code units) lets coverage be judged. */
export function checkSet(questions: readonly CheckedSetItem[], documentLength?: number): SetFlaw[] {
  const flaws: SetFlaw[] = []
  if (keyPositionsUneven(questions)) flaws.push({ rule: 'key_positions', questions: [] })
  const longest = keyLongestIndexes(questions)
  if (questions.length >= 8 && longest.length > questions.length * KEY_LONGEST_LIMIT)
    flaws.push({ rule: 'key_longest_share', questions: longest })
  flaws.push(...pairs(questions))
  if (documentLength !== undefined && coverage(questions, documentLength) < 0.5)
    flaws.push({ rule: 'coverage', questions: [] })
  return flaws
}

/** Haladyna, Downing & Rodriguez 2002, guideline 20 (vary the location of the key); chi-square at 5 %. */
function keyPositionsUneven(questions: readonly CheckedSetItem[]): boolean {
  const single = questions.filter((question) => question.type === 'single_choice' && question.options.length === 4)
  if (single.length < 8) return false
  const counts = [0, 0, 0, 0]
  for (const question of single) for (const index of question.correct) counts[index] = (counts[index] ?? 0) + 1
  return chiSquare(counts) > CRITICAL_3_DF
}

/** The 95th percentile of chi-square with three degrees of freedom. */
export const CRITICAL_3_DF = 7.815

/** Distance of counts from being all alike (Pearson 1900). */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return expected === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** The questions whose key is strictly longer than every other option. */
export function keyLongestIndexes(questions: readonly CheckedQuestion[]): number[] {
  return questions.flatMap(({ type, options, correct }, index) => {
    const [key] = correct
    if (type !== 'single_choice' || key === undefined) return []
    const length = options[key]?.length ?? 0
    return options.every((option, other) => other === key || option.length < length) ? [index] : []
  })
}

/** Near-duplicates (redundant content) and stems that hold another question's answer (Haladyna et al. 2002, guideline 5: items independent). */
function pairs(questions: readonly CheckedSetItem[]): SetFlaw[] {
  const flaws: SetFlaw[] = []
  for (const [i, one] of questions.entries()) {
    for (const [j, two] of questions.entries()) {
      if (i < j && overlap(one.stem, two.stem) >= 0.75 && sameKey(one, two) !== false)
        flaws.push({ rule: 'near_duplicate_stems', questions: [i, j] })
      if (i !== j && givesAway(one, two)) flaws.push({ rule: 'stem_gives_away_key', questions: [i, j] })
    }
  }
  return flaws
}

/** null when either has no single key. Alike stems with other keys ("Who was born in …?" for two people) are two questions. */
function sameKey(one: CheckedQuestion, two: CheckedQuestion): boolean | null {
  const [a, b] = [one.options[one.correct[0] ?? -1], two.options[two.correct[0] ?? -1]]
  if (a === undefined || b === undefined) return null
  // "Which statement is true of concepts?" asks nothing without its options.
  return overlap(a, b) > 0.5 || (overlap(one.stem, two.stem) >= 0.9 && contentWords(one.stem).length > 3)
}

/** `one`'s stem answers `two`: it holds two's key, and speaks of what two asks. */
export function givesAway(
  one: Pick<CheckedQuestion, 'stem'>,
  two: Pick<CheckedQuestion, 'stem' | 'options' | 'correct'>,
): boolean {
  const key = two.options[two.correct[0] ?? -1]
  if (key === undefined || contentWords(key).length === 0 || !containsPhrase(one.stem, key)) return false
  const asked = new Set(contentWords(two.stem))
  const shared = new Set(contentWords(one.stem).filter((word) => asked.has(word)))
  return shared.size >= Math.max(2, asked.size * 0.5)
}

/** Share of tenths of the document (or of as many parts as questions, when fewer) that some question cites. */
export function coverage(questions: readonly CheckedSetItem[], documentLength: number): number {
  const cited = questions.flatMap((question) => question.start ?? [])
  const parts = Math.min(10, cited.length)
  if (parts < 2 || documentLength === 0) return 1
  return new Set(cited.map((start) => Math.min(parts - 1, Math.floor((start / documentLength) * parts)))).size / parts
}
