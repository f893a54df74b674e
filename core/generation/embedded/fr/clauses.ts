import { type NameIndex, nameSpans } from '../names/names.ts'
import type { Sentence } from '../text/analysis.ts'
import { type Clause, cutOf, endsWell, type Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { FRENCH_CUES } from './cues.ts'
import type { SubjectReader } from './subjects.ts'
import { finiteForm } from './verbs.ts'

/**
 * The clauses of a French sentence that can be read without doubt: its main clause (an adverbial up to its comma, a noun
 * phrase, the verb group, complements up to the first safe cut), what the same subject does after "et", what follows a
 * semicolon, and what a relative clause says of a name ("X, qui …").
 */
export function readClauses(sentence: Sentence, subjects: SubjectReader, names: NameIndex): Clause[] {
  const clauses: Clause[] = []
  const { tokens } = sentence
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.text !== ';') continue
    clauses.push(...mainClauses(tokens.slice(from, i), sentence, subjects))
    from = i + 1
  }
  return [...clauses, ...relativeClauses(sentence, names)]
}

/** The first clause of a stretch, then what the same subject does in coordinated verbs. */
function mainClauses(tokens: readonly Token[], sentence: Sentence, subjects: SubjectReader): Clause[] {
  let at = skipConnective(tokens, 0)
  const conceded = subordinateEnd(tokens, at)
  if (conceded > 0) at = conceded + 1
  const fronted: Token[] = []
  const comma = frontedEnd(tokens, at)
  if (comma > 0) {
    fronted.push(...tokens.slice(at, comma))
    at = comma + 1
  }
  at = skipConnective(tokens, at)
  const verbAt = firstVerb(tokens, at)
  if (verbAt < 0) return []
  const groupStart = verbGroupStart(tokens, verbAt)
  if (groupStart <= at) return []
  // After "bien que …," a pronoun means somebody named there.
  if (conceded > 0 && tokens[at]?.tag === 'pron') return []
  const subject = subjects(tokens.slice(at, groupStart), sentence, tokens[verbAt] as Token)
  if (!subject) return []
  if (tokens[at]?.low === 'il' && impersonal(tokens, groupStart, verbAt)) return []
  const found: Clause[] = []
  const first = predicate(tokens, groupStart, verbAt)
  if (first.clause) found.push({ sentence, fronted, subject, ...first.clause })
  // "… et crée son écurie": the same subject goes on; the adverbial before it may not.
  let { until } = first
  for (let count = 0; count < 2 && tokens[until]; count++) {
    const next = until + (tokens[until]?.text === ',' ? 1 : 0)
    const start =
      tokens[next]?.low === 'et' || tokens[next]?.low === 'puis' ? next + 1 : tokens[until]?.text === ',' ? next : -1
    if (start < 0) break
    const verb = coordinatedVerb(tokens, start, subject.plural)
    if (verb < 0) break
    const more = predicate(tokens, start, verb)
    if (more.clause) found.push({ sentence, fronted: [], subject: { ...subject, resolved: true }, ...more.clause })
    until = more.until
  }
  return found
}

/** The comma after "Comme …", "Bien que …", "Alors que …": what follows is said without condition. */
function subordinateEnd(tokens: readonly Token[], from: number): number {
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

/** "il semble que", "il s'agit de", "il est possible de": nobody does anything. */
function impersonal(tokens: readonly Token[], groupStart: number, verbAt: number): boolean {
  const verb = tokens[verbAt]?.low ?? ''
  if (/^(?:semble|semblait|apparaît|faut|fallait|existe|suffit|convient|reste|arrive|importe|paraît)$/.test(verb))
    return true
  if (/^s[e']$/.test(tokens[groupStart]?.low ?? '') && /^(?:agit|agissait)$/.test(verb)) return true
  return (
    tokens.slice(verbAt + 1, verbAt + 5).some((token) => token.low === 'que' || token.low === "qu'") &&
    tokens[verbAt]?.tag === 'aux'
  )
}

/** A verb that begins at `start`, after its clitics, in the subject's number. */
function coordinatedVerb(tokens: readonly Token[], start: number, plural: boolean): number {
  let at = start
  while (/^(?:clitic|neg)$/.test(tokens[at]?.tag ?? '')) at++
  const verb = tokens[at]
  if (verb?.tag !== 'verb' && verb?.tag !== 'aux') return -1
  const form = finiteForm(verb.low)
  return form && form.plural === plural ? at : -1
}

/** Verb group and complements; `until` is where they end. No clause when they lean on something outside or are cut badly. */
function predicate(
  tokens: readonly Token[],
  groupStart: number,
  verbAt: number,
): { clause: Pick<Clause, 'verb' | 'rest' | 'cut'> | null; until: number } {
  const end = verbGroupEnd(tokens, verbAt)
  const inserted = insertionEnd(tokens, end)
  const until = clauseEnd(tokens, inserted > end ? inserted + 1 : end)
  const verb = tokens.slice(groupStart, end)
  const rest =
    inserted > end
      ? [...tokens.slice(end + 1, inserted), ...tokens.slice(inserted + 1, until)]
      : tokens.slice(end, until)
  const leans = verb.some(
    (token) => token.tag === 'neg' || (token.tag === 'clitic' && !/^s[e']$/.test(token.low)) || token.tag === 'det',
  )
  if (leans || hidesVerb(rest) || !endsWell(rest)) return { clause: null, until }
  return { clause: { verb, rest, cut: cutOf(tokens, until) }, until }
}

/** "il remporte, en 1932, le championnat": the second comma of an adverbial between verb and object; else `end`. */
function insertionEnd(tokens: readonly Token[], end: number): number {
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

/** "Ferdinand Porsche, qui dirige …", "C'est Paul Henreid qui est choisi …". */
function relativeClauses(sentence: Sentence, names: NameIndex): Clause[] {
  const { tokens } = sentence
  return nameSpans(tokens, FRENCH_CUES).flatMap(([from, to]) => {
    const at = tokens[to]?.text === ',' ? to + 1 : to
    const name = names.of(render(tokens.slice(from, to)))
    if (
      tokens[at]?.low !== 'qui' ||
      name?.kind !== 'person' ||
      /^(?:de|d'|des|du|et|à)$/.test(tokens[from - 1]?.low ?? '')
    )
      return []
    const verbAt = coordinatedVerb(tokens, at + 1, false)
    if (verbAt < 0) return []
    const { clause } = predicate(tokens, at + 1, verbAt)
    if (!clause) return []
    const subject: Subject = {
      tokens: tokens.slice(from, to),
      kind: 'name',
      name,
      human: true,
      gender: name.gender,
      plural: false,
      text: name.text,
      resolved: true,
    }
    return [{ sentence, fronted: [], subject, ...clause }]
  })
}

/** More finite verbs than words that introduce them: some "verb" was a noun ("la rentabilité interne … est"). */
function hidesVerb(rest: readonly Token[]): boolean {
  const verbs = rest.filter((token) => token.tag === 'aux' || token.tag === 'verb').length
  const openers = rest.filter((token) => /^(?:rel|sub|conj)$/.test(token.tag) || token.text === ',').length
  const first = rest.findIndex((token) => token.tag === 'aux' || token.tag === 'verb')
  return (
    verbs > openers ||
    (first >= 0 && !rest.slice(0, first).some((token) => /^(?:rel|sub|conj)$/.test(token.tag) || token.text === ','))
  )
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
