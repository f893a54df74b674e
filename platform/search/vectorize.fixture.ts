import type { VectorizeBinding } from './vectors.ts'

/** Vectorize as it looks on the wire; with cosine, and the two filters that are used. */
export function fakeVectorize() {
  const stored = new Map<string, VectorizeVector>()
  const calls: { upserts: number[]; deleted: string[][] } = { upserts: [], deleted: [] }
  const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
      Array.from(x).reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
  }
  const binding: VectorizeBinding = {
    async upsert(vectors) {
      calls.upserts.push(vectors.length)
      for (const vector of vectors) stored.set(vector.id, vector)
      return { mutationId: 'later' }
    },
    async query(vector, options) {
      const filter = options.filter as { owner_id: string; document_id?: { $in: string[] } }
      const matches = [...stored.values()]
        .filter(({ metadata }) => metadata?.owner_id === filter.owner_id)
        .filter(({ metadata }) => !filter.document_id || filter.document_id.$in.includes(String(metadata?.document_id)))
        .map(({ id, values }) => ({ id, score: cosine(vector, values) }))
        .sort((one, two) => two.score - one.score)
        .slice(0, options.topK)
      return { matches, count: matches.length }
    },
    async deleteByIds(ids) {
      calls.deleted.push(ids)
      for (const id of ids) stored.delete(id)
      return { mutationId: 'later' }
    },
  }
  return { binding, stored, calls }
}
