import { givesAway } from '../flaws/check-set.ts'
import { overlap, wordsOf } from '../pipeline/words.ts'
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

function asksTheSame(one: GeneratedQuestion, two: GeneratedQuestion): boolean {
  const sameSource = one.source.start < two.source.end && two.source.start < one.source.end
  const sameKey = keyOf(one) === keyOf(two)
  return (
    overlap(one.stem, two.stem) >= 0.6 ||
    (sameSource && (sameKey || overlap(asked(one), asked(two)) > 0.35)) ||
    (sameKey && overlap(one.stem, two.stem) > 0.3) ||
    givesAway(one, two) ||
    givesAway(two, one)
  )
}

function keyOf({ options, correct }: GeneratedQuestion): string {
  return wordsOf(correct.map((index) => options[index] ?? '').join(' ')).join(' ')
}

function asked(question: GeneratedQuestion): string {
  return `${question.stem} ${keyOf(question)}`
}
