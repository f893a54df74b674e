import type { Language } from '../wire/common.ts'
import { ABBREVIATIONS } from './abbreviations.ts'

/** A sentence of a text: `text === source.slice(start, end)`, offsets in UTF-16 code units. */
export interface Sentence {
  start: number
  end: number
  text: string
}

/**
 * Sentences of a normalised text, in order. A line never shares a sentence with another (in normalised text a newline
 * ends a paragraph, heading, list item or table row); a list marker at a line's start belongs to none.
 *
 * The rules are ours and not those of `Intl.Segmenter` (UAX 29): that one splits after "M.", inside "fin.[12] Le" and
 * within parentheses, and changes with the runtime's ICU version, while offsets made today are stored.
 */
export function sentencesOf(text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = []
  let lineStart = 0
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? text.length : newline
    const spans = lineEnd > lineStart ? sentencesOfLine(text.slice(lineStart, lineEnd), language) : []
    for (const { start, end } of spans) {
      sentences.push({
        start: lineStart + start,
        end: lineStart + end,
        text: text.slice(lineStart + start, lineStart + end),
      })
    }
    lineStart = lineEnd + 1
  }
  return sentences
}

/** A bullet, "1.", "2)", "a)" or "(iv)" at a line's start, with the space after it. */
export const LIST_MARKER =
  /^\s*(?:[-*•‣▪◦●○■□–—➢✓·]|\d{1,3}[.)]|(?:[a-z]|[ivx]{1,5})\)|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))\s+/u

/**
 * Where a sentence may end: the stops, what closes it (quotes, brackets, "»" after its space), and the calls of notes
 * that follow ("[12]", "³"), then a space or the end. No part can match the same text in two ways, so a long run of
 * any of these characters costs linear time.
 */
const STOP =
  /(?<![.!?…])[.!?…]+(?<closing>(?:(?:\s?»|["”’')\]])[.!?…]?)*)(?:\s?\[\d{1,4}(?:[,;–-]\s?\d{1,4}){0,9}\]|[¹²³⁰⁴-⁹])*(?=\s|$)/gu

interface Span {
  start: number
  end: number
}

function sentencesOfLine(line: string, language: Language): Span[] {
  const spans: Span[] = []
  let start = LIST_MARKER.exec(line)?.[0].length ?? 0
  let hasLetter = false
  let checked = start
  const brackets = new Brackets(line)
  for (const stop of line.matchAll(STOP)) {
    if (stop.index < start) continue
    const end = stop.index + stop[0].length
    hasLetter ||= LETTER.test(line.slice(checked, end))
    checked = end
    if (hasLetter && !brackets.openAt(start, end) && endsSentence(line, start, stop, language)) {
      spans.push(trimmed(line, start, end))
      start = end
      hasLetter = false
    }
  }
  const rest = trimmed(line, start, line.length)
  const last = spans.at(-1)
  // "… fin. [...] »": what is left without a letter belongs to the sentence before it.
  if (last && !LETTER.test(line.slice(start))) last.end = Math.max(last.end, rest.end)
  else if (rest.end > rest.start) spans.push(rest)
  return spans
}

const LETTER = /\p{L}/u

function trimmed(line: string, start: number, end: number): Span {
  const sentence = line.slice(start, end)
  if (sentence.trim() === '') return { start, end: start }
  return { start: end - sentence.trimStart().length, end: start + sentence.trimEnd().length }
}

/** What stands after a stop: quotes and brackets that open, then the word, up to a few dozen characters. */
const NEXT = /^\s*(?<opening>(?:[«"“‘'([—–-]\s?){0,3})(?<word>[\p{L}\p{N}§]{0,24})(?<after>.?)/u
/** The word that a stop follows, back to a space, bracket, quote or apostrophe: "J.-C", "fig", "l'av" gives "av". */
const LAST_WORD = /[\p{L}\p{N}§.-]{1,16}$/u
const INITIALS = /^\p{Lu}(?:\.?[ -]?\p{Lu})*$/u

function endsSentence(line: string, start: number, stop: RegExpExecArray, language: Language): boolean {
  const end = stop.index + stop[0].length
  const next = NEXT.exec(line.slice(end, end + 40))
  const word = next?.groups?.word ?? ''
  // "« Quoi ! », dit-il": what closes or continues the sentence comes after a space.
  if (word === '') return !/^\s*[»,;:)\]]/u.test(line.slice(end, end + 4))
  if (/^\p{Ll}/u.test(word)) return false
  if (!stop[0].startsWith('.') || stop[0].startsWith('..')) return true

  const last = LAST_WORD.exec(line.slice(Math.max(start, stop.index - 16), stop.index))?.[0]
  if (!last) return true
  const { leading, titles, numbered, trailing, starters } = ABBREVIATIONS[language]
  const lower = last.toLowerCase()
  const isStarter = starters.has(word.toLowerCase()) && next?.groups?.after !== '.'
  const closed = (stop.groups?.closing ?? '') !== ''
  if (titles.has(last)) return closed
  if (leading.has(lower)) return closed && isStarter
  if (numbered.has(lower)) return !/^(?:\d|[IVXLC]+$|\p{Lu}$)/u.test(word) && isStarter
  if (/^(?:j\.-c|a\.m|p\.m)$/u.test(lower)) return isStarter || !/^\d/u.test(word)
  if (trailing.has(lower)) return isStarter
  if (INITIALS.test(last))
    return isStarter && !(last.length === 1 && introducesName(line.slice(start, stop.index - 1), word))
  return true
}

/** "par J. Le Goff", "Voir J. De Vries": the particle after the initial belongs to the name, it opens no sentence. */
function introducesName(before: string, word: string): boolean {
  if (!/^(?:le|la|de|du|des|d)$/iu.test(word)) return false
  const previous = /(\S+)\s*$/u.exec(before.slice(-40))?.[1] ?? ''
  return /^\p{Lu}/u.test(previous) || /^(?:|par|de|et|and|by|of|with|avec|selon|chez|pour|à)$/iu.test(previous)
}

/** Tells whether a stop lies within brackets that were opened in the same sentence and are closed soon after it. */
class Brackets {
  private depth = 0
  private counted = 0
  private sentence = -1
  private readonly line: string

  constructor(line: string) {
    this.line = line
  }

  openAt(sentenceStart: number, index: number): boolean {
    if (sentenceStart !== this.sentence) {
      this.sentence = sentenceStart
      this.counted = sentenceStart
      this.depth = 0
    }
    for (; this.counted < index; this.counted++) {
      const character = this.line[this.counted]
      if (character === '(') this.depth++
      else if (character === ')' && this.depth > 0) this.depth--
    }
    // A bracket that is never closed is a slip of the pen and must not swallow the rest of the paragraph.
    return this.depth > 0 && this.line.slice(index, index + LONGEST_ASIDE).includes(')')
  }
}

const LONGEST_ASIDE = 400
