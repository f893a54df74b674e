import { isYear } from '../text/dates.ts'
import type { Token } from '../text/tokens.ts'
import { verbReading } from './verbs.ts'

/** The comma after "Although …", "While …", "Because …": what follows is said without condition. */
export function subordinateEnd(tokens: readonly Token[], from: number): number {
  if (!/^(?:although|though|while|whereas|because|since|after|before|as)$/.test(tokens[from]?.low ?? '')) return -1
  const comma = tokens.findIndex((token, index) => index > from + 2 && token.text === ',')
  const verbal = tokens.slice(from, comma).some((token) => token.tag === 'verb' || token.tag === 'aux')
  return comma > 0 && verbal && subjectFollows(tokens, comma + 1) ? comma : -1
}

/** "Concepts are, in many ways, big ideas": the second comma of an adverbial behind the verb; else `end`. */
export function insertionEnd(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== ',' || tokens[end + 1]?.tag !== 'prep') return end
  for (let i = end + 2; i < Math.min(tokens.length, end + 7); i++) {
    if (/^(?:verb|aux|rel|sub|conj|ger|num)$/.test(tokens[i]?.tag ?? '')) return end
    if (tokens[i]?.text === ',') return i
  }
  return end
}

const CONNECTIVES =
  /^(?:however|firstly|secondly|thirdly|lastly|moreover|furthermore|additionally|therefore|thus|consequently|finally|indeed|similarly|nevertheless|nonetheless|first|second|third|also|overall|accordingly|specifically|typically|generally|today|interestingly|initially|eventually|ultimately|fortunately|unfortunately|basically|essentially|clearly|obviously|likewise|conversely|instead|still|often|usually|sometimes|then|next|importantly|significantly|historically|traditionally|now|currently|together|perhaps|certainly|naturally|briefly|notably|surprisingly|increasingly|originally|soon|later|meanwhile|alternatively|similarly|hence|formally|technically|theoretically|commonly|normally|frequently|occasionally|recently)$/

export function skipConnective(tokens: readonly Token[]): number {
  const [first, second, third, fourth] = tokens
  if (first && CONNECTIVES.test(first.low) && second?.text === ',') return 2
  if (
    /^(?:conversely|similarly|however|thus|therefore|likewise)$/.test(first?.low ?? '') &&
    /^(?:det|x|adj|name)$/.test(second?.tag ?? '')
  )
    return 1
  if (
    third?.text === ',' &&
    /^(?:in addition|for example|for instance|in fact|in short|in general|of course|as such|in contrast|in turn|by contrast|at first|on average)$/.test(
      `${first?.low} ${second?.low}`,
    )
  )
    return 3
  if (
    /^in the (?:first|second|last) place$/.test(
      tokens
        .slice(0, 4)
        .map(({ low }) => low)
        .join(' '),
    ) &&
    tokens[4]?.text === ','
  )
    return 5
  if (
    fourth?.text === ',' &&
    /^(?:as a result|in other words|in this way|in this sense|in this case|on the whole|by and large|on the contrary|as a consequence)$/.test(
      `${first?.low} ${second?.low} ${third?.low}`,
    )
  )
    return 4
  return 0
}

/** The comma that ends an adverbial before the subject; -1 when the sentence begins with its subject. */
export function frontedEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  if (
    !first ||
    !(
      first.tag === 'prep' ||
      first.tag === 'ger' ||
      first.tag === 'part' ||
      first.tag === 'inf' ||
      first.low === 'to' ||
      first.low === 'according'
    )
  )
    return -1
  for (let i = from + 1; i < Math.min(tokens.length, from + 20); i++) {
    const token = tokens[i] as Token
    if (token.tag === 'verb' || token.tag === 'aux' || token.tag === 'sub') return -1
    if (token.text === ',' && subjectFollows(tokens, i + 1)) return i
  }
  return -1
}

function subjectFollows(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]
  if (!first || /^(?:conj|prep|ger|verb|aux|rel|sub|adv|punct)$/.test(first.tag)) return false
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.tag === 'verb' || token.tag === 'aux') return true
    if (token.text === ',' || token.tag === 'sub') return false
  }
  return false
}

