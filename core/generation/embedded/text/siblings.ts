import { fold } from '../../pipeline/words.ts'
import type { Analysis } from './analysis.ts'
import { render, type Token } from './tokens.ts'

/** Noun phrases of two to four words by their head: "stage" → "sensorimotor stage", "preoperational stage". */
export type Siblings = ReadonlyMap<string, readonly string[]>

/** `headFirst` for French ("analyse factorielle"), last for English ("factor analysis"). */
export function siblingTerms({ sentences }: Analysis, headFirst: boolean): Siblings {
  const byHead = new Map<string, Map<string, string>>()
  for (const { tokens } of sentences) {
    for (let from = 0; from < tokens.length; from++) {
      const before = tokens[from - 1]
      if (!before || !/^(?:det|prep|poss|conj|punct|aux|verb)$/.test(before.tag)) continue
      let to = from
      while (isPart(tokens[to]) && to - from < 4) to++
      const run = tokens.slice(from, to)
      const head = headFirst ? run[0] : run.at(-1)
      if (run.length < 2 || head?.tag !== 'x' || head.low.length < 4 || isPart(tokens[to])) continue
      const text = render(run)
      const known = byHead.get(head.low) ?? new Map<string, string>()
      known.set(fold(text), text)
      byHead.set(head.low, known)
    }
  }
  return new Map([...byHead].map(([head, texts]) => [head, [...texts.values()]]))
}

function isPart(token: Token | undefined): boolean {
  return token !== undefined && /^(?:x|adj)$/.test(token.tag)
}
