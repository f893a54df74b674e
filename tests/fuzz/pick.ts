import type { Random } from '../../core/random/seeded.ts'

export const below = (random: Random, limit: number): number => Math.floor(random() * limit)

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item
}

/** Small numbers often, large ones sometimes: as many of each order of magnitude. */
export const spread = (random: Random, most: number): number => Math.floor(most ** random())
