import { contentWords } from '../../pipeline/words.ts'
import type { Clause } from '../text/clause.ts'
import type { Token } from '../text/tokens.ts'

/** Words that point outside the stem. */
const OUTSIDE = /^(?:pron|dem|clitic)$/

export function standsAlone(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => /^(?:suivent|suit|suivit|précède|précèdent|av)$/.test(token.low))) return false
  return (
    tokens.every((token) => !OUTSIDE.test(token.tag) || /^s[e']$/.test(token.low)) &&
    !tokens.some((token) =>
      /^(?:suivante?s?|précédente?s?|lendemain|tard|dernier|dernière|autres?|tel|telle|tels|telles|leurs?|ci-dessus)$/.test(
        token.low,
      ),
    )
  )
}

/** A temporal or other adverbial before the subject that can open the stem, else null when it points outside. */
export function frontedOf(clause: Clause): Token[] | null {
  if (clause.fronted.length === 0) return []
  if (clause.fronted[0]?.tag === 'part' || clause.fronted[0]?.tag === 'ger' || clause.fronted[0]?.tag === 'adv')
    return []
  return standsAlone(clause.fronted) && !clause.fronted.some((token) => token.tag === 'poss') ? clause.fronted : null
}

export const wordy = (text: string, least: number) => contentWords(text).length >= least
