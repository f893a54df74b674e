import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { AttemptLogView } from '../../core/wire/attempts.ts'
import type { ExamInput } from '../../core/wire/exams.ts'
import { DEMO_PASSWORD } from '../../scripts/demo-accounts.ts'
import { visit } from './people.ts'

const LETTERS = ['A', 'B', 'C', 'D']

/** An exam that is being sat: its teacher speaks with the API, its student with the page. */
export interface Room {
  teacher: APIRequestContext
  student: Page
  examId: string
  attemptId: string
  questionIds: string[]
}

/** An exam of so many questions that is open, and its student on the first page of it. */
export async function openRoom(browser: Browser, numQuestions: number, rules: Partial<ExamInput> = {}): Promise<Room> {
  const teacher = (await browserOf(browser, 'teacher@example.org')).request
  const { examId, questionIds } = await publishExam(teacher, numQuestions, rules)
  const student = await (await browserOf(browser, 'student@example.org')).newPage()
  await start(student, examId)
  return { teacher, student, examId, attemptId: `${examId}.demo-student.1`, questionIds }
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A browser of their own in which somebody is signed in already: a password costs a second to check. */
export async function browserOf(browser: Browser, email: string): Promise<BrowserContext> {
  const storageState = sessions.get(email)
  if (storageState) return browser.newContext({ storageState })
  const context = await browser.newContext()
  await signInWithin(context, email)
  sessions.set(email, await context.storageState())
  return context
}

/** Without the page for it, which the stories try. */
export async function signInWithin(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/api/auth/sign-in/email', { data: { email, password: DEMO_PASSWORD } })
  if (!answer.ok()) throw new Error(`sign-in of ${email}: ${answer.status()} ${await answer.text()}`)
}

/** Nothing is shuffled, so that a test knows where it is. */
export async function publishExam(
  teacher: APIRequestContext,
  numQuestions: number,
  rules: Partial<ExamInput> = {},
): Promise<Pick<Room, 'examId' | 'questionIds'>> {
  const title = `Examen ${Date.now()}`
  const qcm = await ask<{ id: string }>(teacher, 'POST', '/qcm', { title, language: 'fr' })
  const questionIds: string[] = []
  for (let number = 1; number <= numQuestions; number++) {
    const { id } = await ask<{ id: string }>(teacher, 'POST', `/qcm/${qcm.id}/questions`, {
      type: 'single_choice',
      stem: `Énoncé numéro ${number}`,
      options: LETTERS.map((letter) => ({ id: letter, text: `Réponse ${letter} de ${number}` })),
      correct_option_ids: ['B'],
      status: 'accepted',
    })
    questionIds.push(id)
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
  return { examId: exam.id, questionIds }
}

export async function start(student: Page, examId: string): Promise<void> {
  await visit(student, `/exam/${examId}`)
  await student.getByRole('button', { name: 'Commencer l’examen' }).click()
  await expect(student.getByRole('heading', { name: 'Énoncé numéro 1' })).toBeVisible()
}

export async function ask<Body>(
  person: APIRequestContext,
  method: 'GET' | 'POST',
  path: string,
  data?: unknown,
): Promise<Body> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await person.fetch(`/api/v1${path}`, { method, headers, ...(data === undefined ? {} : { data }) })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** An option of the question that is shown. */
export function option(student: Page, letter: string) {
  return student.getByRole('radio', { name: `Réponse ${letter} de ` })
}

export async function choose(student: Page, letter: string): Promise<void> {
  await option(student, letter).check()
}

export async function goTo(student: Page, number: number): Promise<void> {
  await student.getByRole('button', { name: new RegExp(`^Question ${number}\\s:`) }).click()
  await expect(student.getByRole('heading', { name: `Énoncé numéro ${number}` })).toBeVisible()
}

/** The page says that the server has every answer. */
export function expectSaved(student: Page, timeout = 60_000): Promise<void> {
  return expect(student.getByText('Enregistré', { exact: true }).first()).toBeVisible({ timeout })
}

export function expectUnsent(student: Page, count: number): Promise<void> {
  const text = count === 1 ? '1 réponse pas encore envoyée' : `${count} réponses pas encore envoyées`
  return expect(student.getByText(text).first()).toBeVisible()
}

export async function handIn(student: Page): Promise<void> {
  await student.getByRole('banner').getByRole('button', { name: 'Remettre' }).click()
  await student.getByRole('dialog').getByRole('button', { name: 'Remettre' }).click()
}

export function expectHandedIn(student: Page, timeout = 60_000): Promise<void> {
  return expect(student.getByRole('heading', { name: 'Votre copie est remise' })).toBeVisible({ timeout })
}

/** All that the server has stored of the attempt: whole, chained, nothing twice. */
export async function logOf({ teacher, attemptId }: Pick<Room, 'teacher' | 'attemptId'>): Promise<AttemptLogView> {
  const log = await ask<AttemptLogView>(teacher, 'GET', `/attempts/${attemptId}/log`)
  expect(log.chain).toEqual({ holds: true, length: log.ops.length })
  expect(log.ops.map(({ seq }) => seq)).toEqual(log.ops.map((_, at) => at + 1))
  expect(new Set(log.ops.map(({ op_id }) => op_id)).size).toBe(log.ops.length)
  return log
}

/** The letters that count in the order of the questions, `-` for none, and how many answers were stored. */
export async function answersOf(room: Room): Promise<{ letters: string; stored: number }> {
  const { ops } = await logOf(room)
  const counting = new Map(
    ops.filter((op) => op.standing === 'counts').map((op) => [op.question_id, op.option_ids?.join('+')]),
  )
  return { letters: room.questionIds.map((id) => counting.get(id) || '-').join(''), stored: ops.length }
}
