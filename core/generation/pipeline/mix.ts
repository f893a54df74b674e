import type { GeneratedQuestion } from '../types.ts'
import { largestRemainder } from './largest-remainder.ts'

/** What a set of questions can be mixed by. */
export const DIMENSIONS = ['type', 'difficulty', 'bloom'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Shares or numbers of questions by their values; a dimension that is absent may be anything, a value that is absent is 0. */
export type Mix = { [Of in Dimension]?: { [Value in GeneratedQuestion[Of]]?: number | undefined } | undefined }

type Mixed = Pick<GeneratedQuestion, Dimension>

/** A value of which fewer questions could be made than were wished for. */
export interface MixShort {
  code: 'mix_short'
  of: Dimension
  value: string
  wanted: number
  made: number
}

/** Shares as numbers of questions that sum to `count` in each dimension. */
export function countsOf(shares: Mix, count: number): Mix {
  return mapped(shares, (quotas) => {
    const values = Object.entries(quotas)
    const counts = largestRemainder(
      values.map(([, share]) => share),
      count,
    )
    return values.map(([value], index) => [value, counts[index] ?? 0])
  })
}

/** What is left to be made when there are these. */
export function leftOf(counts: Mix, made: readonly Mixed[]): Mix {
  return mapped(counts, (quotas, dimension) =>
    Object.entries(quotas).map(([value, count]) => [value, Math.max(0, count - countOf(made, dimension, value))]),
  )
}

/** In how many dimensions there is no place left for a question. */
export function misses(left: Mix, question: Mixed): number {
  return DIMENSIONS.filter((dimension) => {
    const quotas = quotasOf(left, dimension)
    return quotas !== undefined && (quotas[question[dimension]] ?? 0) <= 0
  }).length
}

/** Each value of which fewer were made than wished for, in the order of the wish. */
export function shortOf(counts: Mix, made: readonly Mixed[]): MixShort[] {
  return DIMENSIONS.flatMap((of) =>
    Object.entries(quotasOf(counts, of) ?? {}).flatMap(([value, wanted]) => {
      const count = countOf(made, of, value)
      return count < wanted ? [{ code: 'mix_short' as const, of, value, wanted, made: count }] : []
    }),
  )
}

function countOf(made: readonly Mixed[], dimension: Dimension, value: string): number {
  return made.filter((question) => question[dimension] === value).length
}

function quotasOf(mix: Mix, dimension: Dimension): Readonly<Record<string, number>> | undefined {
  const quotas: Readonly<Record<string, number | undefined>> | undefined = mix[dimension]
  return quotas && Object.fromEntries(Object.entries(quotas).map(([value, count]) => [value, count ?? 0]))
}

function mapped(
  mix: Mix,
  change: (quotas: Readonly<Record<string, number>>, dimension: Dimension) => [string, number][],
): Mix {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const quotas = quotasOf(mix, dimension)
      return quotas ? [[dimension, Object.fromEntries(change(quotas, dimension))]] : []
    }),
  )
}
