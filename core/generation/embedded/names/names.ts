import type { AnswerKind } from '../../pipeline/draft.ts'
import { fold } from '../../pipeline/words.ts'
import type { Sentence } from '../text/analysis.ts'
import { isCapitalised, render, type Token } from '../text/tokens.ts'
import { genderOfFirstName, isFirstName } from './first-names.ts'
import { COUNTRIES, OTHER_PLACES } from './places.data.ts'

export type NameKind = Extract<AnswerKind, 'person' | 'place' | 'organisation' | 'work' | 'name'>

/** A person, place or thing with a name of its own. */
export interface Name {
  /** The fullest form in the document. */
  text: string
  kind: NameKind
  gender: 'm' | 'f' | null
  /** The common noun that stands before it ("écurie" for Maserati) or that it begins with ("grand prix"): what it is one of. */
  class: string | null
  /** Every form that means it ("Ford" for "Harrison Ford"). */
  forms: Set<string>
  /** Whether a lone first name can only be somebody made up: English prose gives people their full names. */
  fullNamesExpected: boolean
  /** Whether the document gives at least four other people their full names. */
  amongFullNames: boolean
  /** Sentences that mention it. */
  sentences: number[]
}

/** What a language knows of the words around names. */
export interface NameCues {
  /** Words that join two capitalised words into one name. */
  connectors: ReadonlySet<string>
  /** First words of a name that a connector may follow ("Université de …", "Battle of …"). */
  headed: RegExp
  roles: ReadonlySet<string>
  fullNamesExpected: boolean
  /** Words a few places before the name of somebody played or told of ("le rôle de", "the character of"). */
  fiction: RegExp
  /** "l'Allemand Rudolf Caracciola": no part of the name. */
  demonyms: RegExp
  classNouns: ReadonlyMap<string, NameKind>
  /** Prepositions that stand before places. */
  placePrepositions: ReadonlySet<string>
  /** Verbs whose subject is a person. */
  humanVerbs: RegExp
}

export interface NameIndex {
  names: Name[]
  /** The name that a form means, when it means one. */
  of(form: string): Name | undefined
}

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

/** The class of those who exist in a film or a novel only. */
export const FICTION = 'fiction'

interface Mention {
  sentences: number[]
  classes: string[]
  scores: Map<NameKind, number>
}

