import type { ShortAnswerGrader } from '../../core/grading/short-answers/types.ts'
import type { GradedShortAnswer, ShortAnswerInput } from '../../core/wire/grading.ts'

/** Grades in the order asked, one after the other: a grader that asks a model is thereby never asked a hundred at once. */
export async function gradeShortAnswers(
  grader: ShortAnswerGrader,
  items: readonly ShortAnswerInput[],
): Promise<GradedShortAnswer[]> {
  const graded: GradedShortAnswer[] = []
  for (const item of items) graded.push(await grader.grade(item))
  return graded
}
