import { contentWords, fold, roughStem, wordsOf } from '../../pipeline/words.ts'
import { type CheckedQuestion, distractorsOf, isChoice, keysOf, type Rule } from '../rule.ts'

/** Rules on the question and the document that it cites. */

export const quoteNotVerbatim: Rule = {
  id: 'quote_not_verbatim',
  severity: 'block',
  source: 'Our own: every question cites its source, word by word',
  fires: ({ quote }, { document }) => typeof quote === 'string' && document !== undefined && !document.includes(quote),
}

/** Every number of the key and most of its words must be in the passage. */
export const quoteDoesNotSupportKey: Rule = {
  id: 'quote_does_not_support_key',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 19 (exactly one right answer), read with the cited passage',
  fires(question) {
    if (!isChoice(question) || typeof question.quote !== 'string') return false
    const inQuote = new Set(wordsOf(question.quote).flatMap((word) => [word, roughStem(word)]))
    return keysOf(question).some((key) => {
      const words = contentWords(key)
      const missing = words.filter((word) => !inQuote.has(word) && !inQuote.has(roughStem(word)))
      return missing.some((word) => /\d/.test(word)) || missing.length > words.length * 0.5
    })
  },
}

let lastDocument = { text: '', folded: '' }

/** One document is checked against many questions in a row; folding a long one takes longer than all the rules. */
function foldedDocument(text: string): string {
  if (lastDocument.text !== text) lastDocument = { text, folded: fold(text) }
  return lastDocument.folded
}

/** The same thing by another name: initials, a name in brackets, or "X, also called Y" in the document. */
export const aliasDistractor: Rule = {
  id: 'alias_distractor',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guidelines 19 and 22 (one right answer; options independent)',
  fires(question, { document }) {
    if (question.type !== 'single_choice') return false
    const [key] = keysOf(question)
    return (
      key !== undefined &&
      distractorsOf(question).some((option) => areAliases(key, option, document ?? question.quote ?? ''))
    )
  },
}

export function areAliases(one: string, two: string, document: string): boolean {
  if (initials(one) === two.trim() || initials(two) === one.trim()) return true
  if (wordsOf(one).length > 8 || wordsOf(two).length > 8) return false
  const quoted = (text: string) => fold(text.trim()).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const link =
    '(?:,? (?:also (?:known as|called|referred to as|termed)|known as|or simply|(?:aussi|egalement|encore)? ?(?:appelee?s?|nommee?s?|dite?s?|surnommee?s?|connue?s? sous le nom de)|alias)|,? ?\\(| = )[ "«“(]*(?:an? |the |le |la |les |l\'|une? )?'
  const text = foldedDocument(document)
  if (!text.includes(fold(one.trim())) || !text.includes(fold(two.trim()))) return false
  return [
    `${quoted(one)}[ "»”]*${link}${quoted(two)}(?![a-z])`,
    `${quoted(two)}[ "»”]*${link}${quoted(one)}(?![a-z])`,
  ].some((pattern) => new RegExp(pattern).test(text))
}

function initials(text: string): string {
  const words = text
    .trim()
    .split(/[\s'’-]+/)
    .filter((word) => !/^(?:de|des|du|la|le|les|l|d|et|of|the|and|for|en)$/i.test(word))
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toUpperCase()).join('')
}

/** The document says elsewhere of a distractor what the stem asks. */
export const distractorFits: Rule = {
  id: 'distractor_fits',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 19 (exactly one right answer)',
  fires(question, { document }) {
    if (question.type !== 'single_choice' || document === undefined) return false
    return distractorsOf(question).some((option) => fitsElsewhere(question, option, document))
  },
}

function fitsElsewhere(question: CheckedQuestion, option: string, document: string): boolean {
  const asked = [...new Set(contentWords(question.stem).map(roughStem))]
  if (asked.length < 3 || wordsOf(option).length > 8) return false
  const needle = option.trim()
  for (let at = document.indexOf(needle); at >= 0; at = document.indexOf(needle, at + needle.length)) {
    if (/[\p{L}\p{N}]/u.test(document.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(document.charAt(at + needle.length)))
      continue
    const sentence = sentenceAround(document, at)
    if (question.quote?.includes(sentence.trim()) && !/\d/.test(option)) continue
    const said = new Set(contentWords(sentence).map(roughStem))
    if (asked.filter((word) => said.has(word)).length >= asked.length * 0.8) return true
  }
  return false
}

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 600), at)
  const after = text.slice(at, at + 600)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('? '))
  const end = after.search(/[.?!](?:\s|$)|\n/)
  return before.slice(start + 1) + (end < 0 ? after : after.slice(0, end + 1))
}

const NUMBER_WORD =
  /^(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:[- ]\w+)?$/

/** Nothing of the option is in the document. Numbers are left out: a near miss is made, not found. */
export const implausibleDistractor: Rule = {
  id: 'implausible_distractor',
  severity: 'warn',
  source:
    'Haladyna, Downing & Rodriguez 2002, guideline 29 (all distractors plausible); Tarrant et al. 2006, violation 2',
  fires(question, { document }) {
    if (!isChoice(question) || document === undefined || question.quote == null) return false
    const text = foldedDocument(document)
    return distractorsOf(question).some((option) => {
      const words = contentWords(option).filter((word) => !/\d/.test(word) && word.length > 3)
      if (NUMBER_WORD.test(fold(option.trim()))) return false
      return words.length > 0 && !/\d/.test(option) && words.every((word) => !text.includes(roughStem(word)))
    })
  },
}
