import { matchedTerms, searchQuery } from '../core/search/query.ts'
import { Language } from '../core/wire/common.ts'
import { searchPassages } from '../platform/search/passages.ts'
import type { DocumentRow } from '../platform/storage/documents.ts'
import type { JobContext } from './context.ts'

/** A passage of 300 tokens gives a sound question or two; with fewer passages than these there is no choice. */
const FEWEST_PASSAGES = 4

export interface TopicPassages {
  /** Ordinals of the passages that speak of one of the topics, by the document's id. */
  passages: Map<string, number[]>
  /** Topics that no passage speaks of. */
  missing: string[]
}

/** Where documents speak of these topics. */
export async function passagesAbout(
  context: JobContext,
  owner_id: string,
  documents: readonly DocumentRow[],
  topics: readonly string[],
  count: number,
): Promise<TopicPassages> {
  const found = await Promise.all(topics.map((topic) => passagesAboutOne(context, owner_id, documents, topic, count)))
  const passages = new Map<string, number[]>()
  for (const { document_id, ordinal } of found.flat()) {
    const ordinals = passages.get(document_id) ?? []
    if (!ordinals.includes(ordinal)) passages.set(document_id, [...ordinals, ordinal])
  }
  return { passages, missing: topics.filter((_, index) => found[index]?.length === 0) }
}

/** By their words and, where there are vectors, by their meaning. */
async function passagesAboutOne(
  context: JobContext,
  owner_id: string,
  documents: readonly DocumentRow[],
  query: string,
  count: number,
) {
  const languages = [...new Set(documents.flatMap(({ language }) => language ?? []))]
  const found = await searchPassages(context, {
    owner_id,
    document_ids: documents.map(({ id }) => id),
    query,
    language: languages.length === 1 ? languages[0] : undefined,
    limit: Math.max(FEWEST_PASSAGES * documents.length, count),
  })
  const words = searchQuery(query, languages.length === 0 ? Language.options : languages)
  const matched = found.map(({ heading, text }) => matchedTerms(words, `${heading ?? ''} ${text}`, Language.options))
  const most = Math.max(0, ...matched)
  // A passage that holds none of the words was found by its meaning; one that holds few of them, by accident.
  return found.filter((_, index) => {
    const held = matched[index] ?? 0
    return held === 0 || held * 2 >= most
  })
}
