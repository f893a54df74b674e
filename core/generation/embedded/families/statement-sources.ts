import { contentWords, fold, roughStem, wordsOf } from '../../pipeline/words.ts'
import { isExample } from '../distractors/names.ts'
import { COUNTRIES, REGIONS } from '../names/places.data.ts'
import { nameSpans } from '../names/spans.ts'
import { keyTerms } from '../terms.ts'
import type { Sentence } from '../text/analysis.ts'
import type { Clause } from '../text/clause.ts'
import { render, type Token } from '../text/tokens.ts'
import { type AlterationVoice, definedTerms, type Slot, slotsOf, type WordIndex, wordIndex } from './alterations.ts'
import type { Reading } from './family.ts'
import { mentionsEarlier } from './mentions.ts'
import { isPlain, isTold, tellsExample } from './plain-subject.ts'

/** How a language makes statements of its sentences. */
export interface SourceVoice extends AlterationVoice {
  /** Elisions and articles after a word has been put in the place of another. */
  mend(text: string): string
  predicate(clause: Clause): string | null
  /** A sentence, or its first clauses, without what ties it to others; null when it leans on them. */
  wholeSentence(sentence: Sentence): readonly Token[] | null
  /** Whether words compare with something that they do not name: "much shorter wavelengths". */
  pointsBack(tokens: readonly Token[]): boolean
  /** Articles of what is known; whether a noun may do without. */
  articles: ReadonlySet<string>
  bare: boolean
}

/** A true statement whose words can be altered. */
export interface StatementSource {
  sentence: Sentence
  tokens: readonly Token[]
  write(tokens: readonly Token[]): string | null
  confidence: number
}

/** What statements are made from, worked out once for all families that alter them. */
export interface Ground {
  reading: Reading
  said: WordIndex
  topics: Topics
  predicates: (StatementSource & { subject: string })[]
  /** Sentences and, where a sentence does not stand alone, clauses that do. */
  alone: StatementSource[]
  slots(source: StatementSource): Slot[]
}

export function groundOf(reading: Reading, voice: SourceVoice): Ground {
  const whole = sentencesAlone(reading, voice)
  const told = new Set(whole.map(({ sentence }) => sentence.index))
  const parts = clausesAlone(reading, voice).filter(({ sentence }) => !told.has(sentence.index))
  const defined = definedTerms(reading)
  const known = new Map<StatementSource, Slot[]>()
  return {
    reading,
    said: wordIndex(reading),
    topics: topicsOf(reading, voice),
    predicates: predicatesOf(reading, voice),
    alone: [...whole, ...parts].sort((one, two) => one.sentence.index - two.sentence.index),
    slots(source) {
      const slots = known.get(source) ?? slotsOf(source.tokens, source.sentence, reading, defined, voice)
      known.set(source, slots)
      return slots
    },
  }
}

/** What clauses say of their subjects, told with a pronoun: the subject goes into the stem. */
function predicatesOf(reading: Reading, voice: SourceVoice): (StatementSource & { subject: string })[] {
  return reading.clauses.flatMap((clause) => {
    if (
      clause.cut === 'conjunction' ||
      !isPlain(clause, reading) ||
      isTold(clause, reading) ||
      tellsExample(clause, reading)
    )
      return []
    const write = (tokens: readonly Token[]) => {
      const text = voice.predicate({ ...clause, verb: [], rest: [...tokens] })
      return text === null ? null : voice.mend(text)
    }
    const tokens = [...clause.verb, ...clause.rest]
    if (voice.pointsBack(tokens) || mentionsEarlier(tokens, clause.sentence, reading)) return []
    const confidence = clause.cut === 'end' ? 1 : 0.93
    return [{ sentence: clause.sentence, tokens, write, confidence, subject: clause.subject.text }]
  })
}

