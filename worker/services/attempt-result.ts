import { parseAttemptId } from '../../core/exams/attempt-id.ts'
import { arrangePaper } from '../../core/exams/paper.ts'
import { resultsVisible, visibleFrom } from '../../core/exams/results-visible.ts'
import type { KeyEntry } from '../../core/exams/types.ts'
import type { QuestionGrade } from '../../core/grading/score.ts'
import type { Answer, AttemptResult, Paper, ResultQuestion } from '../../core/wire/attempts.ts'
import { type ExamDetailRow, selectOptionalExam } from '../../platform/storage/exams.ts'
import { selectKey } from '../../platform/storage/papers.ts'
import { type ResultRow, selectOptionalResult } from '../../platform/storage/results.ts'
import { selectOptionalUser } from '../../platform/storage/users.ts'
import type { SessionUser } from '../context.ts'
import type { Services } from '../services.ts'

/** The result as its reader may see it: the student by the exam's rules, the exam's teacher always. Undefined for others. */
export async function attemptResult(
  services: Pick<Services, 'db' | 'now' | 'papers' | 'attempt'>,
  reader: SessionUser,
  attemptId: string,
): Promise<AttemptResult | undefined> {
  const name = parseAttemptId(attemptId)
  if (!name) return undefined
  const exam = await selectOptionalExam(services.db, name.exam_id)
  const isTeacher = exam?.owner_id === reader.id
  if (!exam || !(isTeacher || name.student_id === reader.id)) return undefined

  const [student, result] = await Promise.all([
    selectOptionalUser(services.db, name.student_id),
    selectOptionalResult(services.db, attemptId),
  ])
  if (!student) return undefined
  const common = {
    attempt_id: attemptId,
    exam_id: exam.id,
    exam_title: exam.title,
    student: { id: student.id, name: student.name },
    number: name.number,
    visible_from: visibleFrom(exam),
  }
  const hidden = { score: null, max_score: null, percent: null, questions: null }
  if (!result) {
    // Not graded yet: the attempt's object is the truth.
    const state = await services.attempt(attemptId).state()
    if (!state) return undefined
    const { submitted_at = null, closed_by = null } = state.end ?? {}
    return { ...common, ...hidden, status: state.status, submitted_at, closed_by }
  }
  const ended = { status: 'graded' as const, submitted_at: result.submitted_at, closed_by: result.closed_by }
  if (!isTeacher && !resultsVisible(exam, services.now().toISOString())) return { ...common, ...ended, ...hidden }
  const { score, max_score, percent } = result
  return { ...common, ...ended, score, max_score, percent, questions: await explained(services, exam, result) }
}

/** Question by question, in the order in which the student had them. */
async function explained(
  services: Pick<Services, 'db' | 'papers'>,
  exam: ExamDetailRow,
  result: ResultRow,
): Promise<ResultQuestion[]> {
  if (exam.paper_hash === null) throw new Error(`exam ${exam.id} has results without a paper`)
  const [paper, key] = await Promise.all([
    services.papers.get(exam.paper_hash),
    selectKey(services.db, exam.paper_hash),
  ])
  const keys = new Map(key.map((entry) => [entry.question_id, entry]))
  const answers = new Map(result.answers.map((answer) => [answer.question_id, answer]))
  const grades = new Map(result.grades.map((grade) => [grade.question_id, grade]))
  return arrangePaper(paper, exam, result.seed).questions.map((question) =>
    toResultQuestion(question, keys.get(question.id), answers.get(question.id), grades.get(question.id)),
  )
}

function toResultQuestion(
  question: Paper['questions'][number],
  key: KeyEntry | undefined,
  answer: Answer | undefined,
  grade: QuestionGrade | undefined,
): ResultQuestion {
  if (!key || !grade) throw new Error(`question ${question.id} has no key or no grade`)
  return {
    question_id: question.id,
    type: question.type,
    stem: question.stem,
    options: question.options,
    option_ids: answer?.option_ids ?? [],
    text: answer?.text ?? null,
    correct_option_ids: key.correct_option_ids,
    explanation: key.explanation,
    source: key.source && {
      quote: key.source.quote,
      page: key.source.page,
      document_title: key.source.document_title,
    },
    verdict: grade.verdict,
    score: grade.score,
    max_score: grade.max_score,
  }
}
