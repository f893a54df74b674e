/** What a new item brings (its relevance) weighs this much, against what it repeats. */
const LAMBDA = 0.7

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): takes one item after the other, each time the one whose
 * relevance, less its likeness to the nearest of those already taken, is greatest.
 *
 * @param items with scores of any positive scale, which is brought to 1 for the best
 * @param similarity 0 for nothing in common to 1 for the same
 */
export function maximalMarginalRelevance<Item extends { score: number }>(
  items: readonly Item[],
  similarity: (one: Item, two: Item) => number,
  limit: number,
  lambda = LAMBDA,
): Item[] {
  const best = Math.max(0, ...items.map(({ score }) => score)) || 1
  const waiting = items.map((item) => ({ item, relevance: item.score / best, nearest: 0 }))
  const taken: Item[] = []
  while (taken.length < limit && waiting.length > 0) {
    const gain = ({ relevance, nearest }: (typeof waiting)[number]) => lambda * relevance - (1 - lambda) * nearest
    const next = waiting.reduce((best, other) => (gain(other) > gain(best) ? other : best))
    waiting.splice(waiting.indexOf(next), 1)
    taken.push(next.item)
    for (const other of waiting) other.nearest = Math.max(other.nearest, similarity(next.item, other.item))
  }
  return taken
}
