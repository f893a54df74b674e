import type { Passage, ReadDocument } from '../../documents/types.ts'
import { matchedTerms, type SearchQuery, searchQuery } from '../../search/query.ts'
import { Language } from '../../wire/common.ts'

/** Sentences are counted roughly: only a share is asked. */
const SENTENCE_END = /[.!?…]+\s+/u
/** From this share of its sentences on, a passage is about a topic. */
const ABOUT = 1 / 3

/** Topics that a teacher wants nothing asked about. */
export interface LeftOut {
  /** Whether a text speaks of one of them: it holds all of the topic's words, in any form. */
  speaks(text: string): boolean
  /** Whether a passage is about one of them, by its heading or by a third of its sentences. */
  about(passage: Passage): boolean
}

/** null without topics, or when they hold no word to look for. */
export function leftOut(topics: readonly string[] = []): LeftOut | null {
  const queries = topics
    .map((topic) => searchQuery(topic, Language.options))
    .filter((query: SearchQuery) => query.terms.length > 0)
  if (queries.length === 0) return null
  const speaks = (text: string) =>
    queries.some((query) => matchedTerms(query, text, Language.options) === query.terms.length)
  return {
    speaks,
    about({ heading, text }) {
      if (heading !== null && speaks(heading)) return true
      if (!speaks(text)) return false
      const sentences = text.split(SENTENCE_END)
      return sentences.filter(speaks).length >= sentences.length * ABOUT
    },
  }
}

/** The document without the passages that are about these topics; its text and offsets stay. */
export function withoutTopics(document: ReadDocument, topics: readonly string[] | undefined): ReadDocument {
  const out = leftOut(topics)
  return out ? { ...document, passages: document.passages.filter((passage) => !out.about(passage)) } : document
}
