import type { Language } from '../../wire/common.ts'
import { ANTONYMS, SYNONYMS } from './everyday-words.ts'
import { isNumber, type Word, wordsOf } from './words.ts'

/**
 * How surely two words mean the same, 0 to 1: the same stem, comparative forms, everyday synonyms, slips of the pen
 * (Damerau–Levenshtein distance, Damerau 1964), a long common beginning.
 */
export function similarity(a: Word, b: Word, language: Language): number {
  if (a.plain === b.plain || shareStem(a, b)) return 1
  if (related(SYNONYM_STEMS[language], a, b)) return 0.9
  // Neither endings nor, hardly ever, slips change the first letter; and "unlike" is not "like".
  if (a.plain[0] !== b.plain[0] || isNumber(a.plain) || areAntonyms(a, b, language)) return 0
  if (isComparativeOf(a.plain, b.plain) || isComparativeOf(b.plain, a.plain)) return 0.9
  const shorter = Math.min(a.plain.length, b.plain.length)
  if (shorter >= 4 && Math.abs(a.plain.length - b.plain.length) <= 2) {
    const slips = editDistance(a.plain, b.plain)
    if (slips === 1) return 0.85
    if (slips === 2 && shorter >= 7) return 0.8
  }
  const prefix = commonPrefix(a.plain, b.plain)
  return prefix >= 5 && prefix >= 0.75 * shorter ? 0.7 : 0
}

/** From this similarity on two words count as one. */
export const SAME = 0.7

/** By their forms, not by their stems: those of "moins" and "moines" are one. */
export function areAntonyms(a: Word, b: Word, language: Language): boolean {
  return ANTONYM_FORMS[language].get(a.plain)?.has(b.plain) ?? false
}

function shareStem(a: Word, b: Word): boolean {
  return a.stems.some((stem) => b.stems.includes(stem))
}

type Relation = ReadonlyMap<string, ReadonlySet<string>>

function related(relation: Relation, a: Word, b: Word): boolean {
  return a.stems.some((stem) => {
    const others = relation.get(stem)
    return others !== undefined && b.stems.some((other) => others.has(other))
  })
}

const ENDINGS = { en: ['', 's', 'd', 'ed', 'ing'], fr: ['', 'e', 's', 'es', 'r', 'nt'] }
const SYNONYM_STEMS = { en: relationOf(SYNONYMS.en, 'en'), fr: relationOf(SYNONYMS.fr, 'fr') }
const ANTONYM_FORMS = { en: formsOf('en'), fr: formsOf('fr') }

function relationOf(groups: readonly (readonly string[])[], language: Language): Relation {
  const relation = new Map<string, Set<string>>()
  for (const group of groups) {
    const stems = group.map((word) => wordsOf(word, language).flatMap(({ stems }) => stems))
    for (const [index, own] of stems.entries()) {
      const others = stems.flatMap((list, other) => (other === index ? [] : list))
      for (const stem of own) relation.set(stem, new Set([...(relation.get(stem) ?? []), ...others]))
    }
  }
  return relation
}

function formsOf(language: Language): Relation {
  const forms = new Map<string, Set<string>>()
  for (const [first = '', second = ''] of ANTONYMS[language])
    for (const [base, other] of [
      [first, second],
      [second, first],
    ] as const)
      for (const ending of ENDINGS[language])
        forms.set(
          base + ending,
          new Set([...(forms.get(base + ending) ?? []), ...ENDINGS[language].map((end) => other + end)]),
        )
  return forms
}

/** "high" and "higher", "big" and "biggest", "heavy" and "heavier". */
function isComparativeOf(base: string, form: string): boolean {
  if (base.length < 3 || !/(?:er|est)$/u.test(form)) return false
  const root = form.replace(/(?:er|est)$/u, '')
  return root === base || `${root}e` === base || root === base + base.at(-1) || root.replace(/i$/u, 'y') === base
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Optimal string alignment; 3 for anything above 2. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same)
      row.push(swapped ? Math.min(cost, at(beforeLast, j - 2) + 1) : cost)
    }
    if (Math.min(...row) > 2) return 3
    beforeLast = last
    last = row
  }
  return Math.min(3, at(last, b.length))
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
