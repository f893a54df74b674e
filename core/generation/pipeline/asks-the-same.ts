import { givesAway } from '../flaws/check-set.ts'
import type { AskedQuestion } from '../types.ts'
import { overlap, wordsOf } from './words.ts'

/** Whether two questions ask one thing, or one of them tells the other's answer. */
export function asksTheSame(one: AskedQuestion, two: AskedQuestion): boolean {
  const sameSource =
    one.source !== null && two.source !== null && one.source.start < two.source.end && two.source.start < one.source.end
  const sameKey = keyOf(one) === keyOf(two)
  return (
    overlap(one.stem, two.stem) >= 0.6 ||
    (sameSource && (sameKey || overlap(asked(one), asked(two)) > 0.35)) ||
    (sameKey && overlap(one.stem, two.stem) > 0.3) ||
    givesAway(one, two) ||
    givesAway(two, one)
  )
}

function keyOf({ options, correct }: AskedQuestion): string {
  return wordsOf(correct.map((index) => options[index] ?? '').join(' ')).join(' ')
}

function asked(question: AskedQuestion): string {
  return `${question.stem} ${keyOf(question)}`
}
