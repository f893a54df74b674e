import { contentWords, fold, roughStem, wordsOf } from '../../pipeline/words.ts'
import { importance } from '../terms.ts'
import { type DenialVoice, type Falsehood, falsehoodsOf } from './falsehoods.ts'
import type { Found, Reading } from './family.ts'
import { type Ground, isStatementLength, type SourceVoice, type StatementSource } from './statement-sources.ts'
import { OPINION, PRAISE } from './statements.ts'

export interface ClaimVoice extends SourceVoice, DenialVoice {
  /** "Selon le document, laquelle de ces affirmations sur la ligne est vraie ?" */
  which(topic: string): string
  /** The same about a section of the document, or about the document as a whole. */
  whichOf(section: string | null): string
}

/**
 * One sentence of the document among other sentences about the same thing, each altered so that the document contradicts
 * it. For prose that argues: every sentence that stands alone can be the key.
 */
export function claimsOf(ground: Ground, voice: ClaimVoice): Found[] {
  const claims = readClaims(ground, voice)
  const headings = headingsOf(ground.reading)
  return claims.flatMap((key, place): Found[] => {
    if (key.length < 7 || key.words.size < 4 || OPINION.test(key.text)) return []
    const worth = tells(key, ground.reading) ? 1 : 0.6
    const near = claims
      .slice(Math.max(0, place - WINDOW), place + WINDOW)
      .filter((other) => other.sentence !== key.sentence && other.false.length > 0 && !alike(other, key))
    const about = key.topics.slice(0, 3).flatMap(({ id, text }) => {
      // What the stem is about is in every option: altered away, it would tell a wrong one.
      const named = id.split(' ').at(-1) ?? id
      const same = near
        .filter((other) => other.topics.some((topic) => topic.id === id))
        .map((other) => ({ ...other, false: other.false.filter((one) => fold(one.text).includes(named)) }))
      return question(key, place, same, voice.which(text), 0.62 * worth)
    })
    const heading = headings(key.sentence.start)
    const section = heading === null ? [] : near.filter((other) => headings(other.sentence.start) === heading)
    const within = heading === null ? [] : question(key, place, section, voice.whichOf(heading), 0.55 * worth)
    return [...about, ...within, ...question(key, place, near, voice.whichOf(null), 0.45 * worth)]
  })
}

/** A number or a name, or words that the document is about: there is something to know. */
function tells({ text, tokens }: Claim, { analysis }: Reading): boolean {
  if (tokens.some(({ tag, low }, at) => (tag === 'name' && at > 0) || /\d/.test(low))) return true
  return importance(contentWords(text), analysis) >= 0.42
}

/** Half of the words in common, or more. */
function alike({ words: one }: Claim, { words: two }: Claim): boolean {
  let shared = 0
  for (const word of one) if (two.has(word)) shared++
  return shared * 3 >= one.size + two.size
}

function question(key: Claim, place: number, others: readonly Claim[], stem: string, confidence: number): Found[] {
  const ranked = others
    .flatMap((other) => {
      // Each question takes the next of a sentence's falsehoods, so that a set does not repeat them.
      const plain = other.false.filter(({ way }) => way !== 'denied')
      const chosen = plain[place % Math.max(1, plain.length)] ?? other.false[0]
      return chosen ? [{ ...chosen, cost: distance(other, key) }] : []
    })
    .sort((one, two) => one.cost - two.cost)
  const plain = ranked.filter(({ way }) => way !== 'denied').slice(0, 7)
  // One denial among three says nothing; three would be told from the key by their form.
  const denied = ranked.filter(({ way }) => way === 'denied').slice(0, plain.length >= 2 ? 1 : 2)
  const chosen = [...plain, ...denied]
  if (chosen.length < 3 || plain.length === 0) return []
  return [
    {
      sentence: key.sentence,
      family: 'claim',
      stem,
      key: key.text,
      kind: 'statement',
      distractors: chosen.map((one) => one.text),
      bloom: 'understand',
      difficulty: 'hard',
      confidence: plain.length < 3 ? confidence * 0.9 : confidence,
    },
  ]
}

/** How far two claims are from each other: in length, in the document, and in what they speak of. */
const distance = (other: Claim, key: Claim) =>
  (other.topics.some(({ id }) => key.topics.some((topic) => topic.id === id)) ? 0 : 4) +
  Math.abs(other.length - key.length) / 3 +
  Math.abs(other.sentence.index - key.sentence.index) / 8

/** The line over a paragraph that names what follows, without its number; null under a line that cannot be named. */
function headingsOf({ analysis: { document } }: Reading): (at: number) => string | null {
  const lines: { start: number; heading: boolean; text: string }[] = []
  let start = 0
  for (const line of document.text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, heading: isHeading(line), text: line })
    start += line.length + 1
  }
  // Two such lines in a row are a list.
  const named = lines
    .filter(({ heading }, index) => heading && lines[index + 1]?.heading === false)
    .map(({ start: from, text }) => ({ from, text: text.replace(NUMBER, '').replace(/\s+/g, ' ').trim() }))
  return (at) => {
    const text = named.findLast(({ from }) => from <= at)?.text ?? ''
    return text.length >= 8 && text.length <= 70 && text.includes(' ') && !text.endsWith('?') ? text : null
  }
}

const NUMBER =
  /^[#\s]*(?:(?:chapitre|chapter|section|partie|part|titre|leçon|lesson|unit|§)\s*)?(?:(?:\d+(?:\.\d+)*|[IVX]+|[A-Da-d])\s*[.)–:°-]+\s*)*/iu

function isHeading(line: string): boolean {
  const text = line.trim()
  return text.length <= 90 && !/[.!:;,»”]$/.test(text) && /^[\p{Lu}\d#§“«]/u.test(text)
}

/** Claims further apart than this are not compared: cost stays in proportion to the document. */
const WINDOW = 60
/** Four of them are read for one answer. */
const LONGEST = 26

interface Claim extends StatementSource {
  text: string
  /** In words. */
  length: number
  /** Rough stems of what it says. */
  words: Set<string>
  /** The claim made wrong, in every safe way. */
  false: Falsehood[]
  topics: { id: string; text: string }[]
}

function readClaims(ground: Ground, voice: ClaimVoice): Claim[] {
  return ground.alone.flatMap((source): Claim[] => {
    const text = source.write(source.tokens)
    const length = text === null ? 0 : wordsOf(text).length
    if (text === null || PRAISE.test(text) || !isStatementLength(text) || length > LONGEST) return []
    return [
      {
        ...source,
        text,
        length,
        words: new Set(contentWords(text).map(roughStem)),
        false: falsehoodsOf(source, ground.slots(source), ground.said, voice),
        topics: ground.topics.of(source.tokens),
      },
    ]
  })
}
