import type { Replacement } from '../families/alterations.ts'
import type { Token } from '../text/tokens.ts'
import { OPPOSITE_VERBS, OPPOSITE_WORDS } from './opposites.data.ts'
import { isPluralNoun } from './tagger.ts'
import { inflected, type VerbForm, verbReading } from './verbs.ts'

const pairs = (list: string) => {
  const both = new Map<string, string>()
  for (const pair of list.trim().split('|')) {
    const [one = '', two = ''] = pair.trim().split(' ')
    if (!both.has(one)) both.set(one, two)
    if (!both.has(two)) both.set(two, one)
  }
  return both
}

const VERBS = pairs(OPPOSITE_VERBS)
const WORDS = pairs(OPPOSITE_WORDS)

/** What tokens `[from, to)` say the opposite with; null when the word at `at` has no opposite, or is part of a set phrase. */
export function englishOpposite(tokens: readonly Token[], at: number): Replacement | null {
  const token = tokens[at]
  if (!token || token.tag === 'name' || token.tag === 'punct') return null
  const { low } = token
  const next = tokens[at + 1]
  const before = tokens[at - 1]?.low ?? ''
  // "Has long been", "a certain minority".
  if (low === 'long' && tokens[at - 1]?.tag === 'aux') return null
  if (before === 'certain') return null
  // "Spent by the public": a noun.
  if (
    before === 'the' &&
    /^(?:public|private|male|female|formal|negative|positive|objective|minor|major)$/.test(low) &&
    !/^(?:x|adj)$/.test(next?.tag ?? '')
  )
    return null
  if (/^(?:first|second)$/.test(low) && !(before === 'the' && next?.tag === 'x')) return null
  if (low === 'more' || low === 'less') return degree(tokens, at)
  if (low === 'most') return most(tokens, at)
  if (low === 'many' && next && isPluralNoun(nounAfter(tokens, at)) && !/^(?:how|as|so|a|good|great|the)$/.test(before))
    return word(at, 'few')
  if (
    (low === 'before' || low === 'after') &&
    /^(?:det|x|name|ger|num|poss|adj)$/.test(next?.tag ?? '') &&
    before !== 'and'
  )
    return word(at, low === 'before' ? 'after' : 'before')
  if (low === 'with' && /^an?$/.test(next?.low ?? '') && /^(?:x|part|verb|inf)$/.test(tokens[at - 1]?.tag ?? ''))
    return word(at, 'without')
  if (low === 'without' && /^an?$/.test(next?.low ?? '')) return word(at, 'with')
  if (
    low === 'during' &&
    /^(?:det|x)$/.test(next?.tag ?? '') &&
    !/^(?:past|last|next)$/.test(tokens[at + 2]?.low ?? '')
  )
    return word(at, 'after')
  if (low === 'into' && next?.low === 'the') return word(at, 'out of')
  if ((low === 'toward' || low === 'towards') && next?.tag === 'det') return word(at, 'away from')
  if (/^(?:verb|part|inf|ger)$/.test(token.tag)) {
    const reading = verbReading(low)
    const other = reading && VERBS.get(reading.lemma)
    const form = reading && other ? formHere(reading.forms, token) : null
    // "The information required for …": a past form that may be a participle is altered where both forms are alike.
    const sure =
      form !== 'past' ||
      /^(?:name|pron|adv)$/.test(tokens[at - 1]?.tag ?? '') ||
      (other !== undefined && inflected(other, 'past') === inflected(other, 'participle'))
    if (token.tag === 'ger' && next?.tag === 'x') return null
    const text = form && other && sure ? inflected(other, form) : undefined
    if (text && !/^(?:up|down|off|out|on|by|into)$/.test(next?.low ?? '')) return word(at, text)
  }
  if (SET_PHRASES.test(`${low} ${next?.low ?? ''}`) || SET_PHRASES.test(`${before} ${low}`)) return null
  if (
    /^(?:more|less|most|least|too|so|as)$/.test(before) &&
    !/^(?:common|rare|stable|complex|simple|formal|difficult|easy|expensive|cheap)$/.test(low)
  )
    return null
  // "Formal operational thought": two adjectives make a term.
  if (token.tag === 'adj' && next?.tag === 'adj') return null
  const text = /^(?:x|adj|adv|prep|num|det)$/.test(token.tag) ? WORDS.get(low) : undefined
  return text ? word(at, text) : null
}

