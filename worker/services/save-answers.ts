import { checkAnswers } from '../../core/exams/answer-check.ts'
import type { AttemptPass } from '../../core/exams/types.ts'
import type { AnswerOp } from '../../core/wire/attempts.ts'
import type { Services } from '../services.ts'

/** The hot path: the paper is at hand, so an answer costs one call to the attempt's object. */
export async function saveAnswers(services: Pick<Services, 'papers' | 'attempt'>, pass: AttemptPass, ops: AnswerOp[]) {
  const paper = await services.papers.get(pass.start.paper_hash)
  const refused = checkAnswers(paper, ops)
  if (refused) return refused
  return services.attempt(pass.start.attempt_id).save(pass, ops)
}
