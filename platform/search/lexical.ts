import { sql } from 'drizzle-orm'
import { type SearchQuery, stemQuery } from '../../core/search/query.ts'
import type { Database } from '../storage/database.ts'

/** A passage that was found, with what is needed to show and to cite it. */
export interface FoundPassage {
  document_id: string
  ordinal: number
  start: number
  end: number
  page: number | null
  heading: string | null
  text: string
}

/** Where to look: always in one person's documents, in some of them when they are named. */
export interface SearchScope {
  owner_id: string
  document_ids?: readonly string[] | undefined
}

/** A word in a heading says more of a passage than one in its text. The owner's column only narrows. */
const WEIGHTS = sql.raw('0.0, 2.0, 1.0')

/** Passages by BM25 (Robertson & Zaragoza 2009, as in SQLite's FTS5: k1 = 1.2, b = 0.75), the best first. */
export async function lexicalSearch(
  db: Database,
  { owner_id, document_ids }: SearchScope,
  query: SearchQuery,
  limit: number,
): Promise<FoundPassage[]> {
  const words = stemQuery(query)
  if (words === null) return []
  const match = `owner : "${owner_id.replaceAll('"', '')}" AND {heading text} : (${words})`
  const among = document_ids
    ? sql`and passages.document_id in (select value from json_each(${JSON.stringify(document_ids)}))`
    : sql``
  return db.all<FoundPassage>(sql`
    select passages.document_id, passages.ordinal, passages.start, passages."end", passages.page, passages.heading,
           passages.text
    from passages_fts
    join passages on passages.id = passages_fts.rowid
    join documents on documents.id = passages.document_id
    where passages_fts match ${match} and documents.owner_id = ${owner_id} ${among}
    order by bm25(passages_fts, ${WEIGHTS}), passages.id
    limit ${limit}`)
}

/** The passages with these keys that are in scope; what was deleted since, or is somebody else's, is left out. */
export async function passagesByKey(
  db: Database,
  { owner_id, document_ids }: SearchScope,
  keys: readonly { document_id: string; ordinal: number }[],
): Promise<FoundPassage[]> {
  if (keys.length === 0) return []
  const among = document_ids
    ? sql`and passages.document_id in (select value from json_each(${JSON.stringify(document_ids)}))`
    : sql``
  return db.all<FoundPassage>(sql`
    select passages.document_id, passages.ordinal, passages.start, passages."end", passages.page, passages.heading,
           passages.text
    from json_each(${JSON.stringify(keys)}) as wanted
    join passages on passages.document_id = wanted.value->>'document_id'
                 and passages.ordinal = wanted.value->>'ordinal'
    join documents on documents.id = passages.document_id
    where documents.owner_id = ${owner_id} ${among}`)
}
