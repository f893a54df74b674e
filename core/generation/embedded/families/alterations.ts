import { contentWords, fold, overlap, roughStem } from '../../pipeline/words.ts'
import { nearbyDates } from '../distractors/dates.ts'
import { otherNames } from '../distractors/names.ts'
import { nearbyNumbers } from '../distractors/numbers.ts'
import type { NameCues } from '../names/names.ts'
import { nameSpans } from '../names/spans.ts'
import type { Sentence } from '../text/analysis.ts'
import { datesIn, MONTHS } from '../text/dates.ts'
import type { Definition } from '../text/definitions.ts'
import { render, type Token } from '../text/tokens.ts'
import type { Reading } from './family.ts'

/** What may stand in the place of tokens `[from, to)`. */
export interface Replacement {
  from: number
  to: number
  texts: string[]
}

/** A place of a statement that can say something else, which the document then contradicts. */
export interface Slot extends Replacement {
  kind: 'opposite' | 'sibling' | 'term' | 'name' | 'date' | 'number'
}

export interface Change {
  from: number
  to: number
  text: string
}

/** How a language alters a statement. */
export interface AlterationVoice {
  language: 'fr' | 'en'
  cues: NameCues
  headFirst: boolean
  /** Whether a word can be a finite verb: no noun phrase ends on it. */
  isVerb(word: string): boolean
  /** The same said the other way round: "increases" for "decreases". */
  opposite(tokens: readonly Token[], at: number): Replacement | null
}

export function applied(tokens: readonly Token[], changes: readonly Change[]): Token[] {
  const made = [...tokens]
  for (const { from, to, text } of [...changes].sort((one, two) => two.from - one.from)) {
    const first = tokens[from] as Token
    made.splice(from, to - from, { ...first, text, low: text.toLowerCase(), start: -1, end: -1, spaced: true })
  }
  return made
}

/** Every place of a statement that can be altered, those that change most what it says first. */
export function slotsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  reading: Reading,
  defined: DefinedTerms,
  voice: AlterationVoice,
): Slot[] {
  const slots: Slot[] = []
  const add = (kind: Slot['kind'], { from, to, texts }: Replacement) => {
    const free = slots.every((slot) => slot.to <= from || slot.from >= to)
    if (free && texts.length > 0 && !inTitle(tokens, from)) slots.push({ kind, from, to, texts })
  }
  for (const slot of namesIn(tokens, sentence, reading, voice)) add('name', slot)
  const dates = datesIn(tokens, voice.language)
  const all = dates.length > 0 ? reading.dates.map(({ span }) => span) : []
  for (const date of dates) {
    if (date.precision !== 'year' && date.precision !== 'century') continue
    const near = nearbyDates(date, all, dates, voice.language)
    const from = date.precision === 'year' ? date.to - 1 : date.from + (voice.language === 'fr' ? 1 : 2)
    const texts = near.distractors.map((text) => text.replace(/^the /, ''))
    add('date', { from, to: date.to, texts: texts.slice(0, 3) })
  }
  for (const slot of siblingsIn(tokens, sentence, reading, voice)) add('sibling', slot)
  for (const slot of termsIn(tokens, sentence, defined)) add('term', slot)
  for (const slot of oppositesIn(tokens, sentence, voice)) if (!withinTerm(tokens, slot, reading)) add('opposite', slot)
  for (const slot of numbersIn(tokens, sentence, voice))
    if (!dates.some((date) => slot.from >= date.from && slot.from < date.to)) add('number', slot)
  return slots.sort((one, two) => ORDER[one.kind] - ORDER[two.kind])
}

const ORDER: Record<Slot['kind'], number> = { opposite: 0, sibling: 1, term: 2, name: 3, date: 4, number: 5 }

