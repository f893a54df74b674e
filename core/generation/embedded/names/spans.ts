import type { Token } from '../text/tokens.ts'
import { isFirstName } from './first-names.ts'
import type { NameCues } from './names.ts'

/** Runs of capitalised words as `[from, to)` token indexes. */
export function nameSpans(tokens: readonly Token[], cues: NameCues): [number, number][] {
  const spans: [number, number][] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.tag !== 'name' || (cues.demonyms.test(tokens[i]?.low ?? '') && tokens[i + 1]?.tag === 'name'))
      continue
    let end = i + 1
    for (;;) {
      const next = tokens[end]
      if (next?.tag === 'name' && next.spaced) end++
      else if (next && joins(tokens, i, end, cues)) end += connectorLength(tokens, end) + 1
      else break
    }
    spans.push([i, end])
    i = end - 1
  }
  return spans
}

function connectorLength(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.tag === 'name' ? 1 : 2
}

function joins(tokens: readonly Token[], from: number, at: number, cues: NameCues): boolean {
  const first = tokens[from]
  const length = connectorLength(tokens, at)
  const connector = tokens.slice(at, at + length)
  if (!first || tokens[at + length]?.tag !== 'name' || !connector.every((token) => cues.connectors.has(token.low)))
    return false
  const span = tokens.slice(from, at)
  return (
    /^(?:van|von|der|da|di|del|della)$/.test(tokens[at]?.low ?? '') ||
    span.some((token) => cues.headed.test(token.low)) ||
    (isFirstName(first.text) && span.length === 1)
  )
}
