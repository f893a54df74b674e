/**
 * Shares `count` out in proportion to the weights, in whole numbers whose sum is `count` (largest remainder, Hamilton);
 * equal remainders go to the earlier one. All zero when no weight is positive.
 */
export function largestRemainder(weights: readonly number[], count: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (weight / total) * count)
  const whole = exact.map(Math.floor)
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  const missing = count - whole.reduce((sum, share) => sum + share, 0)
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
