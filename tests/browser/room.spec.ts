import { expect, test } from '@playwright/test'
import { answersOf, ask, choose, expectSaved, goTo, openRoom } from './exam-room.ts'

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
