import type { Name } from '../names/names.ts'
import type { Sentence } from './analysis.ts'
import type { Token } from './tokens.ts'

/** What stands before the verb. */
export interface Subject {
  tokens: Token[]
  kind: 'name' | 'common'
  /** Whom or what a name means. */
  name: Name | null
  gender: 'm' | 'f' | null
  /** Somebody: asked for with *who*. */
  human: boolean
  plural: boolean
  /** As it is put into a stem, standing alone: a pronoun or "the film" is replaced by what it means. */
  text: string
  /** Whether it was a pronoun or a short name that had to be resolved. */
  resolved: boolean
}

/** The main clause of a sentence: [adverbial,] subject + verb + complements. */
export interface Clause {
  sentence: Sentence
  /** What stands before the subject, without its comma. */
  fronted: Token[]
  subject: Subject
  /** Clitics, finite verb, adverbs and participles between. */
  verb: Token[]
  /** From after the verb to where the clause can be cut without changing what it says. */
  rest: Token[]
  /** How it was cut: at the sentence's end, at a comma or dash, or before a second verb. */
  cut: 'end' | 'comma' | 'conjunction'
}

/** Whether a clause's complements end where a phrase can end, not on a word that needs another. */
export function endsWell(rest: readonly Token[]): boolean {
  const last = rest.at(-1)
  return (
    last !== undefined &&
    complete(rest) &&
    !/^(?:puis|ensuite|ainsi|alors|then|so|thus|notamment|often|aussi)$/.test(last.low) &&
    !/^(?:prep|det|poss|dem|conj|rel|sub|aux|neg|clitic)$/.test(last.tag) &&
    !(last.tag === 'inf' && /^(?:to|de|d'|à|pour)$/.test(rest.at(-2)?.low ?? '')) &&
    !/^[(«“"'’-]$/.test(last.text)
  )
}

/** Every "that", "which" or "où" has its verb, every quotation its end. */
function complete(rest: readonly Token[]): boolean {
  const opener = rest.findLastIndex(
    (token, at) =>
      (token.tag === 'rel' || token.tag === 'sub') && !/^(?:comme|afin|than)$/.test(token.low) && !compares(rest, at),
  )
  if (opener >= 0 && !rest.slice(opener + 1).some((token) => token.tag === 'verb' || token.tag === 'aux')) return false
  const between = rest.findLastIndex((token) => token.low === 'between' || token.low === 'entre')
  if (
    between >= 0 &&
    rest[between + 1]?.tag !== 'num' &&
    !rest.slice(between).some((token) => token.tag === 'conj' || /s$/.test(token.low))
  )
    return false
  const count = (sign: string) => rest.filter((token) => token.text === sign).length
  return count('«') === count('»') && count('“') === count('”') && count('"') % 2 === 0
}

/** "Ainsi que la dorure", "plus rapide que le train": no clause follows. */
function compares(tokens: readonly Token[], at: number): boolean {
  if (!/^qu[e']$/.test(tokens[at]?.low ?? '')) return false
  if (/^(?:ainsi|plutôt|autant|même|mêmes|telle?s?)$/.test(tokens[at - 1]?.low ?? '')) return true
  if (tokens[at - 1]?.low === 'aussi') return false
  return tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ low }) => /^(?:plus|moins|aussi|autant|meilleure?s?|pires?)$/.test(low))
}

/** A noun phrase that says which: with a name, a complement or an adjective; "the race" and "the report made" do not. */
export function anchored({ tokens }: Subject): boolean {
  if (tokens.some((token) => token.tag === 'name')) return true
  const nouns = tokens.filter((token) => token.tag === 'x').length
  const last = tokens.at(-1)
  if (last?.tag === 'part' || last?.tag === 'adv') return false
  return (
    nouns >= 2 ||
    (nouns === 1 &&
      tokens.some(
        (token) =>
          token.tag === 'adj' &&
          !/^(?:première?|premiers|deuxième|seconde?|dernière?|nouvelle?|nouveau|autre|même|seule?|first|second|last|new|other)$/.test(
            token.low,
          ),
      ))
  )
}

export function cutOf(tokens: readonly Token[], end: number): Clause['cut'] {
  const token = tokens[end]
  if (token === undefined || /^[.!…]$/.test(token.text)) return 'end'
  return token.tag === 'conj' ? 'conjunction' : 'comma'
}
