import type { APIRequestContext, Browser } from '@playwright/test'
import type { AttemptLogView } from '../../core/wire/attempts.ts'
import { signedIn } from './people.ts'

export interface BrowserExam {
  id: string
  title: string
  teacher: APIRequestContext
}

/** How many questions an exam of `publishedExam` has. Their stems are `Question A` to `Question F`, the ids and texts of their options `A1` to `A3`… */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** An exam for one student, made through the API; the pages for it are tried in the stories. */
export async function publishedExam(
  browser: Browser,
  studentEmail: string,
  rules: { closes_at?: string; duration_minutes?: number } = {},
): Promise<BrowserExam> {
  const page = await signedIn(browser, 'teacher@example.org')
  const teacher = page.request
  const { origin } = new URL(page.url())
  const sent = async <Body>(path: string, data?: unknown): Promise<Body> => {
    const response = await teacher.post(path, { data, headers: { origin } })
    if (!response.ok()) throw new Error(`POST ${path}: ${response.status()} ${await response.text()}`)
    return (await response.json()) as Body
  }
  const qcm = await sent<{ id: string }>('/api/v1/qcm', { title: 'Lettres', language: 'fr' })
  for (const letter of LETTERS) {
    await sent(`/api/v1/qcm/${qcm.id}/questions`, {
      type: 'single_choice',
      stem: `Question ${letter}`,
      points: 1,
      options: [1, 2, 3].map((number) => ({ id: `${letter}${number}`, text: `${letter}${number}` })),
      correct_option_ids: [`${letter}1`],
      explanation: '',
      status: 'accepted',
    })
  }
  const students = await teacher.get('/api/v1/students?limit=100')
  const { items } = (await students.json()) as { items: { id: string; email: string }[] }
  const student = items.find(({ email }) => email === studentEmail)
  const title = `Lettres ${crypto.randomUUID().slice(0, 8)}`
  const { id } = await sent<{ id: string }>('/api/v1/exams', {
    qcm_id: qcm.id,
    title,
    opens_at: new Date(Date.now() - 60_000).toISOString(),
    closes_at: new Date(Date.now() + 3_600_000).toISOString(),
    duration_minutes: 30,
    student_ids: [student?.id],
    shuffle_questions: false,
    shuffle_options: false,
    results_visibility: 'after_submit',
    ...rules,
  })
  await sent(`/api/v1/exams/${id}/publish`)
  return { id, title, teacher }
}

/** All that the server has stored of an attempt. */
export async function logOf({ id, teacher }: BrowserExam, attemptId: string): Promise<AttemptLogView> {
  const response = await teacher.get(`/api/v1/attempts/${attemptId}/log`)
  if (!response.ok()) throw new Error(`log of ${id}: ${response.status()}`)
  return (await response.json()) as AttemptLogView
}
