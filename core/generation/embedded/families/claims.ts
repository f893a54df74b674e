import { contentWords, fold, roughStem, wordsOf } from '../../pipeline/words.ts'
import { applied, saidElsewhere } from './alterations.ts'
import type { Found, Reading } from './family.ts'
import { type Ground, isStatementLength, type SourceVoice, type StatementSource } from './statement-sources.ts'
import { PRAISE } from './statements.ts'

export interface ClaimVoice extends SourceVoice {
  /** "Selon le document, laquelle de ces affirmations sur la ligne est vraie ?" */
  which(topic: string): string
  /** The same about a section of the document, or about the document as a whole. */
  whichOf(section: string | null): string
}

/**
 * One sentence of the document among other sentences about the same thing, each altered so that the document contradicts
 * it. For prose that argues: any sentence that stands alone can be the key.
 */
export function claimsOf(ground: Ground, voice: ClaimVoice): Found[] {
  const claims = readClaims(ground, voice)
  const headings = headingsOf(ground.reading)
  return claims.flatMap((key, place): Found[] => {
    const near = claims
      .slice(Math.max(0, place - WINDOW), place + WINDOW)
      .filter((other) => other.sentence !== key.sentence && other.altered !== null && !alike(other, key))
    const about = key.topics.slice(0, 3).flatMap(({ id, text }) => {
      const same = near.filter((other) => other.topics.some((topic) => topic.id === id))
      return question(key, same, voice.which(text), 0.62)
    })
    const heading = headings(key.sentence.start)
    const section = heading === null ? [] : near.filter((other) => headings(other.sentence.start) === heading)
    const within = heading === null ? [] : question(key, section, voice.whichOf(heading), 0.55)
    return [...about, ...within, ...question(key, near, voice.whichOf(null), 0.45)]
  })
}

/** Half of the words in common, or more. */
function alike({ words: one }: Claim, { words: two }: Claim): boolean {
  let shared = 0
  for (const word of one) if (two.has(word)) shared++
  return shared * 3 >= one.size + two.size
}

function question(key: Claim, others: readonly Claim[], stem: string, confidence: number): Found[] {
  const ranked = others
    .map((other) => ({
      text: other.altered ?? '',
      denied: other.denied,
      cost: Math.abs(other.length - key.length) / 3 + Math.abs(other.sentence.index - key.sentence.index) / 8,
    }))
    .sort((one, two) => one.cost - two.cost)
  const chosen = [
    ...ranked.filter(({ denied }) => !denied).slice(0, 7),
    // One denial among three says nothing; more would be told from the key by their form.
    ...ranked.filter(({ denied }) => denied).slice(0, 1),
  ]
  if (chosen.length < 3) return []
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
      confidence: chosen.length === 3 && chosen.some(({ denied }) => denied) ? confidence * 0.9 : confidence,
    },
  ]
}

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
const LONGEST = 24

interface Claim extends StatementSource {
  text: string
  /** In words. */
  length: number
  /** Rough stems of what it says. */
  words: Set<string>
  /** The claim made wrong; null when nothing in it can be altered. */
  altered: string | null
  denied: boolean
  topics: { id: string; text: string }[]
}

function readClaims(ground: Ground, voice: ClaimVoice): Claim[] {
  return ground.alone.flatMap((source): Claim[] => {
    const text = source.write(source.tokens)
    const length = text === null ? 0 : wordsOf(text).length
    if (text === null || PRAISE.test(text) || !isStatementLength(text) || length > LONGEST) return []
    const altered = alteredOf(source, text, ground)
    const denial = altered === null ? voice.denied(source.tokens) : null
    return [
      {
        ...source,
        text,
        length,
        words: new Set(contentWords(text).map(roughStem)),
        altered: altered ?? (denial && source.write(denial)),
        denied: altered === null,
        topics: ground.topics.of(source.tokens),
      },
    ]
  })
}

function alteredOf(source: StatementSource, text: string, { slots, said }: Ground): string | null {
  for (const slot of slots(source)) {
    const [other] = slot.texts
    const made = other === undefined ? null : source.write(applied(source.tokens, [{ ...slot, text: other }]))
    if (made !== null && fold(made) !== fold(text) && !saidElsewhere(made, source.sentence, said)) return made
  }
  return null
}
