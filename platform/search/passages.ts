import { withTimeout } from '../../core/ai/timeout.ts'
import { reciprocalRankFusion } from '../../core/search/fusion.ts'
import { maximalMarginalRelevance } from '../../core/search/mmr.ts'
import { searchQuery } from '../../core/search/query.ts'
import { termsOf } from '../../core/search/terms.ts'
import { Language } from '../../core/wire/common.ts'
import type { Database } from '../storage/database.ts'
import { type FoundPassage, lexicalSearch, passagesByKey, type SearchScope } from './lexical.ts'
import { type DenseIndex, nearestPassages } from './vectors.ts'

export interface Retrieval {
  db: Database
  /** Absent in the local environment, where neither Workers AI nor Vectorize exists. */
  dense?: DenseIndex | undefined
}

export interface PassageQuery extends SearchScope {
  query: string
  /** Both languages when absent. */
  language?: Language | undefined
  limit: number
}

export interface ScoredPassage extends FoundPassage {
  /** Of reciprocal rank fusion: only its order means anything. */
  score: number
}

/** Each ranking gives this many before they are fused and thinned out. */
const CANDIDATES = 50
/** Somebody waits for a search: words alone are an answer when meaning takes longer. */
const DENSE_TIMEOUT_MS = 4000

/**
 * The passages that answer a query, the best first: by words (BM25 over stems) and, where there are vectors, by meaning,
 * fused by reciprocal rank and chosen so that they do not repeat each other.
 */
export async function searchPassages(
  { db, dense }: Retrieval,
  { query, language, limit, ...scope }: PassageQuery,
): Promise<ScoredPassage[]> {
  const languages = language ? [language] : Language.options
  // Words are looked up while the query's vector is being made.
  const [byWords, byMeaning] = await Promise.all([
    lexicalSearch(db, scope, searchQuery(query, languages), CANDIDATES),
    dense && query.trim() !== '' ? searchByMeaning(db, dense, scope, query) : [],
  ])
  const found = new Map([...byWords, ...byMeaning].map((passage) => [keyOf(passage), passage]))
  const fused = reciprocalRankFusion([byWords.map(keyOf), byMeaning.map(keyOf)])
  const candidates = fused.flatMap(({ id, score }) => {
    const passage = found.get(id)
    return passage ? [{ ...passage, score }] : []
  })
  const stems = new Map(candidates.map(({ text }) => [text, new Set(termsOf(text, languages).flatMap((t) => t.stems))]))
  return maximalMarginalRelevance(candidates, (one, two) => jaccard(stems.get(one.text), stems.get(two.text)), limit)
}

async function searchByMeaning(
  db: Database,
  dense: DenseIndex,
  scope: SearchScope,
  query: string,
): Promise<FoundPassage[]> {
  const keys = await withTimeout(DENSE_TIMEOUT_MS, () => nearestPassages(dense, scope, query, CANDIDATES))
  if (keys === 'timeout' || keys === null) return []
  const passages = new Map((await passagesByKey(db, scope, keys)).map((passage) => [keyOf(passage), passage]))
  return keys.flatMap((key) => passages.get(keyOf(key)) ?? [])
}

function keyOf({ document_id, ordinal }: { document_id: string; ordinal: number }): string {
  return `${document_id}.${ordinal}`
}

function jaccard(one: ReadonlySet<string> = new Set(), two: ReadonlySet<string> = new Set()): number {
  let shared = 0
  for (const stem of one) if (two.has(stem)) shared++
  const all = one.size + two.size - shared
  return all === 0 ? 0 : shared / all
}
