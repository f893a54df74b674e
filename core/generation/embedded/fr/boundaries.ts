import type { Token } from '../text/tokens.ts'

/** The comma after "Comme …", "Bien que …", "Alors que …": what follows is said without condition. */
export function subordinateEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  if (first?.tag !== 'sub' || /^(?:si|quand|lorsque|lorsqu')$/.test(first.low)) return -1
  for (let i = from + 3; i < Math.min(tokens.length, from + 30); i++) {
    if (
      tokens[i]?.text === ',' &&
      tokens.slice(from, i).some((token) => token.tag === 'verb' || token.tag === 'aux') &&
      subjectFollows(tokens, i + 1)
    )
      return i
  }
  return -1
}

/** "il remporte, en 1932, le championnat": the second comma of an adverbial between verb and object; else `end`. */
export function insertionEnd(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== ',') return end
  const first = tokens[end + 1]
  if (first?.tag !== 'prep' && !isDate(tokens, end + 1)) return end
  for (let i = end + 2; i < Math.min(tokens.length, end + 9); i++) {
    if (/^(?:verb|aux|rel|sub|conj)$/.test(tokens[i]?.tag ?? '')) return end
    if (tokens[i]?.tag === 'ger' || tokens[i]?.tag === 'inf') return end
    if (tokens[i]?.text === ',') return i
  }
  return end
}

/** More finite verbs than words that introduce them: some "verb" was a noun ("la rentabilité interne … est"). */
export function hidesVerb(rest: readonly Token[]): boolean {
  const verbs = rest.filter((token) => token.tag === 'aux' || token.tag === 'verb').length
  const openers = rest.filter((token) => /^(?:rel|sub|conj)$/.test(token.tag) || token.text === ',').length
  const first = rest.findIndex((token) => token.tag === 'aux' || token.tag === 'verb')
  return (
    verbs > openers ||
    (first >= 0 && !rest.slice(0, first).some((token) => /^(?:rel|sub|conj)$/.test(token.tag) || token.text === ','))
  )
}

const CONNECTIVES =
  /^(?:certes|toutefois|cependant|ainsi|enfin|ensuite|puis|néanmoins|pourtant|finalement|également|notamment|or|donc|mais|alors|parallèlement|parallelement|malheureusement|surtout|désormais|et)$/

const CONNECTIVE_PHRASES = [
  ['de', 'plus'],
  ['en', 'effet'],
  ['par', 'ailleurs'],
  ['en', 'outre'],
  ['de', 'fait'],
  ['par', 'exemple'],
  ['en', 'revanche'],
  ['au', 'contraire'],
  ['par', 'conséquent'],
  ['en', 'fait'],
  ['au', 'final'],
  ['en', 'réalité'],
  ['de', 'même'],
  ['à', 'noter'],
  ['à', 'défaut'],
  ["d'", 'ailleurs'],
  ['du', 'reste'],
]

/** "Toutefois, ", "De plus, ": what ties a sentence to the one before says nothing of its own. */
export function skipConnective(tokens: readonly Token[], from: number): number {
  const one = tokens[from]
  if (!one) return from
  const three = `${one.low} ${tokens[from + 1]?.low} ${tokens[from + 2]?.low}`
  if (
    /^(?:de son côté|de leur côté|dans ce contexte|dans ces conditions|en d'autres termes|à cet égard|pour cette raison|en ce sens|pour ce faire|à l'inverse|à l'opposé|d'une part|d'autre part|dans ce cas|en fin de compte|de ce fait|du même coup)$/.test(
      three.replace(/' /g, "'"),
    )
  )
    return tokens[from + 3]?.text === ',' ? from + 4 : from
  if (
    tokens[from + 1]?.text === ',' &&
    /^(?:heureusement|évidemment|naturellement|effectivement|globalement|concrètement|inversement|initialement|spécifiquement|actuellement|historiquement|traditionnellement|généralement|autrement|bref|premièrement|deuxièmement|troisièmement)$/.test(
      one.low,
    )
  )
    return from + 2
  if (CONNECTIVES.test(one.low)) return tokens[from + 1]?.text === ',' ? from + 2 : from + 1
  for (const [first, second] of CONNECTIVE_PHRASES) {
    if (one.low === first && tokens[from + 1]?.low === second) return tokens[from + 2]?.text === ',' ? from + 3 : from
  }
  return from
}

/** The index of the comma that ends an adverbial before the subject; -1 when the sentence begins with its subject. */
export function frontedEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  if (!first) return -1
  const opens =
    first.tag === 'prep' ||
    first.tag === 'part' ||
    first.tag === 'ger' ||
    first.tag === 'adv' ||
    first.low === 'au' ||
    first.low === 'aux' ||
    first.low === 'du' ||
    isDate(tokens, from) ||
    /^(?:fin|début|courant|suite)$/.test(first.low) ||
    /^(?:quelques|deux|trois|plusieurs)$/.test(first.low)
  if (!opens) return -1
  for (let i = from + 1; i < Math.min(tokens.length, from + 22); i++) {
    const token = tokens[i]
    if (token?.tag === 'verb' || token?.tag === 'aux' || token?.tag === 'rel' || token?.tag === 'sub') return -1
    if (token?.text === ',') {
      const next = tokens[i + 1]
      if (
        next &&
        (next.tag === 'det' ||
          next.tag === 'name' ||
          next.tag === 'pron' ||
          next.tag === 'poss' ||
          next.tag === 'dem' ||
          next.tag === 'num')
      ) {
        return subjectFollows(tokens, i + 1) ? i : -1
      }
    }
  }
  return -1
}

