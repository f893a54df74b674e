import type { NameIndex } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Sentence } from '../text/analysis.ts'
import { type Clause, cutOf, endsWell, type Subject } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import {
  clauseEnd,
  firstVerb,
  frontedEnd,
  insertionEnd,
  skipConnective,
  subordinateEnd,
  verbGroupEnd,
} from './boundaries.ts'
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