/** High school, first name, long division: no opposite would be understood. */
const SET_PHRASES =
  /^(?:high school|first (?:name|person|time|of|and)|(?:at|the) (?:first|last|best|past|end)|early (?:on|as)|public (?:school|health|opinion)|natural (?:selection|science|sciences|number|numbers|disaster|disasters)|mental (?:health|illness)|physical (?:education|therapy|science)|foreign (?:policy|minister)|long (?:before|after|ago|term)|as (?:long|well|high|large)|so (?:long|far)|(?:end|beginning) (?:up|of)|large(?:st)? (?:part|extent)|(?:short|long|wide) (?:of|range|time)|in (?:common|first|short|general)|common (?:law|sense|good)|best (?:known|described)|late(?:r)? (?:on|than)|past (?:tense)|individual (?:who|that|is|has|in|and|to)|(?:an|the|each|every|any|these|those|of) individual|(?:no|much|years?|see) later|later (?:in|on|that|became|work|works|years)|private (?:property|sector)|light of|central to|no longer|no later|no more|no less|equal to|superior to|inferior to|subject to|due to|early in|late in|past the|past few|hard to|(?:a|that|no) demand|demand (?:that|for)|different (?:from|than|types?|kinds?|ways?)|similar (?:to|ways?))$/

function degree(tokens: readonly Token[], at: number): Replacement | null {
  const token = tokens[at] as Token
  const before = tokens[at - 1]?.low ?? ''
  const next = tokens[at + 1]
  if (
    /^(?:once|any|no|much|the|and|or|far|even|one|two|three)$/.test(before) ||
    next?.low === 'or' ||
    next?.tag === 'punct'
  )
    return null
  if (!next || (!/^(?:x|adj|adv|part)$/.test(next.tag) && next.low !== 'than')) return null
  if (token.low === 'less') return word(at, 'more')
  return word(at, next.tag === 'x' && isPluralNoun(next.low) ? 'fewer' : 'less')
}

/** "the most common" → "the least common"; "most people" → "few people". */
function most(tokens: readonly Token[], at: number): Replacement | null {
  const next = tokens[at + 1]
  if (tokens[at - 1]?.low === 'the' && /^(?:x|adj|part)$/.test(next?.tag ?? '') && next?.low !== 'part')
    return word(at, 'least')
  if (tokens[at - 1]?.tag === 'det' || /^(?:at|of|for)$/.test(tokens[at - 1]?.low ?? '')) return null
  return isPluralNoun(nounAfter(tokens, at)) && next?.low !== 'of' ? word(at, 'few') : null
}

/** The noun that a quantifier counts, adjectives left out. */
function nounAfter(tokens: readonly Token[], at: number): string {
  let noun = at + 1
  while (tokens[noun]?.tag === 'adj' || (tokens[noun]?.tag === 'x' && tokens[noun + 1]?.tag === 'x' && noun < at + 3))
    noun++
  return tokens[noun]?.tag === 'x' ? (tokens[noun]?.low ?? '') : ''
}

function formHere(forms: ReadonlySet<VerbForm>, { tag }: Token): VerbForm | null {
  const likely: VerbForm[] =
    tag === 'verb' ? ['third', 'past', 'base'] : tag === 'part' ? ['participle'] : tag === 'ger' ? ['ing'] : ['base']
  return likely.find((form) => forms.has(form)) ?? null
}

const word = (at: number, text: string): Replacement => ({ from: at, to: at + 1, texts: [text] })

/** "a increase" → "an increase". */
export function mendEnglish(text: string): string {
  return text.replace(/\b([Aa])n? (?=(\p{L}+))/gu, (whole, a: string, next: string) => {
    if (/^(?:uni|use|usu|eu|one|ubi|uto)/i.test(next)) return `${a} `
    if (/^(?:hour|honest|honor|heir)/i.test(next)) return `${a}n `
    return /^[aeiou]/i.test(next) ? `${a}n ` : /^\p{Lu}+$/u.test(next) ? whole : `${a} `
  })
}