function isDate(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.low === 'le' && tokens[at + 1]?.tag === 'num' && /^\d{1,2}(?:er)?$/.test(tokens[at + 1]?.low ?? '')
}

/** A verb comes before the next comma: what stands between is the subject. */
function subjectFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.tag === 'verb' || token?.tag === 'aux') return true
    if (token?.text === ',') return tokens[i + 1]?.tag === 'rel' ? false : hasApposition(tokens, i)
  }
  return false
}

function hasApposition(tokens: readonly Token[], comma: number): boolean {
  const close = tokens.findIndex((token, index) => index > comma && token.text === ',')
  const next = tokens[close + 1]
  return close > 0 && (next?.tag === 'verb' || next?.tag === 'aux')
}

/** The finite verb of the main clause: no relative or subordinate clause may open before it. */
export function firstVerb(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const tag = tokens[i]?.tag
    if (tag === 'rel' || tag === 'sub' || tokens[i]?.text === ':' || tokens[i]?.text === ';') return -1
    if (tag === 'verb' || tag === 'aux') return i
  }
  return -1
}

export function verbGroupStart(tokens: readonly Token[], verbAt: number): number {
  let start = verbAt
  while (start > 0 && /^(?:clitic|neg)$/.test(tokens[start - 1]?.tag ?? '')) start--
  return start
}

/** After the finite verb: adverbs and participles of its compound. */
export function verbGroupEnd(tokens: readonly Token[], verbAt: number): number {
  let end = verbAt + 1
  if (tokens[verbAt]?.tag !== 'aux') return end
  let last = end
  while (end < tokens.length && /^(?:adv|part|neg)$/.test(tokens[end]?.tag ?? '')) {
    end++
    if (tokens[end - 1]?.tag === 'part') last = end
  }
  return last
}

const LONGEST_REST = 24

/** Where the complements end: the full stop, or a comma, relative or conjunction after which something else is said. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from
  for (; end < tokens.length && end - from < LONGEST_REST; end++) {
    const token = tokens[end] as Token
    const next = tokens[end + 1]
    if (
      token.text === '.' ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '…' ||
      token.text === '–' ||
      token.text === '—'
    )
      return end
    if (token.tag === 'sub' && token.low !== 'comme' && token.low !== 'si') return end
    if (token.tag === 'conj' && token.low !== 'ou' && next && opensClause(tokens, end + 1)) return end
    if (token.text === ',' && next?.tag === 'conj' && !opensClause(tokens, end + 2)) continue
    if (token.text === ',' && !listComma(tokens, end)) return end
  }
  return end
}

/** After "et": a verb, or a new subject with its verb. */
function opensClause(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from]
  if (!token) return false
  if (/^(?:verb|aux|clitic|neg|rel|sub|adv|ger)$/.test(token.tag) || token.tag === 'pron' || token.text === ',')
    return true
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const tag = tokens[i]?.tag
    if (tag === 'verb' || tag === 'aux') return true
    if (tag === 'rel' || tag === 'conj' || tokens[i]?.text === ',') return false
  }
  return false
}

/** "A, B et C": the comma of a list whose end is near and which holds no verb. */
function listComma(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]
  if (!next || /^(?:verb|aux|clitic|rel|sub|part|ger|adv|conj|pron)$/.test(next.tag)) return false
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 14); i++) {
    const token = tokens[i] as Token
    if (token.low === 'et' || token.low === 'ou') return !opensClause(tokens, i + 1)
    if (token.text === '.' || /^(?:verb|aux|rel|sub|part)$/.test(token.tag)) return false
  }
  return false
}
