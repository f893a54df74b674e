import type { AttemptWithPaper } from '../../core/wire/attempts.ts'
import type { ExamDetail, ExamInput } from '../../core/wire/exams.ts'
import type { Question, QuestionInput } from '../../core/wire/questions.ts'
import { call, json, type Person, signUp } from './people.ts'

/** Written by hand, with marks that must never reach a student: `KEY-…` in explanations, and a rejected question. */
export const QUESTIONS: (Pick<QuestionInput, 'type' | 'stem' | 'points'> & { right: string[]; wrong: string[] })[] = [
  {
    type: 'single_choice',
    stem: 'Which organ pumps the blood?',
    points: 1,
    right: ['The heart'],
    wrong: ['The liver', 'The lung', 'The spleen'],
  },
  {
    type: 'multiple_choice',
    stem: 'Which of these are noble gases?',
    points: 2,
    right: ['Helium', 'Neon'],
    wrong: ['Oxygen', 'Nitrogen'],
  },
  {
    type: 'true_false',
    stem: 'Water boils at a lower temperature on a mountain.',
    points: 1,
    right: ['True'],
    wrong: ['False'],
  },
]

export interface Stage {
  teacher: Person
  student: Person
  exam: ExamDetail
  /** By stem, as the teacher sees them. */
  questions: Map<string, Question>
}

/** A teacher with a published exam, and a student who may sit it; `classmates` may, too. */
export async function stageExam(rules: Partial<ExamInput> = {}, classmates: Person[] = []): Promise<Stage> {
  const [teacher, student] = [await signUp('teacher', 'Tess Teacher'), await signUp('student', 'Stu Student')]
  const qcm = await sent<{ id: string }>(teacher, 'POST', '/api/v1/qcm', { title: 'Science', language: 'en' })
  const questions = new Map<string, Question>()
  for (const { right, wrong, ...question } of QUESTIONS) {
    const options = [...right, ...wrong].map((text, index) => ({ id: `o${index}`, text }))
    const made = await sent<Question>(teacher, 'POST', `/api/v1/qcm/${qcm.id}/questions`, {
      ...question,
      options,
      correct_option_ids: right.map((_, index) => `o${index}`),
      explanation: `KEY-EXPLANATION of “${question.stem}”`,
      status: 'accepted',
    })
    questions.set(question.stem, made)
  }
  await sent(teacher, 'POST', `/api/v1/qcm/${qcm.id}/questions`, {
    type: 'true_false',
    stem: 'REJECTED-STEM',
    options: [{ text: 'True' }, { id: 'no', text: 'False' }],
    correct_option_ids: ['no'],
    status: 'rejected',
  })
  const draft = await sent<ExamDetail>(teacher, 'POST', '/api/v1/exams', {
    qcm_id: qcm.id,
    title: 'Science, first term',
    opens_at: new Date(Date.now() - 60_000).toISOString(),
    closes_at: new Date(Date.now() + 3_600_000).toISOString(),
    duration_minutes: 30,
    student_ids: [student, ...classmates].map(({ id }) => id),
    ...rules,
  })
  const exam = await sent<ExamDetail>(teacher, 'POST', `/api/v1/exams/${draft.id}/publish`)
  return { teacher, student, exam, questions }
}

export async function sent<Body>(
  person: Person,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Body> {
  const response = await person.send(method, path, body)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? (undefined as Body) : response.json<Body>()
}

export async function start({ student, exam }: Stage): Promise<AttemptWithPaper> {
  return sent<AttemptWithPaper>(student, 'POST', `/api/v1/exams/${exam.id}/attempts`, {})
}

/** Saves one answer with the attempt's token alone, as the page does. `texts` are those of the options to choose. */
export function answer(attempt: AttemptWithPaper, stem: string, texts: string[], op_id: string = crypto.randomUUID()) {
  const question = attempt.paper.questions.find((question) => question.stem === stem)
  if (!question) throw new Error(`the paper has no “${stem}”`)
  const option_ids = question.options.filter((option) => texts.includes(option.text)).map((option) => option.id)
  const op = { op_id, question_id: question.id, option_ids, client_time: new Date().toISOString() }
  return callAttempt(attempt, 'answers', { ops: [op] })
}

export function callAttempt(
  attempt: AttemptWithPaper,
  what: 'answers' | 'submit' | 'beat',
  body?: unknown,
): Promise<Response> {
  const headers = { Authorization: `Bearer ${attempt.attempt_token}` }
  return call(`/api/v1/attempts/${attempt.attempt_id}/${what}`, json('POST', body, headers))
}
