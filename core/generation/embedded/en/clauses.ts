import { type NameIndex, nameSpans } from '../names/names.ts'
import type { Sentence } from '../text/analysis.ts'
import { type Clause, cutOf, endsWell, type Subject } from '../text/clause.ts'
import { isYear } from '../text/dates.ts'
import { render, type Token } from '../text/tokens.ts'
import { ENGLISH_CUES } from './cues.ts'
import type { SubjectReader } from './subjects.ts'
import { verbReading } from './verbs.ts'

/**
 * The clauses of an English sentence that can be read without doubt: its main clause, what the same subject does after
 * "and", what follows a semicolon, and what a relative clause says of a name ("X, who …").
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

function mainClauses(tokens: readonly Token[], sentence: Sentence, subjects: SubjectReader): Clause[] {
  let at = skipConnective(tokens)
  const conceded = subordinateEnd(tokens, at)
  if (conceded > 0) at = conceded + 1
  const fronted: Token[] = []
  const comma = frontedEnd(tokens, at)
  if (comma > 0) {
    fronted.push(...tokens.slice(at, comma))
    at = comma + 1
  }
  const verbAt = firstVerb(tokens, at)
  if (verbAt < 0) return []
  let groupStart = verbAt
  while (groupStart > at && tokens[groupStart - 1]?.tag === 'adv') groupStart--
  // After "although …," a pronoun means somebody named there.
  if (conceded > 0 && tokens[at]?.tag === 'pron') return []
  const subject = subjects(tokens.slice(at, groupStart), sentence, tokens[verbAt] as Token)
  if (!subject) return []
  const found: Clause[] = []
  const first = predicate(tokens, groupStart, verbAt)
  if (first.clause) found.push({ sentence, fronted, subject, ...first.clause })
  const next = tokens[first.until]?.text === ',' ? first.until + 1 : first.until
  if (tokens[next]?.low !== 'and') return found
  const second = coordinatedVerb(tokens, next + 1, tokens[verbAt] as Token)
  const more = second < 0 ? null : predicate(tokens, next + 1, second).clause
  if (more) found.push({ sentence, fronted: [], subject: { ...subject, resolved: true }, ...more })
  return found
}

/** The comma after "Although …", "While …", "Because …": what follows is said without condition. */
function subordinateEnd(tokens: readonly Token[], from: number): number {
  if (!/^(?:although|though|while|whereas|because|since|after|before|as)$/.test(tokens[from]?.low ?? '')) return -1
  const comma = tokens.findIndex((token, index) => index > from + 2 && token.text === ',')
  const verbal = tokens.slice(from, comma).some((token) => token.tag === 'verb' || token.tag === 'aux')
  return comma > 0 && verbal && subjectFollows(tokens, comma + 1) ? comma : -1
}

/** A verb right after "and", in the tense of the first. */
function coordinatedVerb(tokens: readonly Token[], start: number, first: Token): number {
  let at = start
  while (tokens[at]?.tag === 'adv') at++
  const forms = verbReading(tokens[at]?.low ?? '')?.forms
  const firstForms = verbReading(first.low)?.forms
  if (!forms || !firstForms || first.tag === 'aux') return -1
  if (firstForms.has('past') && forms.has('past')) return at
  return firstForms.has('third') && forms.has('third') ? at : -1
}

function predicate(
  tokens: readonly Token[],
  groupStart: number,
  verbAt: number,
): { clause: Pick<Clause, 'verb' | 'rest' | 'cut'> | null; until: number } {
  const end = verbGroupEnd(tokens, verbAt)
  const inserted = insertionEnd(tokens, end)
  const until = clauseEnd(tokens, inserted > end ? inserted + 1 : end)
  const verb = tokens
    .slice(groupStart, end)
    .map((token) =>
      token.tag === 'x' || token.tag === 'part'
        ? { ...token, tag: token.start === tokens[verbAt]?.start ? ('verb' as const) : token.tag }
        : token,
    )
  const rest = tokens.slice(inserted > end ? inserted + 1 : end, until)
  if (verb.some((token) => token.tag === 'neg' || /n['’]t$/.test(token.low)) || !endsWell(rest))
    return { clause: null, until }
  return { clause: { verb, rest, cut: cutOf(tokens, until) }, until }
}

/** "Concepts are, in many ways, big ideas": the second comma of an adverbial behind the verb; else `end`. */
function insertionEnd(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== ',' || tokens[end + 1]?.tag !== 'prep') return end
  for (let i = end + 2; i < Math.min(tokens.length, end + 7); i++) {
    if (/^(?:verb|aux|rel|sub|conj|ger|num)$/.test(tokens[i]?.tag ?? '')) return end
    if (tokens[i]?.text === ',') return i
  }
  return end
}

/** "Jean Piaget, who studied …". */
function relativeClauses(sentence: Sentence, names: NameIndex): Clause[] {
  const { tokens } = sentence
  return nameSpans(tokens, ENGLISH_CUES).flatMap(([from, to]) => {
    const at = tokens[to]?.text === ',' ? to + 1 : to
    const name = names.of(render(tokens.slice(from, to)))
    const verb = tokens[at + 1]
    if (tokens[at]?.low !== 'who' || name?.kind !== 'person' || /^(?:and|of)$/.test(tokens[from - 1]?.low ?? ''))
      return []
    const forms = verbReading(verb?.low ?? '')?.forms
    if (verb?.tag !== 'aux' && !(forms?.has('past') || forms?.has('third'))) return []
    const { clause } = predicate(tokens, at + 1, at + 1)
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

const CONNECTIVES =
  /^(?:however|moreover|furthermore|additionally|therefore|thus|consequently|finally|indeed|similarly|nevertheless|nonetheless|first|second|third|also|overall|accordingly|specifically|typically|generally|today|interestingly|initially|eventually|ultimately|fortunately|unfortunately|basically|essentially|clearly|obviously|likewise|conversely|instead|still|often|usually|sometimes)$/

function skipConnective(tokens: readonly Token[]): number {
  const [first, second, third, fourth] = tokens
  if (first && CONNECTIVES.test(first.low) && second?.text === ',') return 2
  if (
    third?.text === ',' &&
    /^(?:in addition|for example|for instance|in fact|in short|in general|of course|as such|in contrast|in turn|by contrast|at first|on average)$/.test(
      `${first?.low} ${second?.low}`,
    )
  )
    return 3
  if (
    fourth?.text === ',' &&
    /^(?:as a result|in other words|on the contrary|as a consequence)$/.test(
      `${first?.low} ${second?.low} ${third?.low}`,
    )
  )
    return 4
  return 0
}

/** The comma that ends an adverbial before the subject; -1 when the sentence begins with its subject. */
function frontedEnd(tokens: readonly Token[], from: number): number {
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

function firstVerb(tokens: readonly Token[], from: number): number {
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

function verbGroupEnd(tokens: readonly Token[], verbAt: number): number {
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

function clauseEnd(tokens: readonly Token[], from: number): number {
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
