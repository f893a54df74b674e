import { isFirstName } from '../names/first-names.ts'
import { isCapitalised, type Token } from '../text/tokens.ts'
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DEMONSTRATIVES,
  DETERMINERS,
  NEGATIONS,
  NUMBERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from './words.data.ts'

/** Tags the words of a sentence in place. `names` are words known to be names though they open a sentence. */
export function tagEnglish(tokens: Token[], names: ReadonlySet<string>): void {
  for (const [index, token] of tokens.entries()) if (token.tag !== 'punct') token.tag = tagOf(tokens, index, names)
}

function tagOf(tokens: readonly Token[], index: number, names: ReadonlySet<string>): Token['tag'] {
  const token = tokens[index] as Token
  const { low, text } = token
  const before = tokens[index - 1]
  if (/^\d/.test(low)) return 'num'
  if (isCapitalised(token)) {
    const opens = before === undefined || /^["“”:–—]$/.test(before.text)
    if (!opens && low !== 'i' && !isFunctional(low)) return 'name'
    if (
      opens &&
      !isFunctional(low) &&
      (names.has(text.replace(/['’]s$/, '')) || isFirstName(text.replace(/['’]s$/, '')))
    )
      return 'name'
  }
  if (POSSESSIVES.has(low)) return 'poss'
  if (low === 'that') return before && /^(?:x|name|adj)$/.test(before.tag) ? 'rel' : 'rel'
  if (DEMONSTRATIVES.has(low)) return 'dem'
  if (AUXILIARIES.has(low)) return 'aux'
  if (NEGATIONS.has(low)) return 'neg'
  if (RELATIVES.has(low)) return 'rel'
  if (SUBORDINATORS.has(low)) return 'sub'
  if (CONJUNCTIONS.has(low)) return 'conj'
  if (PRONOUNS.has(low) && low !== 'one') return 'pron'
  if (NUMBERS.has(low)) return 'num'
  if (DETERMINERS.has(low)) return 'det'
  if (PREPOSITIONS.has(low)) return 'prep'
  if (
    ADVERBS.has(low) ||
    (/ly$/.test(low) &&
      !/^(?:family|only|early|daily|supply|reply|elderly|friendly|likely|assembly|anomaly|bully|fly|italy|july|lovely|costly|deadly|orderly|monthly|weekly|yearly|ally|rally|tally|apply|imply|multiply|rely|comply)$/.test(
        low,
      ))
  )
    return 'adv'
  return 'x'
}

function isFunctional(low: string): boolean {
  return [
    DETERMINERS,
    POSSESSIVES,
    DEMONSTRATIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    CONJUNCTIONS,
    NEGATIONS,
    AUXILIARIES,
    ADVERBS,
    NUMBERS,
  ].some((words) => words.has(low))
}