/** "Jeux de guerre", "Une nuit à Casablanca": what follows a capital through articles, prepositions and nouns is a title. */
function inTitle(tokens: readonly Token[], from: number): boolean {
  if (/^(?:verb|aux|num)$/.test(tokens[from]?.tag ?? '')) return false
  for (let at = from - 1; at > Math.max(0, from - 5); at--) {
    const tag = tokens[at]?.tag ?? ''
    if (tag === 'name') return true
    if (!/^(?:det|prep|x|adj)$/.test(tag)) return false
  }
  return false
}

function oppositesIn(tokens: readonly Token[], sentence: Sentence, voice: AlterationVoice): Replacement[] {
  return tokens.flatMap((token, at) => {
    const opposite = voice.opposite(tokens, at)
    // "Natural and artificial": both are named already. What can rise can fall as well.
    const there = opposite?.texts.some((text) => sentence.tokens.some(({ low }) => low === text.split(/[ ']/).at(-1)))
    return !opposite || there || (token.tag === 'inf' && followsModal(tokens, at)) ? [] : [opposite]
  })
}

/** "Composantes principales": a term of the document is not made of its words. */
function withinTerm(tokens: readonly Token[], { from, to }: Replacement, { terms }: Reading): boolean {
  if (!/^(?:x|adj|part)$/.test(tokens[to - 1]?.tag ?? '')) return false
  const phrases = [
    tokens.slice(to - 2, to),
    tokens.slice(to - 1, to + 1),
    tokens.slice(to - 3, to),
    tokens.slice(to - 1, to + 2),
  ]
  return from >= 0 && phrases.some((phrase) => phrase.length > 1 && terms.includes(render(phrase)))
}

function followsModal(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ low }) => /^(?:can|could|may|might|peut|peuvent|pouvait|pouvaient|pourrait|pourraient)$/.test(low))
}

function numbersIn(tokens: readonly Token[], sentence: Sentence, { language }: AlterationVoice): Replacement[] {
  return tokens.flatMap((token, at) => {
    const [next, second] = [tokens[at + 1], tokens[at + 2]]
    if (token.tag !== 'num' || /^(?:one|une?|\d{4})$/.test(token.low)) return []
    if (MONTHS.fr.includes(next?.low ?? '') || MONTHS.en.some((month) => month.toLowerCase() === next?.low)) return []
    if (next && (next.spaced === false || /^[-–]$/.test(next.text)) && !/^[.,%]$/.test(next.text)) return []
    if (/^(?:à|to|et|and|ou|or)$/.test(next?.low ?? '') && second?.tag === 'num') return []
    // "Between four and six": five would be true as well.
    if (
      /^(?:à|to|et|and|ou|or|entre|between|from|de)$/.test(tokens[at - 1]?.low ?? '') &&
      tokens.slice(Math.max(0, at - 4), at).some(({ tag }) => tag === 'num')
    )
      return []
    // "Two types, the one and the other": they are counted off behind it.
    if (token.low.length < 7 && !/\d\d/.test(token.low) && tokens.slice(at).some(({ text }) => text === ',')) return []
    // "Les deux tableaux": how many there are is known before.
    if (/^(?:les|des|ces|aux|the|these|both)$/.test(tokens[at - 1]?.low ?? '')) return []
    if (
      tokens[at - 1]?.tag === 'name' ||
      /^(?:article|chapitre|chapter|act|phase|type)$/.test(tokens[at - 1]?.low ?? '')
    )
      return []
    const numbers = sentence.tokens.filter(({ tag }) => tag === 'num').map(({ text }) => text)
    const share = /^(?:%|per|percent|pour)$/.test(next?.low ?? '')
    const texts = nearbyNumbers(token.text, numbers, language)?.distractors.filter(
      (text) => !/^(?:un|one|1)$/.test(text) && !(share && Number.parseFloat(text) > 100),
    )
    return texts ? [{ from: at, to: at + 1, texts: texts.slice(0, 3) }] : []
  })
}

function namesIn(
  tokens: readonly Token[],
  sentence: Sentence,
  reading: Reading,
  { cues }: AlterationVoice,
): Replacement[] {
  // "He was interested in the project": so may others have been. What happened at a date, or is told at length, happened to one.
  if (tokens.length < 9) return []
  return nameSpans(tokens, cues).flatMap(([from, to]) => {
    const name = reading.names.of(render(tokens.slice(from, to)))
    const before = tokens[from - 1]
    // Of whom the document tells throughout, the reader knows that it is he.
    if (name && name.sentences.length > Math.max(8, reading.analysis.sentences.length * 0.22)) return []
    if (!name || (name.kind !== 'person' && name.kind !== 'place') || /[’']s$/.test(tokens[to - 1]?.low ?? ''))
      return []
    // One of several, or part of a longer name ("l'église Santa Maria").
    if (
      before?.tag === 'det' ||
      before?.tag === 'x' ||
      before?.tag === 'adj' ||
      before?.tag === 'conj' ||
      tokens[to]?.tag === 'conj' ||
      tokens[to]?.text === ','
    )
      return []
    if (/^(?:de|d'|du|of)$/.test(tokens[to]?.low ?? '') && tokens[to + 1]?.tag === 'name') return []
    const others = otherNames(name, sentence, reading.names, reading.analysis.sentences).filter(
      (text) => !ARTICLED.test(text) && samePreposition(before?.low, name.text, text),
    )
    return others.length > 0 ? [{ from, to, texts: others.slice(0, 3) }] : []
  })
}

/** Names that stand with an article in English. */
const ARTICLED =
  /^(?:United|Soviet|Netherlands|Philippines|Ottoman|Roman|Middle|Mediterranean|Atlantic|Pacific|Caribbean|Balkans|Alps)\b/

/** *En* before feminine countries, *au* before masculine ones. */
function samePreposition(before: string | undefined, one: string, two: string): boolean {
  if (before !== 'en' && before !== 'au' && before !== 'aux') return true
  const feminine = (text: string) => /e$/.test(text) && !/^(?:Mexique|Cambodge|Mozambique|Zimbabwe)$/.test(text)
  return feminine(one) === feminine(two) && /s$/.test(one) === /s$/.test(two)
}

/** Siblings further away than this many sentences are not compared: cost stays in proportion to the document. */
const REACH = 150

/** "the formal operational stage" for "the concrete operational stage": what the document names by the same head. */
function siblingsIn(
  tokens: readonly Token[],
  sentence: Sentence,
  reading: Reading,
  { headFirst, isVerb }: AlterationVoice,
): Replacement[] {
  const found: Replacement[] = []
  for (let from = 1; from < tokens.length; from++) {
    if (!/^(?:det|prep|poss|aux|verb)$/.test(tokens[from - 1]?.tag ?? '')) continue
    let to = from
    while (/^(?:x|adj)$/.test(tokens[to]?.tag ?? '') && to - from < 4) to++
    if (to - from < 2 || tokens[to]?.tag === 'num') continue
    const run = tokens.slice(from, to)
    if (isVerb(run.at(-1)?.low ?? '')) continue
    const id = fold(render(run))
    const own = reading.siblings.get((headFirst ? run[0] : run.at(-1))?.low ?? '')
    const near = own?.filter((other) => other.count > 1 && Math.abs(other.at - sentence.index) <= REACH) ?? []
    if (near.length === 0 || !own?.some((sibling) => sibling.id === id)) continue
    const quoted = fold(sentence.text)
    const texts = near
      .filter((other) => other.id !== id && !quoted.includes(other.id) && !isVerb(other.text.split(' ').at(-1) ?? ''))
      .filter(
        (other) =>
          plural(headFirst ? other.text.split(' ')[0] : other.text) ===
          plural(headFirst ? run[0]?.low : run.at(-1)?.low),
      )
      .filter((other) => !contains(other.id, id) && !contains(id, other.id))
      .sort((one, two) => Math.abs(one.at - sentence.index) - Math.abs(two.at - sentence.index))
      .map((other) => other.text)
    if (texts.length > 0) found.push({ from, to, texts: texts.slice(0, 3) })
    from = to
  }
  return found
}

/** Defined terms by their folded first word. */
export type DefinedTerms = ReadonlyMap<string, readonly DefinedTerm[]>

interface DefinedTerm {
  definition: Definition
  words: string[]
  /** "la", "l'", nothing: what a term in its place must have too. */
  article: string
}

export function definedTerms({ definitions }: Reading): DefinedTerms {
  const terms = new Map<string, DefinedTerm[]>()
  for (const definition of definitions) {
    if (definition.entry) continue
    const words = fold(definition.term).split(' ')
    const article = definition.asked.slice(0, definition.asked.length - definition.term.length)
    const [first = ''] = words
    terms.set(first, [...(terms.get(first) ?? []), { definition, words, article }])
  }
  return terms
}

/** Terms whose definitions share words are of one kind: "the largest artery", "an artery of the lungs". */
const kinship = (one: Definition, two: Definition) => overlap(one.meaning, two.meaning)

/** A defined term for another of its number that has the same article. */
function termsIn(tokens: readonly Token[], sentence: Sentence, defined: DefinedTerms): Replacement[] {
  if (defined.size < 2) return []
  const near = ({ definition }: DefinedTerm) => Math.abs(definition.sentence.index - sentence.index) <= REACH
  return tokens.flatMap((token, from) => {
    // Only as the subject: "the base of the crust" has none of "the base of seismology".
    if (from > 1) return []
    if (!/^(?:x|adj)$/.test(token.tag) || /^(?:x|adj|name)$/.test(tokens[from - 1]?.tag ?? '')) return []
    const here = defined
      .get(fold(token.low))
      ?.find(({ words }) => words.every((word, index) => fold(tokens[from + index]?.low ?? '') === word))
    if (!here || /^(?:x|adj|name)$/.test(tokens[from + here.words.length]?.tag ?? '')) return []
    const said = fold(sentence.text)
    const { definition, article } = here
    const texts = [...defined.values()]
      .flat()
      .filter((other) => near(other) && other.article === article && other.definition.plural === definition.plural)
      .filter((other) => other.words.length === here.words.length)
      .sort((one, two) => kinship(two.definition, definition) - kinship(one.definition, definition))
      .map((other) => other.definition.term)
      .filter((term) => /s$/.test(term) === /s$/.test(definition.term) && !said.includes(fold(term)))
      .map((term) => (from === 0 ? term.charAt(0).toUpperCase() + term.slice(1) : term))
    return texts.length > 0 ? [{ from, to: from + here.words.length, texts: [...new Set(texts)].slice(0, 3) }] : []
  })
}

const plural = (text: string | undefined) => /[sx]$/.test(text ?? '')

const contains = (outer: string, inner: string) => {
  const words = outer.split(' ')
  return inner.split(' ').every((word) => words.includes(word))
}

/** Sentences by the rough stems of their words. */
export type WordIndex = ReadonlyMap<string, readonly number[]>

export function wordIndex({ analysis }: Reading): WordIndex {
  const index = new Map<string, number[]>()
  for (const sentence of analysis.sentences)
    for (const stem of new Set(contentWords(sentence.text).map(roughStem))) {
      const known = index.get(stem)
      if (known) known.push(sentence.index)
      else index.set(stem, [sentence.index])
    }
  return index
}

/** A word that is in more sentences than this tells nothing, and would cost the square of the document. */
const EVERYWHERE = 60

/** Whether another sentence of the document has nearly all the words of an altered statement: it may be true after all. */
export function saidElsewhere(text: string, own: Sentence, index: WordIndex): boolean {
  const telling = [...new Set(contentWords(text).map(roughStem))].filter(
    (stem) => (index.get(stem)?.length ?? 0) <= EVERYWHERE,
  )
  const counts = new Map<number, number>()
  for (const stem of telling)
    for (const sentence of index.get(stem) ?? [])
      if (sentence !== own.index) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts.values()].some((count) => count >= Math.max(3, telling.length * 0.75))
}