/** "Ensuite, …", "Then …": a step of something told before. */
const STEP =
  /^(?:then|next|afterwards|first|second|third|finally|lastly|d'|ensuite|puis|enfin|premièrement|deuxièmement|troisièmement)$/

/** Sentences that can be understood alone. */
function sentencesAlone(reading: Reading, voice: SourceVoice): StatementSource[] {
  return reading.analysis.sentences.flatMap((sentence) => {
    const tokens = sentence.usable ? voice.wholeSentence(sentence) : null
    if (
      !tokens ||
      tellsExample({ sentence }, reading) ||
      broken(tokens) ||
      leans(tokens) ||
      unspecified(tokens, reading) ||
      mentionsEarlier(tokens, sentence, reading) ||
      tellsCase(tokens, reading)
    )
      return []
    const write = (made: readonly Token[]) => {
      const text = voice.mend(render(made))
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]”?$/.test(text) ? '' : '.'}`
    }
    return [{ sentence, tokens, write, confidence: 0.9 }]
  })
}

/** "A company determined …": in a text that teaches in the present, a case made up or told. */
function tellsCase(tokens: readonly Token[], { narrative, analysis }: Reading): boolean {
  if (narrative || analysis.language !== 'en' || !/^an?$/.test(tokens[0]?.low ?? '')) return false
  const verb = tokens.find(({ tag }) => tag === 'verb' || tag === 'aux')
  return (
    verb !== undefined &&
    /(?:ed|was|were|had|did|took|went|came|made|found|gave|got|said|began|led|held|saw)$/.test(verb.low)
  )
}

/** A pronoun before anything of its number that it could mean, or for a person whom nobody has named. */
function leans(tokens: readonly Token[]): boolean {
  // "Alleging that his rejection was unfair": whose?
  const their = tokens.findIndex(({ low }) => /^(?:their|leurs?)$/.test(low))
  if (
    their >= 0 &&
    !tokens
      .slice(0, their)
      .some(({ tag, low }) => tag === 'conj' || (tag === 'x' && /[sx]$|people|children|men|women/.test(low)))
  )
    return true
  const his = tokens.findIndex(({ low }) => /^(?:his|her|him|himself|herself)$/.test(low))
  if (
    his >= 0 &&
    !tokens
      .slice(0, his)
      .some(({ tag, low }) => tag === 'name' || /^(?:man|woman|king|queen|person|author|father|mother)$/.test(low))
  )
    return true
  return tokens.some((token, at) => {
    if (token.tag !== 'pron' || !/^(?:ils?|elles?|he|she|they|it|them)$/.test(token.low) || at === 0) return false
    const before = tokens.slice(0, at)
    if (/^(?:he|she)$/.test(token.low)) return !before.some(({ tag }) => tag === 'name')
    const plural = /^(?:ils|elles|they|them)$/.test(token.low)
    return !before.some(
      ({ tag, low }) => (tag === 'x' && /[sx]$|people|children|men|data/.test(low) === plural) || tag === 'name',
    )
  })
}

/** "Dans les cas où l'on cherche …": no verb outside the relative clause, or an end that waits for another word. */
function broken(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (last?.tag === 'num' && tokens.at(-2)?.tag === 'det') return true
  return !tokens.some((token, at) => {
    if (token.tag !== 'verb' && token.tag !== 'aux') return false
    const from = tokens.findLastIndex((other, index) => index < at && other.text === ',')
    return !tokens.slice(from + 1, at).some(({ tag }) => tag === 'rel' || tag === 'sub')
  })
}

/** "The method is known as …", "La troisième raison est …": a definite noun with nothing that says which, and not what the document is about. */
function unspecified(tokens: readonly Token[], { analysis, siblings }: Reading): boolean {
  const verb = tokens.findIndex((token) => token.tag === 'verb' || token.tag === 'aux')
  const comma = tokens.findLastIndex((token, at) => at < verb && token.text === ',')
  const subject = tokens
    .slice(comma + 1, verb)
    .filter((token) => token.tag !== 'clitic' && token.tag !== 'neg' && token.tag !== 'adv')
  const [article, ...rest] = subject
  if (!/^(?:the|le|la|l'|les)$/.test(article?.low ?? '')) return false
  if (rest.some((token) => /^(?:name|prep|part|rel|ger)$/.test(token.tag))) return false
  if (rest.some((token) => ORDINAL.test(token.low))) return true
  const nouns = rest.filter((token) => token.tag === 'x')
  if (nouns.length + rest.filter((token) => token.tag === 'adj').length > 1) return false
  // Two methods with names of their own: "the method" is one of them.
  if (nouns.some((token) => (siblings.get(token.low)?.filter(({ count }) => count > 1).length ?? 0) > 1)) return true
  const often = Math.max(4, analysis.sentences.length * 0.04)
  return nouns.every((token) => (analysis.frequency.get(roughStem(fold(token.low))) ?? 0) < often)
}

const ORDINAL =
  /^(?:first|second|third|fourth|last|other|latter|former|première?|deuxième|seconde?|troisième|quatrième|dernière?|autres?)$/

/** Clauses told whole: what was a pronoun is named, what was added after a comma is left out. */
function clausesAlone(reading: Reading, voice: SourceVoice): StatementSource[] {
  return reading.clauses.flatMap((clause) => {
    const { subject } = clause
    if (
      STEP.test(clause.sentence.tokens[0]?.low ?? '') ||
      clause.cut === 'conjunction' ||
      !isPlain(clause, reading) ||
      isTold(clause, reading) ||
      tellsExample(clause, reading)
    )
      return []
    const predicate = [...clause.verb, ...clause.rest]
    if (voice.predicate(clause) === null) return []
    const [first] = subject.tokens
    const named: Token[] =
      subject.resolved && first
        ? [{ ...first, text: subject.text, low: subject.text.toLowerCase(), tag: 'name', start: -1, end: -1 }]
        : subject.tokens
    const write = (tokens: readonly Token[]) => {
      const text = voice.mend(render(tokens))
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]”?$/.test(text) ? '' : '.'}`
    }
    const tokens = [...named, ...predicate]
    return broken(tokens) ||
      leans(tokens) ||
      tokens.some(({ low }) =>
        /^(?:alors|then|aussitôt|ensuite|afterwards?|aussi|également|initialement|initially)$/.test(low),
      ) ||
      unspecified(tokens, reading) ||
      voice.pointsBack(tokens) ||
      mentionsEarlier(tokens, clause.sentence, reading)
      ? []
      : [{ sentence: clause.sentence, tokens, write, confidence: 0.9 }]
  })
}