export function indexNames(sentences: readonly Sentence[], cues: NameCues): NameIndex {
  const mentions = new Map<string, Mention>()
  for (const { tokens, index } of sentences) {
    for (const [from, to] of nameSpans(tokens, cues)) {
      const text = render(tokens.slice(from, to)).replace(/['’]s$/, '')
      if (/^[\d.]+$|^\p{L}$/u.test(text)) continue
      const mention: Mention = mentions.get(text) ?? { sentences: [], classes: [], scores: new Map() }
      mention.sentences.push(index)
      const before = tokens[from - 1]
      if (before && cues.classNouns.has(before.low)) mention.classes.push(before.low)
      if (
        !/^(?:par|by|avec|with)$/.test(before?.low ?? '') &&
        tokens.slice(Math.max(0, from - 5), from).some((token) => cues.fiction.test(token.low))
      )
        mention.classes.push(FICTION)
      for (const [kind, score] of cuesAround(tokens, from, to, cues))
        mention.scores.set(kind, (mention.scores.get(kind) ?? 0) + score)
      mentions.set(text, mention)
    }
  }
  return merge(mentions, cues)
}

function cuesAround(tokens: readonly Token[], from: number, to: number, cues: NameCues): [NameKind, number][] {
  const found: [NameKind, number][] = []
  const before = tokens[from - 1]
  const words = tokens.slice(from, to)
  const text = render(words)
  const first = words[0]?.text ?? ''
  if (COUNTRIES.has(text) || OTHER_PLACES.has(text)) found.push(['place', 6])
  else if (isFirstName(first) && words.length >= 2 && words.length <= 4) found.push(['person', 6])
  else if (isFirstName(first)) found.push(['person', 1.5])
  if (/^(?:\p{Lu}\.)+$/u.test(first) && words.length > 1) found.push(['person', 3])
  if (
    / (?:Court|Commission|Agency|Association|University|Institute|Society|Bureau|Department|Committee|Council|Union|Company|Corporation|Academy|College|Ministry|Party|Bank)$/.test(
      text,
    )
  )
    found.push(['organisation', 8])
  if (/ (?:Act|Test|Scale|Prize|War|Treaty|Revolution|Theory)$/.test(text)) found.push(['name', 8])
  if (/^[\p{Lu}\d.&-]{2,7}$/u.test(text) && !/^[IVXLC]+$/.test(text)) found.push(['organisation', 2.5])
  const lead = words.length > 1 ? cues.classNouns.get(fold(first)) : undefined
  if (lead) found.push([lead, 5])
  if (before) {
    const noun = cues.classNouns.get(before.low)
    if (noun) found.push([noun, 3])
    if (cues.roles.has(before.low)) found.push(['person', 4])
    if (/^(?:les|des|aux|ces|these)$/.test(before.low)) found.push(['name', 6])
    if (/^(?:m|mme|mlle|mr|mrs|ms|dr|prof|sir|lord|lady|saint|sainte|st)\.?$/i.test(before.text))
      found.push(['person', 4])
    if (cues.placePrepositions.has(before.low)) found.push(['place', 1])
    if (/[«“"]/.test(before.text) && /[»”"]/.test(tokens[to]?.text ?? '')) found.push(['work', 2])
    const twoBefore = tokens[from - 2]
    if (twoBefore && /^(?:de|d'|of|du|l'|la|le|the)$/.test(before.low) && cues.classNouns.get(twoBefore.low))
      found.push([cues.classNouns.get(twoBefore.low) as NameKind, 1])
  }
  const after = tokens.slice(to, to + 3)
  if (after[0] && cues.humanVerbs.test(after[0].low)) found.push(['person', 1.5])
  if (after[0]?.text === ',' && after.slice(1).some((token) => cues.roles.has(token.low))) found.push(['person', 2])
  return found
}

/** Joins "Ford" to "Harrison Ford" when one full name only ends so, and decides what each name is. */
function merge(mentions: Map<string, Mention>, cues: NameCues): NameIndex {
  const byForm = new Map<string, Name>()
  const names: Name[] = []
  const forms = [...mentions.keys()].sort(
    (one, two) => two.split(' ').length - one.split(' ').length || two.length - one.length,
  )
  for (const form of forms) {
    const mention = mentions.get(form)
    if (!mention) continue
    const kind = decide(mention.scores)
    const owner =
      kind === 'place' ? undefined : (variantOf(form, names) ?? ownerOf(form, mention.sentences[0] ?? 0, names))
    if (owner) {
      owner.forms.add(form)
      owner.sentences.push(...mention.sentences)
      byForm.set(form, owner)
      continue
    }
    const first = form.split(' ')[0] ?? ''
    const gender = genderOfFirstName(first)
    const name: Name = {
      class: classOf(form, mention.classes),
      amongFullNames: false,
      fullNamesExpected: cues.fullNamesExpected,
      text: form,
      kind,
      gender: kind === 'person' ? gender : null,
      forms: new Set([form]),
      sentences: [...mention.sentences],
    }
    names.push(name)
    byForm.set(form, name)
  }
  for (const name of names) if (name.kind === 'person') name.text = usualForm(name, mentions)
  const full = names.filter((name) => name.kind === 'person' && name.text.includes(' ')).length
  for (const name of names) name.amongFullNames = full >= 4
  return { names, of: (form) => byForm.get(form.replace(/['’]s?$/, '')) }
}

/** "Eric Erikson" beside "Erik Erikson": one slip of the pen, one person. */
function variantOf(form: string, names: readonly Name[]): Name | undefined {
  const [first = '', ...rest] = form.split(' ')
  return names.find((name) => {
    const [otherFirst = '', ...otherRest] = name.text.split(' ')
    if (name.kind !== 'person' || rest.length === 0 || rest.join(' ') !== otherRest.join(' ') || first === otherFirst)
      return false
    return (
      first.length === otherFirst.length &&
      [...first].filter((letter, index) => letter !== otherFirst[index]).length === 1
    )
  })
}

/** Of "Tazio Giorgio Nuvolari" and "Tazio Nuvolari", the one that the document uses most; never the bare surname. */
function usualForm(name: Name, mentions: ReadonlyMap<string, Mention>): string {
  const full = [...name.forms].filter((form) => form.includes(' '))
  return (
    full.sort(
      (one, two) => (mentions.get(two)?.sentences.length ?? 0) - (mentions.get(one)?.sentences.length ?? 0),
    )[0] ?? name.text
  )
}

function classOf(form: string, before: readonly string[]): string | null {
  const words = form.split(' ')
  const counts = new Map<string, number>()
  for (const noun of before) counts.set(noun, (counts.get(noun) ?? 0) + 1)
  const [best] = [...counts].sort((one, two) => two[1] - one[1])
  if (best) return best[0]
  if (words.length < 2) return null
  return fold(
    /^(?:Grand|Grands|Saint|Sainte|New|Mont|Le|La|Les)$/.test(words[0] ?? '')
      ? words.slice(0, 2).join(' ')
      : (words[0] ?? ''),
  )
}

/** The person whom a shorter form means: the only one, or the one named far more often than the others of that name. */
function ownerOf(form: string, firstAt: number, names: readonly Name[]): Name | undefined {
  const words = form.split(' ')
  const fuller = names
    .filter(
      (name) =>
        name.kind === 'person' && name.text !== form && words.every((word) => name.text.split(' ').includes(word)),
    )
    .filter((name) => words.length === 1 || name.text.split(' ').at(-1) === words.at(-1))
    .sort((one, two) => two.sentences.length - one.sentences.length)
  const [first, second] = fuller
  // A person is introduced by the full name: a surname used before it means somebody else ("Freud" before "Anna Freud").
  if (first && words.length === 1 && Math.min(...first.sentences) > firstAt) return undefined
  return first && (second === undefined || first.sentences.length >= 3 * second.sentences.length) ? first : undefined
}

function decide(scores: Map<NameKind, number>): NameKind {
  let best: NameKind = 'name'
  let most = 1.4
  for (const [kind, score] of scores) {
    if (score > most) {
      best = kind
      most = score
    }
  }
  return best
}

/**
 * Words that are names even at the start of a sentence: capitalised within some sentence, or followed there by another
 * capital ("Elinor Ostrom"), and not used as common words.
 */
export function capitalisedWithin(sentences: readonly Sentence[]): Set<string> {
  const words = new Set<string>()
  const opening = new Set<string>()
  const lower = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1]
      const after = tokens[index + 1]
      if (/^\p{Ll}/u.test(token.text)) lower.set(token.text, (lower.get(token.text) ?? 0) + 1)
      if (!isCapitalised(token)) continue
      if (before && !/^[«"“:.!?–—-]$/.test(before.text)) words.add(token.text)
      else if (after && isCapitalised(after) && token.text.length > 2) opening.add(token.text)
    }
  }
  for (const word of words) if ((lower.get(word.toLowerCase()) ?? 0) > 3) words.delete(word)
  for (const word of opening) if (!lower.has(word.toLowerCase())) words.add(word)
  return words
}
