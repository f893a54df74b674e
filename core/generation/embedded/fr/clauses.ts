import type { NameIndex } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Sentence } from '../text/analysis.ts'
import { type Clause, cutOf, endsWell, type Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import {
  clauseEnd,
  firstVerb,
  frontedEnd,
  hidesVerb,
  insertionEnd,
  skipConnective,
  subordinateEnd,
  verbGroupEnd,
  verbGroupStart,
} from './boundaries.ts'
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
  // "…, date à laquelle …" is a noun.
  if ((verb?.tag !== 'verb' && verb?.tag !== 'aux') || verb.low === 'date') return -1
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
