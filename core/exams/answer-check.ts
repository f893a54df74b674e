import { type Failure, fail } from '../problems/codes.ts'
import type { AnswerOp, Paper, PaperQuestion } from '../wire/attempts.ts'

/** The first of the answers that cannot belong to the paper refuses them all: nothing is stored by halves. */
export function checkAnswers(paper: Paper, ops: readonly AnswerOp[]): ReturnType<typeof checkAnswer> {
  for (const op of ops) {
    const refused = checkAnswer(paper, op)
    if (refused) return refused
  }
  return null
}

/**
 * Whether an answer can belong to the paper. The paper's order does not matter, so the cached one will do.
 * `params` name the question.
 */
export function checkAnswer(
  paper: Paper,
  op: Pick<AnswerOp, 'question_id' | 'option_ids' | 'text'>,
): Failure<'unknown_question' | 'unknown_option'> | null {
  const question = questionsOf(paper).get(op.question_id)
  const params = { question_id: op.question_id }
  if (!question) return fail('unknown_question', params)
  if (question.type === 'short_answer') return op.text === undefined ? fail('unknown_option', params) : null
  if (!op.option_ids) return fail('unknown_option', params)
  if (op.option_ids.length > 1 && question.type !== 'multiple_choice') return fail('unknown_option', params)
  if (new Set(op.option_ids).size < op.option_ids.length) return fail('unknown_option', params)
  const known = op.option_ids.every((id) => question.options.some((option) => option.id === id))
  return known ? null : fail('unknown_option', params)
}

/** A paper is shared by all who sit the exam and never changes: its index is made once. */
const indexes = new WeakMap<Paper, Map<string, PaperQuestion>>()

function questionsOf(paper: Paper): Map<string, PaperQuestion> {
  const known = indexes.get(paper)
  if (known) return known
  const index = new Map(paper.questions.map((question) => [question.id, question]))
  indexes.set(paper, index)
  return index
}
