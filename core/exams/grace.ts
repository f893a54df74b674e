/**
 * How long after its deadline an attempt still takes answers. The page sends the last answer when its countdown ends,
 * and that request has to reach us: a round trip on a slow mobile line (about 2 s) and one retry. More would be exam
 * time for those who know of it; none would take the last answer from those with a poor line.
 */
export const GRACE_MS = 5_000
