import { expect, test } from '@playwright/test'
import { choose, graded, handedIn, handIn, next, openRoom, saved } from './exam-room.ts'
import { signedIn, visit } from './people.ts'

const ELSEWHERE = 'Vous avez continué dans un autre onglet ou sur un autre appareil.'

test('of two tabs the newer one writes, and the older says so at once', async ({ browser }) => {
  const { student, teacher, attemptId } = await openRoom(browser, 3)
  await choose(student, 'A')
  await saved(student).toBeVisible()
  const newer = await student.context().newPage()
  await visit(newer, student.url())
  await expect(student.getByText(ELSEWHERE)).toBeVisible()
  await expect(student.getByRole('radio').first()).toBeDisabled()

  await choose(newer, 'B')
  await saved(newer).toBeVisible()
  await next(newer, 2)
  await choose(newer, 'C')
  await saved(newer).toBeVisible()

  // Going on in the older one shows what was answered in the newer, which then only reads.
  await student.getByRole('button', { name: 'Continuer ici' }).click()
  await expect(newer.getByText(ELSEWHERE)).toBeVisible()
  await student.getByRole('button', { name: /^Question 1 :/ }).click()
  await expect(student.getByRole('radio', { name: 'Réponse B de 1' })).toBeChecked()
  await student.getByRole('button', { name: /^Question 3 :/ }).click()
  await choose(student, 'D')
  await saved(student).toBeVisible()
  await handIn(student)
  await handedIn(student).toBeVisible()
  await handedIn(newer).toBeVisible()
  expect(await graded(teacher, attemptId)).toBe('BCD')
})

test('a browser that was cut off overwrites nothing that was answered in another one since', async ({ browser }) => {
  const { student: laptop, teacher, exam, attemptId } = await openRoom(browser, 3)
  await choose(laptop, 'A')
  await saved(laptop).toBeVisible()
  await laptop.context().setOffline(true)
  await next(laptop, 2)
  await choose(laptop, 'A')
  await next(laptop, 3)
  await choose(laptop, 'A')
  await expect(laptop.getByText('2 réponses pas encore envoyées').first()).toBeVisible()

  const phone = await signedIn(browser, 'student@example.org')
  await visit(phone, `/exam/${exam.id}/attempt`)
  await phone.getByRole('button', { name: /^Question 2 :/ }).click()
  await choose(phone, 'D')
  await saved(phone).toBeVisible()

  // The phone's answer to question 2 stands; question 3 was answered on the laptop alone.
  await laptop.context().setOffline(false)
  await expect(laptop.getByText(ELSEWHERE)).toBeVisible()
  await saved(laptop).toBeVisible()
  await handIn(phone)
  await handedIn(phone).toBeVisible()
  expect(await graded(teacher, attemptId)).toBe('ADA')
})
