import type { Paper } from '../core/wire/attempts.ts'
import type { Database } from '../platform/storage/database.ts'
import { selectPaper } from '../platform/storage/papers.ts'

/** Papers by their content hash: what never changes may be kept wherever it is at hand. */
export interface PaperCache {
  get(hash: string): Promise<Paper>
}

/** In the isolate; a few papers are open at a time, and each is some tens of kilobytes. */
const inMemory = new Map<string, Paper>()
const MOST_IN_MEMORY = 50

export function paperCache(db: Database): PaperCache {
  return {
    async get(hash) {
      const remembered = inMemory.get(hash)
      if (remembered) return remembered
      const paper = (await fromDataCentre(hash)) ?? (await fromDatabase(db, hash))
      if (inMemory.size >= MOST_IN_MEMORY) inMemory.delete(inMemory.keys().next().value ?? '')
      inMemory.set(hash, paper)
      return paper
    },
  }
}

async function fromDataCentre(hash: string): Promise<Paper | undefined> {
  const cached = await (await caches.open('papers')).match(addressOf(hash))
  return cached ? ((await cached.json()) as Paper) : undefined
}

async function fromDatabase(db: Database, hash: string): Promise<Paper> {
  const paper = await selectPaper(db, hash)
  const kept = Response.json(paper, { headers: { 'Cache-Control': 'public, max-age=86400, immutable' } })
  await (await caches.open('papers')).put(addressOf(hash), kept)
  return paper
}

/** A name for the cache alone: nothing is served there, so a paper cannot be fetched by guessing. */
const addressOf = (hash: string) => `https://papers.internal/${hash}`