/** What statements can be said to be about: key terms and names, as they are put into a stem. */
export interface Topics {
  /** Topics that a statement names, by an id, the most important first. */
  of(tokens: readonly Token[]): { id: string; text: string }[]
}

const MOST_TOPICS = 150

function topicsOf(reading: Reading, voice: SourceVoice): Topics {
  const terms = keyTerms(reading.analysis, MOST_TOPICS, { phrase: 2, word: 3, anywhere: true })
  const shown = articlesOf(terms, reading, voice)
  const rank = new Map(terms.map((term, index) => [fold(term), index]))
  const often = Math.max(4, reading.analysis.sentences.length * 0.03)
  const spokenOf = (id: string) => (reading.analysis.frequency.get(roughStem(id)) ?? 0) >= often
  return {
    of(tokens) {
      const found = new Map<string, { id: string; text: string; at: number }>()
      const subject = subjectPhrase(tokens, voice)
      for (const [id, from, to] of termsIn(tokens, rank)) {
        const text = shown.get(id)
        // In a story "the chapel" is one of several, unless it is spoken of throughout.
        if (text === undefined || VAGUE_TOPICS.test(id) || (reading.narrative && to - from < 2 && !spokenOf(id)))
          continue
        found.set(id, { id, text, at: from })
      }
      for (const [from, to] of nameSpans(tokens, voice.cues)) {
        const name = reading.names.of(render(tokens.slice(from, to)))
        if (!name || name.kind === 'name' || isExample(name, reading.analysis.sentences)) continue
        const article = voice.articles.has(tokens[from - 1]?.low ?? '')
        // "La France": a country without its article is told after a preposition only.
        const bareCountry = !article && !voice.bare && (COUNTRIES.has(name.text) || REGIONS.has(name.text))
        // "Le boulevard Victor" is no Victor, and "av. J.-C." nobody.
        const apposed = tokens[from - 1]?.tag === 'x' || tokens[from - 1]?.tag === 'adj'
        if (
          /[’']s$/.test(tokens[to - 1]?.low ?? '') ||
          (article && /^(?:x|adj)$/.test(tokens[to]?.tag ?? '')) ||
          bareCountry ||
          apposed ||
          /^J\.-C/.test(name.text)
        )
          continue
        const id = fold(name.text)
        found.set(id, { id, text: lowered(render(tokens.slice(article ? from - 1 : from, to)), article), at: from })
      }
      const inOrder = [...found.values()].sort((one, two) => one.at - two.at)
      return subject && !reading.narrative ? [{ id: fold(subject), text: subject }, ...inOrder] : inOrder
    },
  }
}

const lowered = (text: string, change: boolean) => (change ? text.charAt(0).toLowerCase() + text.slice(1) : text)

/** What opens a statement up to its verb or comma, when that is a noun phrase that says which: "the opening of the canal". */
function subjectPhrase(tokens: readonly Token[], { articles }: SourceVoice): string | null {
  const end = tokens.findIndex((token) => /^(?:verb|aux|punct|clitic|neg|rel|sub)$/.test(token.tag))
  const phrase = tokens.slice(0, end)
  const last = phrase.at(-1)
  if (!articles.has(phrase[0]?.low ?? '') || phrase.length < 3 || phrase.length > 8) return null
  if (
    !/^(?:x|adj|name)$/.test(last?.tag ?? '') ||
    !phrase.every((token) => /^(?:det|x|adj|prep|name)$/.test(token.tag))
  )
    return null
  return phrase.some((token) => token.tag === 'prep' || token.tag === 'adj') || phrase.length > 3
    ? lowered(render(phrase), true)
    : null
}

/** Nouns that no question can be about. */
export const VAGUE_TOPICS =
  /^(?:case|cases|example|examples|part|parts|type|types|factors|questions|way|ways|thing|things|system|time|times|effect|effects|number|use|kind|kinds|people|one|ones|end|fact|idea|lot|years?|day|days|cas|exemple|exemples|partie|parties|effet|type|types|fois|façon|manière|temps|fait|faits|chose|choses|lieu|nombre|point|points|mesure|titre|suite|fin|debut|annee|annees|jour|jours|sens|role|cadre|ensemble|question|questions|plupart|heure|heures|moment|moyen|place|page)$/

function* termsIn(tokens: readonly Token[], known: ReadonlyMap<string, unknown>): Generator<[string, number, number]> {
  for (let from = 0; from < tokens.length; from++) {
    if (!/^(?:x|adj)$/.test(tokens[from]?.tag ?? '')) continue
    for (let to = Math.min(tokens.length, from + 3); to > from; to--) {
      const id = fold(render(tokens.slice(from, to)))
      if (!known.has(id) || /^(?:x|adj|name)$/.test(tokens[to]?.tag ?? '')) continue
      yield [id, from, to]
      from = to - 1
      break
    }
  }
}

/** A term with the article that the document gives it most, or bare where the language allows it. */
function articlesOf(
  terms: readonly string[],
  { analysis }: Reading,
  { articles, bare }: SourceVoice,
): Map<string, string> {
  const known = new Map(terms.map((term) => [fold(term), term]))
  const counts = new Map<string, Map<string, number>>()
  for (const { tokens } of analysis.sentences) {
    for (const [id, from, to] of termsIn(tokens, known)) {
      const before = tokens[from - 1]
      const text = render(tokens.slice(from, to))
      const common = before === undefined && bare ? text.charAt(0).toLowerCase() + text.slice(1) : text
      const article = before && articles.has(before.low)
      if (!article && tokens[to]?.tag === 'num') continue
      if (!article && !(bare && (before === undefined || /^(?:prep|verb|conj|aux|punct|inf|sub)$/.test(before.tag))))
        continue
      const form = article ? `${before.low}${/'$/.test(before.low) ? '' : ' '}${common}` : common
      const forms = counts.get(id) ?? new Map<string, number>()
      forms.set(form, (forms.get(form) ?? 0) + 1)
      counts.set(id, forms)
    }
  }
  return new Map(
    [...counts].flatMap(([id, forms]) => {
      const [best] = [...forms].sort((one, two) => two[1] - one[1])
      // "Socialization" may do without an article, "stage" may not: it is told so more than once or twice.
      return best && (best[0] !== id || /s$/.test(id) || !bare || best[1] >= 3) ? [[id, best[0]] as const] : []
    }),
  )
}

/** Six to twenty-eight words, of which three say something. */
export function isStatementLength(text: string): boolean {
  const words = wordsOf(text).length
  return (
    words >= 6 && words <= 28 && contentWords(text).length >= 3 && !/ (?:as well|too|aussi|ainsi|de même)\.$/.test(text)
  )
}
