import { contentWords } from '../../pipeline/words.ts'
import type { Clause } from '../text/clause.ts'
import type { Token } from '../text/tokens.ts'

/** Nothing in these words points outside the stem. */
export function standsAlone(tokens: readonly Token[]): boolean {
  return !tokens.some(
    (token) =>
      token.tag === 'dem' ||
      (token.tag === 'pron' &&
        !/^(?:themselves|himself|herself|itself|one|ones|another|something|everyone|everything|others|we|us)$/.test(
          token.low,
        )) ||
      (token.tag === 'poss' && /^(?:your|my)$/.test(token.low)) ||
      /^(?:following|previous|previously|above|below|latter|former|another|such|other|later|earlier|next)$/.test(
        token.low,
      ),
  )
}

export function frontedOf(clause: Clause): Token[] | null {
  if (clause.fronted.length === 0) return []
  if (clause.fronted[0]?.tag !== 'prep') return []
  return standsAlone(clause.fronted) && !clause.fronted.some((token) => token.tag === 'poss') ? clause.fronted : null
}

export const wordy = (text: string, least: number) => contentWords(text).length >= least

/** "Norrish gave her little support": whom the sentences before have named, unless the subject is known to be a she. */
export function meansAnother({ subject, verb, rest }: Clause): boolean {
  const words = [...verb, ...rest].map(({ low }) => low)
  if (words.some((low) => /^(?:their|them)$/.test(low))) return !subject.plural
  const he = words.some((low) => /^(?:his|him|himself)$/.test(low))
  const she = words.some((low) => /^(?:her|hers|herself)$/.test(low))
  return (he && (she || subject.gender !== 'm')) || (she && subject.gender !== 'f')
}
