import { seededRandom, shuffled } from '../random/seeded.ts'
import type { Paper, PaperQuestion } from '../wire/attempts.ts'
import type { Question, QuestionOption } from '../wire/questions.ts'
import { canonicalJson } from './canonical-json.ts'
import { placeOf } from './fixed-options.ts'
import { sha256 } from './sha256.ts'
import type { ExamTerms, KeyEntry, PublishedPaper } from './types.ts'

/** An accepted question, its source with the title that a student will read beside the quote. */
export type PublishableQuestion = Pick<
  Question,
  'id' | 'type' | 'stem' | 'options' | 'points' | 'correct_option_ids' | 'explanation'
> & { source: KeyEntry['source'] }

/**
 * The snapshot an exam is published with, in the order given. Each half is built field by field: nothing gets into the
 * paper by being forgotten.
 */
export async function publishPaper(questions: readonly PublishableQuestion[]): Promise<PublishedPaper> {
  const paper: Paper = {
    questions: questions.map(({ id, type, stem, options, points }) => ({
      id,
      type,
      stem,
      options: options.map(({ id, text }) => ({ id, text })),
      points,
    })),
  }
  const key: KeyEntry[] = questions.map(({ id, correct_option_ids, explanation, source }) => ({
    question_id: id,
    correct_option_ids,
    explanation,
    source: source && {
      document_id: source.document_id,
      document_title: source.document_title,
      page: source.page,
      quote: source.quote,
    },
  }))
  return { hash: await sha256(canonicalJson({ paper, key })), paper, key }
}

/**
 * The paper in the order of one attempt. The seed decides, on the server and in the browser alike, so that a reload and
 * the result show what the student saw.
 */
export function arrangePaper(
  paper: Paper,
  rules: Pick<ExamTerms, 'shuffle_questions' | 'shuffle_options'>,
  seed: number,
): Paper {
  const random = seededRandom(seed)
  const questions = rules.shuffle_questions ? shuffled(paper.questions, random) : paper.questions
  if (!rules.shuffle_options) return { questions }
  return { questions: questions.map((question) => ({ ...question, options: arrangeOptions(question, random) })) }
}

function arrangeOptions(question: PaperQuestion, random: () => number): QuestionOption[] {
  // True before false is what everybody expects, and two options in another order test nothing.
  if (question.type === 'true_false') return question.options
  const places = question.options.map((option) => placeOf(option.text))
  // "A and C" names its neighbours by their letters: another order would change what it says.
  if (places.includes('as written')) return question.options
  const free = question.options.filter((_, index) => places[index] === 'free')
  const last = question.options.filter((_, index) => places[index] === 'last')
  return [...shuffled(free, random), ...last]
}
