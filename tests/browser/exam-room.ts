import { type Browser, expect, type Page } from '@playwright/test'
import type { AttemptResult, StartedAttempt } from '../../core/wire/attempts.ts'
import type { ExamInput } from '../../core/wire/exams.ts'
import { signedIn, visit } from './people.ts'

const LETTERS = ['A', 'B', 'C', 'D']

export interface Room {
  teacher: Page
  student: Page
  exam: { id: string; title: string }
  attemptId: string
}

let exams = 0

/** A teacher with an exam of so many questions that is open, and its student, who is on the first page of it. */
export async function openRoom(browser: Browser, numQuestions: number, rules: Partial<ExamInput> = {}): Promise<Room> {
  const teacher = await signedIn(browser, 'teacher@example.org')
  const student = await signedIn(browser, 'student@example.org')
  const exam = await publishExam(teacher, numQuestions, rules)
  await start(student, exam.id)
  return { teacher, student, exam, attemptId: `${exam.id}.demo-student.1` }
}

/** Option B is right everywhere. Nothing is shuffled, so that a test knows where it is. */
export async function publishExam(teacher: Page, numQuestions: number, rules: Partial<ExamInput> = {}) {
  exams += 1
  const title = `Examen ${exams} (${Date.now()})`
  const qcm = await ask<{ id: string }>(teacher, 'POST', '/qcm', { title, language: 'fr' })
  for (let number = 1; number <= numQuestions; number++) {
    await ask(teacher, 'POST', `/qcm/${qcm.id}/questions`, {
      type: 'single_choice',
      stem: `Énoncé numéro ${number}`,
      options: LETTERS.map((letter) => ({ id: letter, text: `Réponse ${letter} de ${number}` })),
      correct_option_ids: ['B'],
      status: 'accepted',
    })
  }
  const exam = await ask<{ id: string }>(teacher, 'POST', '/exams', {
    qcm_id: qcm.id,
    title,
    opens_at: new Date(Date.now() - 60_000).toISOString(),
    closes_at: new Date(Date.now() + 3_600_000).toISOString(),
    duration_minutes: 30,
    student_ids: ['demo-student'],
    shuffle_questions: false,
    shuffle_options: false,
    ...rules,
  } satisfies Partial<ExamInput>)
  await ask(teacher, 'POST', `/exams/${exam.id}/publish`)
  return { id: exam.id, title }
}

export async function start(student: Page, examId: string): Promise<void> {
  await visit(student, `/exam/${examId}`)
  await student.getByRole('button', { name: 'Commencer l’examen' }).click()
  await expect(student.getByText(/^Question 1 sur/).first()).toBeVisible()
}

/** Calls the API with the page's own session, as its scripts do. */
export async function ask<Body>(page: Page, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Body> {
  const { status, text } = await page.evaluate(
    async ({ method, path, body }) => {
      const response = await fetch(`/api/v1${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      })
      return { status: response.status, text: await response.text() }
    },
    { method, path, body },
  )
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`)
  return text === '' ? (undefined as Body) : (JSON.parse(text) as Body)
}

/** Chooses an option of the question that is shown. */
export async function choose(student: Page, letter: string): Promise<void> {
  await student.getByRole('radio', { name: new RegExp(`Réponse ${letter} de `) }).check()
}

export async function next(student: Page, toNumber: number): Promise<void> {
  await student.getByRole('button', { name: 'Suivante' }).click()
  await expect(student.getByText(new RegExp(`^Question ${toNumber} sur`)).first()).toBeVisible()
}

export function saved(student: Page) {
  return expect(student.getByText('Enregistré', { exact: true }).first())
}

export async function handIn(student: Page): Promise<void> {
  await student.getByRole('banner').getByRole('button', { name: 'Remettre' }).click()
  await student.getByRole('dialog').getByRole('button', { name: 'Remettre' }).click()
}

export function handedIn(student: Page) {
  return expect(student.getByRole('heading', { name: 'Votre copie est remise' }))
}

/**
 * What the server holds of a running attempt: the chosen letters in the order of the questions, and how many answers its
 * log has. Asking for it opens the attempt, so it comes last in a test.
 */
export async function held(student: Page, examId: string): Promise<{ letters: string; length: number }> {
  const started = await ask<StartedAttempt>(student, 'POST', `/exams/${examId}/attempts`, {})
  const chosen = new Map(started.answers.map((answer) => [answer.question_id, answer.option_ids.join('+')]))
  const letters = started.paper?.questions.map(({ id }) => chosen.get(id) || '-').join('') ?? ''
  return { letters, length: started.last_seq }
}

/** The chosen letters as they were graded, once they are. */
export async function graded(teacher: Page, attemptId: string): Promise<string> {
  let result: AttemptResult | null = null
  await expect
    .poll(async () => {
      result = await ask<AttemptResult>(teacher, 'GET', `/attempts/${attemptId}/result`)
      return result.status
    })
    .toBe('graded')
  return (
    (result as AttemptResult | null)?.questions?.map((question) => question.option_ids.join('+') || '-').join('') ?? ''
  )
}