export function firstVerb(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.tag === 'sub' || token.text === ':' || token.text === ';') return -1
    if (token.text === ',' && i > from) {
      const close = asideEnd(tokens, i)
      if (close > 0) i = close
      continue
    }
    if (token.tag === 'rel') return -1
    if (token.tag === 'aux') return i
    if (token.tag === 'verb') return reducedRelative(tokens, i) || ambiguousParticiple(tokens, from, i) ? -1 : i
    if (token.tag === 'part' && i > from) return -1
  }
  return -1
}

/** "a test designed to …", "laws based on …": after a common noun, a regular past form before a preposition may be either. */
function ambiguousParticiple(tokens: readonly Token[], from: number, at: number): boolean {
  const forms = verbReading(tokens[at]?.low ?? '')?.forms
  if (!forms?.has('past') || !forms.has('participle') || tokens[at - 1]?.tag === 'name' || at - from === 0) return false
  return (
    /^(?:to|by|for|in|on|as|with|at|from)$/.test(tokens[at + 1]?.low ?? '') &&
    tokens.slice(from, at).some((token) => token.tag === 'x')
  )
}

/** The comma that closes an apposition without a verb (", also known as a script,"); -1 when there is none. */
function asideEnd(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + 12); i++) {
    if (tokens[i]?.text === ',') return i
    if (
      /^(?:verb|aux|sub)$/.test(tokens[i]?.tag ?? '') &&
      !/^(?:known|called|termed|named)$/.test(tokens[i]?.low ?? '')
    )
      return -1
  }
  return -1
}

/** "The theory proposed by Erikson focuses on …": a past form with another verb behind it is a participle. */
function reducedRelative(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ed|en|wn|ne|ght|de|nd|ld)$/.test(tokens[at]?.low ?? '')) return false
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    const token = tokens[i] as Token
    if (token.tag === 'verb' || token.tag === 'aux') return true
    if (token.tag === 'rel' || token.tag === 'conj' || token.tag === 'sub' || token.tag === 'punct') return false
  }
  return false
}

export function verbGroupEnd(tokens: readonly Token[], verbAt: number): number {
  let end = verbAt + 1
  if (tokens[verbAt]?.tag !== 'aux') return end
  let last = end
  while (end < tokens.length && /^(?:adv|aux|part|inf|ger|neg)$/.test(tokens[end]?.tag ?? '')) {
    end++
    if (/^(?:aux|part|inf|ger|neg)$/.test(tokens[end - 1]?.tag ?? '')) last = end
    if (/^(?:part|inf|ger)$/.test(tokens[end - 1]?.tag ?? '')) break
  }
  return last
}

const LONGEST_REST = 26

export function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from
  for (; end < tokens.length && end - from < LONGEST_REST; end++) {
    const token = tokens[end] as Token
    if (/^[.;:…—–]$/.test(token.text)) return end
    if (token.tag === 'sub' && /^(?:although|though|while|whereas|unless|because|since|so|if)$/.test(token.low))
      return end
    if (token.tag === 'conj' && opensClause(tokens, end + 1)) return end
    if (token.text === ',' && isYear(tokens[end + 1]) && tokens[end - 1]?.tag === 'num') continue
    if (token.text === ',' && tokens[end + 1]?.tag === 'conj' && !opensClause(tokens, end + 2)) continue
    if (token.text === ',' && !listComma(tokens, end)) return end
  }
  return end
}

function opensClause(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]
  if (!first || /^(?:verb|aux|rel|sub|pron|adv|neg)$/.test(first.tag) || first.text === ',') return true
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const tag = tokens[i]?.tag
    if (tag === 'verb' || tag === 'aux') return true
    if (tag === 'rel' || tokens[i]?.text === ',') return false
  }
  return false
}

/** "A, B, and C": the comma of a list whose end is near and which holds no finite verb. */
function listComma(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]
  if (!next || /^(?:verb|aux|rel|sub|pron|adv)$/.test(next.tag)) return false
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 16); i++) {
    const token = tokens[i] as Token
    if (token.tag === 'conj' && /^(?:and|or)$/.test(token.low)) return !opensClause(tokens, i + 1)
    if (/^[.;:]$/.test(token.text) || /^(?:verb|aux|rel|sub)$/.test(token.tag)) return false
  }
  return false
}
