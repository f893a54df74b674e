import { checkAnswer } from '../../core/exams/answer-check.ts'
import type { AttemptStart } from '../../core/exams/types.ts'
import type { AnswerOp } from '../../core/wire/attempts.ts'
import type { Services } from '../services.ts'

/**
 * The hot path: the paper is at hand, so an answer costs one call to the attempt's object. One op that cannot belong
 * to the paper refuses them all; nothing is stored by halves.
 */
export async function saveAnswers(
  services: Pick<Services, 'papers' | 'attempt'>,
  start: AttemptStart,
  ops: AnswerOp[],
) {
  const paper = await services.papers.get(start.paper_hash)
  for (const op of ops) {
    const refused = checkAnswer(paper, op)
    if (refused) return refused
  }
  return services.attempt(start.attempt_id).save(start, ops)
}
