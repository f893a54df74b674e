import type { Language } from '../wire/common.ts'
import { type Term, termsOf } from './terms.ts'

/** More words than this say no more: a whole passage may be the query when more like it is wanted. */
const MOST_TERMS = 40

/** What somebody searches for, in words. Whatever was typed, this is an answer; without a word to look for it is empty. */
export interface SearchQuery {
  terms: Term[]
  /** The last word may be unfinished: the person is still typing. */
  unfinished: string | null
}

export function searchQuery(text: string, languages: readonly Language[], typing = false): SearchQuery {
  const clean = text.normalize('NFC').slice(0, 5000)
  const all = termsOf(clean, languages)
  const terms = [...new Map(all.map((term) => [term.word, term])).values()].slice(0, MOST_TERMS)
  const last = all.at(-1)
  const unfinished =
    typing && last && last.end === clean.trimEnd().length && clean === clean.trimEnd() ? last.word : null
  return { terms, unfinished: unfinished !== null && unfinished.length >= 2 ? unfinished : null }
}

/**
 * The FTS5 query for an index of stems, null when there is nothing to look for. Words hold letters and digits alone and
 * are quoted, so that nothing in them is an operator (https://www.sqlite.org/fts5.html#full_text_query_syntax).
 */
export function stemQuery({ terms, unfinished }: SearchQuery): string | null {
  const stems = new Set(terms.flatMap((term) => term.stems))
  const parts = [...stems].map((stem) => `"${stem}"`)
  if (unfinished !== null) parts.push(`"${unfinished}"*`)
  return parts.length === 0 ? null : parts.join(' OR ')
}

/**
 * The FTS5 query for an index of words as they stand: beginnings that all forms of a word share. It finds too much
 * ("port" and "Portugal"), which `matchedTerms` takes out again.
 */
export function prefixQuery({ terms, unfinished }: SearchQuery): string | null {
  const prefixes = new Set(terms.flatMap((term) => term.stems.map((stem) => sharedBeginning(term.word, stem))))
  if (unfinished !== null) prefixes.add(unfinished)
  const parts = [...prefixes].flatMap((prefix) => ligatures(prefix).map((spelling) => `"${spelling}"*`))
  return parts.length === 0 ? null : parts.join(' OR ')
}

/** How many of the query's words a text holds, in any form. */
export function matchedTerms({ terms, unfinished }: SearchQuery, text: string, languages: readonly Language[]): number {
  const found = termsOf(text, languages)
  const stems = new Set(found.flatMap((term) => term.stems))
  return terms.filter(
    (term) =>
      term.stems.some((stem) => stems.has(stem)) ||
      (term.word === unfinished && found.some(({ word }) => word.startsWith(term.word))),
  ).length
}

/** What "cheval" and "chevaux" or "fréquent" and "fréquence" have in common: the stem less its last letter, if it is long. */
function sharedBeginning(word: string, stem: string): string {
  let length = 0
  while (length < stem.length && stem[length] === word[length]) length++
  return stem.slice(0, length >= 6 ? Math.min(length, stem.length - 1) : Math.max(length, 1))
}

/** The index keeps "œ" where the query has "oe" (SQLite's unicode61 does not part ligatures). */
function ligatures(prefix: string): string[] {
  const joined = prefix.replaceAll('oe', 'œ').replaceAll('ae', 'æ')
  return joined === prefix ? [prefix] : [prefix, joined]
}
