import { asksTheSame } from '../pipeline/asks-the-same.ts'
import type { GeneratedQuestion } from '../types.ts'

/** The questions with as many of the others as are lacking and ask something else, in the document's order. */
export function fill(
  questions: readonly GeneratedQuestion[],
  others: readonly GeneratedQuestion[],
  wanted: number,
): GeneratedQuestion[] {
  const kept = [...questions]
  for (const other of others) {
    if (kept.length >= wanted) break
    if (!kept.some((question) => asksTheSame(question, other))) kept.push(other)
  }
  return kept.sort((one, two) => one.source.start - two.source.start)
}
