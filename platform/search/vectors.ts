import type { Ai, AiFailure, AiUsage } from '../../core/ai/port.ts'
import { addUsage, NO_USAGE } from '../../core/ai/usage.ts'
import type { FoundPassage, SearchScope } from './lexical.ts'

/** What is used of the `VECTORIZE` binding. What it answers to a writing is of no use: it stores some seconds later. */
export interface VectorizeBinding {
  upsert(vectors: VectorizeVector[]): Promise<unknown>
  query(vector: number[], options: VectorizeQueryOptions): Promise<VectorizeMatches>
  deleteByIds(ids: string[]): Promise<unknown>
}

/** Both halves of dense retrieval: what makes vectors and what keeps them. Absent where retrieval is lexical. */
export interface DenseIndex {
  ai: Ai
  vectorize: VectorizeBinding
}

/** Embedded together and written together; Vectorize takes up to 1,000 vectors a call, of 4 KB each here. */
const BATCH = 100
/** Of matches without values and metadata, Vectorize gives at most 100. */
const MOST_MATCHES = 100
/** A filter may take 2,048 bytes of JSON: so many ids of ours fit. With more, D1 alone decides what is in scope. */
const MOST_DOCUMENTS_IN_FILTER = 40

interface IndexFailure {
  ok: false
  reason: AiFailure | 'vectorize'
  /** For the log. */
  detail: string
}
export type Indexed = { ok: true; usage: AiUsage } | IndexFailure

/**
 * Writes a document's vectors. Ids are made of the document and the ordinal, so that doing it again changes nothing.
 * Vectorize stores them some seconds later: they are never read back, and a search before then is lexical.
 *
 * Once for the index, before anything is written:
 * `wrangler vectorize create-metadata-index <index> --property-name=document_id --type=string`, and `owner_id` likewise.
 */
export async function writeVectors(
  { ai, vectorize }: DenseIndex,
  { id: document_id, owner_id }: { id: string; owner_id: string },
  passages: readonly Pick<FoundPassage, 'ordinal' | 'heading' | 'text'>[],
): Promise<Indexed> {
  let usage = NO_USAGE
  for (let from = 0; from < passages.length; from += BATCH) {
    const batch = passages.slice(from, from + BATCH)
    const embedded = await ai.embed(batch.map(({ heading, text }) => (heading === null ? text : `${heading}\n${text}`)))
    if (!embedded.ok) return { ok: false, reason: embedded.reason, detail: embedded.detail }
    usage = addUsage(usage, embedded.usage)
    const vectors = batch.map(({ ordinal }, index) => ({
      id: vectorId(document_id, ordinal),
      values: embedded.vectors[index] ?? [],
      metadata: { document_id, owner_id },
    }))
    const written = await attempt(() => vectorize.upsert(vectors))
    if (!written.ok) return written
  }
  return { ok: true, usage }
}

/** Takes a document's vectors out; `count` is how many passages it had. Those that are not there do no harm. */
export async function deleteVectors(
  vectorize: VectorizeBinding,
  documentId: string,
  count: number,
): Promise<{ ok: true } | IndexFailure> {
  for (let from = 0; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from)
    const ids = Array.from({ length }, (_, index) => vectorId(documentId, from + index))
    const deleted = await attempt(() => vectorize.deleteByIds(ids))
    if (!deleted.ok) return deleted
  }
  return { ok: true }
}

/** The binding throws whatever is wrong: too many requests, the network, an index that does not exist. */
async function attempt(write: () => Promise<unknown>): Promise<{ ok: true } | IndexFailure> {
  try {
    await write()
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: 'vectorize', detail: String(error) }
  }
}

/** Keys of the passages nearest in meaning, the nearest first; null when that could not be asked. */
export async function nearestPassages(
  { ai, vectorize }: DenseIndex,
  { owner_id, document_ids }: SearchScope,
  text: string,
  limit: number,
): Promise<{ document_id: string; ordinal: number }[] | null> {
  const embedded = await ai.embed([text])
  const vector = embedded.ok ? embedded.vectors[0] : undefined
  if (!vector) return null
  const filter: VectorizeVectorMetadataFilter = { owner_id }
  if (document_ids && document_ids.length <= MOST_DOCUMENTS_IN_FILTER) filter.document_id = { $in: [...document_ids] }
  try {
    const { matches } = await vectorize.query(vector, { topK: Math.min(limit, MOST_MATCHES), filter })
    return matches.flatMap(({ id }) => keyOf(id) ?? [])
  } catch {
    return null
  }
}

/** At most 64 bytes: an id of ours has at most 21 characters. `.` is in no id. */
export function vectorId(documentId: string, ordinal: number): string {
  return `${documentId}.${ordinal}`
}

function keyOf(id: string): { document_id: string; ordinal: number } | null {
  const match = /^([^.]+)\.(\d+)$/.exec(id)
  return match?.[1] ? { document_id: match[1], ordinal: Number(match[2]) } : null
}
