import { type Random, shuffled } from '../../random/seeded.ts'
import type { Draft } from './draft.ts'
import { contentWords, wordsOf } from './words.ts'

export const OPTION_COUNT = 4
const WRONG = OPTION_COUNT - 1

export interface ChosenOptions {
  options: string[]
  correct: number
}

/**
 * Every set of three distractors worth trying, best first: plausibility (rank in the draft) against evenness of length.
 * Numbers and dates come in ascending order, so their set decides the key's position.
 */
export function optionSets(draft: Draft, random: Random): ChosenOptions[] {
  return draft.values ? ascendingSets(draft, draft.values) : shuffledSets(draft, random)
}

const CONSIDERED = 7

function shuffledSets(draft: Draft, random: Random): ChosenOptions[] {
  const pool = draft.distractors.slice(0, CONSIDERED)
  const sets: { wrong: string[]; cost: number }[] = []
  for (let a = 0; a < pool.length; a++)
    for (let b = a + 1; b < pool.length; b++)
      for (let c = b + 1; c < pool.length; c++) {
        const wrong = [pool[a], pool[b], pool[c]] as string[]
        if (overlapping([draft.key, ...wrong])) continue
        sets.push({ wrong, cost: a + b + c + lengthCost(draft.key, wrong) })
      }
  sets.sort((one, two) => one.cost - two.cost)
  return sets.slice(0, 14).map(({ wrong }) => {
    const options = shuffled([draft.key, ...wrong], random)
    return { options, correct: options.indexOf(draft.key) }
  })
}

/** Three ranks are given up for a set in which the key is not the longest; more for glaring differences. */
function lengthCost(key: string, wrong: string[]): number {
  const lengths = wrong.map((option) => option.length)
  const longest = Math.max(...lengths)
  const shortest = Math.min(key.length, ...lengths)
  return (
    (key.length > longest ? 3 : 0) +
    (key.length > longest * 1.2 ? 4 : 0) +
    Math.min(6, (Math.max(longest, key.length) - shortest) / Math.max(12, shortest))
  )
}

function overlapping(options: string[]): boolean {
  const texts = options.map((option) => wordsOf(option).join(' '))
  return texts.some((one, i) =>
    texts.some(
      (two, j) =>
        i !== j &&
        (one === two ||
          two.startsWith(`${one} `) ||
          two.endsWith(` ${one}`) ||
          sameName(options[i] ?? '', options[j] ?? '')),
    ),
  )
}

/** "les ventes" and "la vente", "P. Varzi" and "Achille Varzi": one long word shared, and nothing else that tells them apart. */
function sameName(one: string, two: string): boolean {
  const [a, b] = [contentWords(one), contentWords(two)]
  const shorter = a.length <= b.length ? a : b
  const longer = a.length <= b.length ? b : a
  return (
    shorter.length > 0 &&
    shorter.every((word) => longer.some((other) => other === word || other === `${word}s` || `${other}s` === word))
  )
}

/** One set for each position that the key can take: so many smaller values, the rest larger, nearest first. */
function ascendingSets(draft: Draft, values: Map<string, number>): ChosenOptions[] {
  const value = values.get(draft.key)
  if (value === undefined) return []
  const below = draft.distractors.filter((option) => (values.get(option) ?? value) < value)
  const above = draft.distractors.filter((option) => (values.get(option) ?? value) > value)
  const sets: ChosenOptions[] = []
  for (let smaller = 0; smaller <= WRONG; smaller++) {
    if (below.length < smaller || above.length < WRONG - smaller) continue
    const options = [...below.slice(0, smaller), draft.key, ...above.slice(0, WRONG - smaller)]
    options.sort((one, two) => (values.get(one) ?? 0) - (values.get(two) ?? 0))
    sets.push({ options, correct: options.indexOf(draft.key) })
  }
  return sets
}

export function isLongest({ options, correct }: ChosenOptions): boolean {
  const length = options[correct]?.length ?? 0
  return options.every((option, index) => index === correct || option.length < length)
}
