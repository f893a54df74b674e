/**
 * Reciprocal rank fusion (Cormack, Clarke & Büttcher 2009, "Reciprocal rank fusion outperforms Condorcet and individual
 * rank learning methods"): an item's score is the sum of 1 / (k + rank) over the rankings that hold it. Ranks alone count,
 * so that scores of unlike scales (BM25, cosine) need no calibration; k = 60 is the paper's.
 *
 * @param rankings ids, the best first; an id's first place in a ranking counts
 * @returns ids with their scores, the best first; ties keep the order in which the ids were first met
 */
export function reciprocalRankFusion(
  rankings: readonly (readonly string[])[],
  k = 60,
): { id: string; score: number }[] {
  const scores = new Map<string, number>()
  for (const ranking of rankings) {
    for (const [index, id] of [...new Set(ranking)].entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (k + index + 1))
    }
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((one, two) => two.score - one.score)
}
