import type { Sentence } from '../text/analysis.ts'
import type { Clause } from '../text/clause.ts'
import type { Token } from '../text/tokens.ts'
import type { SubjectReader } from './subjects.ts'

/**
 * The main clause of a French sentence, or null where its shape leaves any doubt. A clause is read from the left:
 * an adverbial up to its comma, a noun phrase, the verb group, and complements up to the first safe cut.
 */
export function readClause(sentence: Sentence, subjects: SubjectReader): Clause | null {
  const tokens = sentence.tokens
  let at = skipConnective(tokens, 0)
  const fronted: Token[] = []
  const comma = frontedEnd(tokens, at)
  if (comma > 0) {
    fronted.push(...tokens.slice(at, comma))
    at = comma + 1
  }
  at = skipConnective(tokens, at)
  const verbAt = firstVerb(tokens, at)
  if (verbAt < 0) return null
  const groupStart = verbGroupStart(tokens, verbAt)
  if (groupStart <= at && !fronted.length) return null
  const subject = subjects(tokens.slice(at, groupStart), sentence, tokens[verbAt] as Token)
  if (!subject) return null
  const end = verbGroupEnd(tokens, verbAt)
  const verb = tokens.slice(groupStart, end)
  if (
    verb.some(
      (token) => token.tag === 'neg' || (token.tag === 'clitic' && !/^s[e']$/.test(token.low)) || token.tag === 'det',
    )
  )
    return null
  const rest = tokens.slice(end, clauseEnd(tokens, end))
  if (rest.length === 0) return null
  return { sentence, fronted, subject, verb, rest }
}

const CONNECTIVES =
  /^(?:toutefois|cependant|ainsi|enfin|ensuite|puis|néanmoins|pourtant|finalement|également|notamment|or|donc|mais|alors|parallèlement|parallelement|malheureusement|surtout|désormais|et)$/
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
]

/** "Toutefois, ", "De plus, ": what ties a sentence to the one before says nothing of its own. */
function skipConnective(tokens: readonly Token[], from: number): number {
  const one = tokens[from]
  if (!one) return from
  if (CONNECTIVES.test(one.low)) return tokens[from + 1]?.text === ',' ? from + 2 : from + 1
  for (const [first, second] of CONNECTIVE_PHRASES) {
    if (one.low === first && tokens[from + 1]?.low === second) return tokens[from + 2]?.text === ',' ? from + 3 : from
  }
  return from
}

/** The index of the comma that ends an adverbial before the subject; -1 when the sentence begins with its subject. */
function frontedEnd(tokens: readonly Token[], from: number): number {
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
        if (subjectFollows(tokens, i + 1)) return i
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
function firstVerb(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const tag = tokens[i]?.tag
    if (tag === 'rel' || tag === 'sub' || tokens[i]?.text === ':' || tokens[i]?.text === ';') return -1
    if (tag === 'verb' || tag === 'aux') return i
  }
  return -1
}

function verbGroupStart(tokens: readonly Token[], verbAt: number): number {
  let start = verbAt
  while (start > 0 && /^(?:clitic|neg)$/.test(tokens[start - 1]?.tag ?? '')) start--
  return start
}

/** After the finite verb: adverbs and participles of its compound. */
function verbGroupEnd(tokens: readonly Token[], verbAt: number): number {
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
function clauseEnd(tokens: readonly Token[], from: number): number {
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
    if (tag === 'rel' || tokens[i]?.text === ',') return false
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
