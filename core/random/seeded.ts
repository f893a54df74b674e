/** A stream of numbers in [0, 1). */
export type Random = () => number

/**
 * Mulberry32 (Tommy Ettinger, 2017, public domain). What a seed gives must never change: an attempt keeps its seed, and
 * its order is made from it again at every reload and in its result, years later. So the generator is ours, not a
 * library's to improve, and its first numbers are pinned by a test.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Fisher–Yates (Durstenfeld 1964) on a copy. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = copy[last] as Item
    copy[last] = copy[other] as Item
    copy[other] = kept
  }
  return copy
}
