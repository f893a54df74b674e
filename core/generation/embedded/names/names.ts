import type { AnswerKind } from '../../pipeline/draft.ts'
import { fold } from '../../pipeline/words.ts'
import type { Sentence } from '../text/analysis.ts'
import { render, type Token } from '../text/tokens.ts'
import { genderOfFirstName, isFirstName } from './first-names.ts'
import { classOf, decide, ownerOf, usualForm, variantOf } from './identities.ts'
import { COUNTRIES, OTHER_PLACES } from './places.data.ts'
import { nameSpans } from './spans.ts'

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

/** The class of those who exist in a film or a novel only. */
export const FICTION = 'fiction'

/** "Rick Blaine (Humphrey Bogart)": a character and who plays it. */
const PLAYED_BY =
  /(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) \((?:jouée? par |interprétée? par |played by )?\p{Lu}\p{Ll}+ \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)?\)/gu

export interface Mention {
  sentences: number[]
  classes: string[]
  scores: Map<NameKind, number>
}

export function indexNames(sentences: readonly Sentence[], cues: NameCues): NameIndex {
  const mentions = new Map<string, Mention>()
  const played = new Set(sentences.flatMap(({ text }) => [...text.matchAll(PLAYED_BY)].map((found) => found[1] ?? '')))
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
      if (played.has(text)) mention.classes.push(FICTION)
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
  // One initial may be the end of the sentence before ("… pairs with C. Adenine …").
  if (/^(?:\p{Lu}\.)+$/u.test(first) && !/^U\./.test(first) && words.length > 1)
    found.push(['person', first.length > 2 ? 3 : 1])
  if (
    words.length > 1 &&
    /^(?:New|North|South|East|West|Great|Nova|Fort|Port|Cape|Lake|Mount|San|Nouvelle|Nouveau|Saint)$/.test(first)
  )
    found.push(['place', 5])
  // "Le Père Goriot", "La Presse": a title.
  if (words.length > 1 && /^(?:Le|La|Les|L['’])$/.test(first)) found.push(['person', -6], ['work', 3])
  if (
    / (?:Court(?: of \p{Lu}\p{L}+)?|Commission|Agency|Association|University|Institute|Society|Bureau|Department|Committee|Council|Union|Company|Corporation|Academy|College|Ministry|Party|Bank)$/u.test(
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
  if (/^(?:le|la|l'|the)$/.test(before?.low ?? '') && words.length > 1 && !isFirstName(first))
    found.push(['person', -4])
  const after = tokens.slice(to, to + 3)
  if (after[0] && cues.humanVerbs.test(after[0].low)) found.push(['person', 1.5])
  if (after[0]?.text === ',' && after.slice(1).some((token) => cues.roles.has(token.low))) found.push(['person', 2])
  return found
}

/** "Jordan" after "Robert Jordan" is no country. */
function namesake(form: string, { sentences }: Mention, names: readonly Name[]): boolean {
  return names.some(
    (name) =>
      name.kind === 'person' &&
      name.text.endsWith(` ${form}`) &&
      name.sentences.some((at) => sentences.some((other) => other >= at && other - at <= 6)),
  )
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
      kind === 'place' && !namesake(form, mention, names)
        ? undefined
        : (variantOf(form, names) ?? ownerOf(form, mention.sentences[0] ?? 0, names))
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
