import { fold } from '../../pipeline/words.ts'
import type { Analysis } from './analysis.ts'
import { render, type Token } from './tokens.ts'

/** Noun phrases of two to four words by their head: "stage" → "sensorimotor stage", "preoperational stage". */
export type Siblings = ReadonlyMap<string, readonly Sibling[]>

export interface Sibling {
  text: string
  /** Folded, to tell one from another. */
  id: string
  /** The sentence that first names it. */
  at: number
  /** How often it is named. */
  count: number
}

/** `headFirst` for French ("analyse factorielle"), last for English ("factor analysis"). */
export function siblingTerms({ sentences }: Analysis, headFirst: boolean): Siblings {
  const byHead = new Map<string, Map<string, Sibling>>()
  for (const { tokens, index } of sentences) {
    for (let from = 0; from < tokens.length; from++) {
      const before = tokens[from - 1]
      if (!before || !/^(?:det|prep|poss|conj|punct|aux|verb)$/.test(before.tag)) continue
      let to = from
      while (isPart(tokens[to]) && to - from < 4) to++
      const run = tokens.slice(from, to)
      const head = headFirst ? run[0] : run.at(-1)
      if (
        run.length < 2 ||
        run.some((token) => VAGUE.test(token.low) || /[’']s$/.test(token.low)) ||
        head?.tag !== 'x' ||
        head.low.length < 4 ||
        isPart(tokens[to])
      )
        continue
      const text = render(run)
      const known = byHead.get(head.low) ?? new Map<string, Sibling>()
      const id = fold(text)
      const sibling = known.get(id) ?? { text, id, at: index, count: 0 }
      sibling.count++
      known.set(id, sibling)
      byHead.set(head.low, known)
    }
  }
  return new Map([...byHead].map(([head, texts]) => [head, [...texts.values()]]))
}

/** Words that tell no kind: "the new stage", "une autre méthode". */
const VAGUE =
  /^(?:non|one|particular|whose|overall|entire|total|certain|new|other|first|second|third|fourth|fifth|next|last|same|different|certain|important|specific|main|major|such|various|several|many|own|whole|entire|previous|following|nouvelle?s?|nouveaux?|autres?|première?s?|dernière?s?|même|certaine?s?|différente?s?|principale?s?|principaux|seule?s?|grande?s?|petite?s?|suivante?s?|précédente?s?)$/

function isPart(token: Token | undefined): boolean {
  return token !== undefined && /^(?:x|adj)$/.test(token.tag)
}
