import { expect, test } from '@playwright/test'
import { answersOf, ask, browserOf, choose, expectSaved, goTo, openRoom, publishExam } from './exam-room.ts'
import { visit } from './people.ts'

test('with its socket alone cut a page saves, and hears of more time with the next answer', async ({ browser }) => {
  const room = await openRoom(browser, 3)
  const { student, teacher, examId } = room
  await student.routeWebSocket(/\/socket/, (socket) => socket.close())
  await student.reload()
  await choose(student, 'A')
  await expectSaved(student)
  await ask(teacher, 'POST', `/exams/${examId}/extra-time`, { minutes: 10 })
  await goTo(student, 2)
  await choose(student, 'D')
  await expectSaved(student)
  await expect(student.getByText('Votre enseignant vous a donné 10 minutes de plus.')).toBeVisible()
  expect(await answersOf(room)).toEqual({ letters: 'AD-', stored: 2 })
})

test('by its socket a page hears at once of more time, of messages and of a close', async ({ browser }) => {
  const { student, teacher, examId, attemptId } = await openRoom(browser, 2)
  await choose(student, 'A')
  await expectSaved(student)
  await ask(teacher, 'POST', `/exams/${examId}/extra-time`, { minutes: 5 })
  await expect(student.getByText('Votre enseignant vous a donné 5 minutes de plus.')).toBeVisible()
  await ask(teacher, 'POST', `/exams/${examId}/messages`, { text: 'La question 2 a une coquille.' })
  await expect(student.getByText('La question 2 a une coquille.')).toBeVisible()
  await student.reload()
  await expect(student.getByText('La question 2 a une coquille.')).toBeVisible()
  await ask(teacher, 'POST', `/attempts/${attemptId}/close`)
  await expect(student.getByText('Votre enseignant a fermé votre examen.')).toBeVisible()
})

test('a page that waits opens by itself at the hour, and shows the paper before the start is answered', async ({
  browser,
}) => {
  const teacher = (await browserOf(browser, 'teacher@example.org')).request
  const opens_at = new Date(Date.now() + 15_000).toISOString()
  const { examId, questionIds } = await publishExam(teacher, 2, { opens_at })
  const student = await (await browserOf(browser, 'student@example.org')).newPage()
  await visit(student, `/exam/${examId}`)
  const begin = student.getByRole('button', { name: 'Commencer l’examen' })
  await expect(begin).toHaveCount(0)

  const held = Promise.withResolvers<void>()
  await student.route('**/attempts/ahead', async (route) => {
    await held.promise
    await route.continue()
  })
  await begin.click({ timeout: 30_000 })
  await expect(student.getByRole('heading', { name: 'Énoncé numéro 1' })).toBeVisible()
  await choose(student, 'C')
  await expect(student.getByText('Enregistrement…')).toBeVisible()
  held.resolve()
  await expectSaved(student)
  const room = { teacher, student, examId, questionIds, attemptId: `${examId}.demo-student.1` }
  expect(await answersOf(room)).toEqual({ letters: 'C-', stored: 1 })
})
