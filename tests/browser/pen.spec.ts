import { expect, test } from '@playwright/test'
import {
  answersOf,
  browserOf,
  choose,
  expectHandedIn,
  expectSaved,
  expectUnsent,
  goTo,
  handIn,
  openRoom,
} from './exam-room.ts'
import { visit } from './people.ts'

const ELSEWHERE = 'Vous avez continué dans un autre onglet ou sur un autre appareil.'

test('of two tabs the newer one writes, the older says so at once, and can take the pen back', async ({ browser }) => {
  const room = await openRoom(browser, 3)
  const { student: older } = room
  await choose(older, 'A')
  await expectSaved(older)
  const newer = await older.context().newPage()
  await visit(newer, older.url())
  await expect(older.getByText(ELSEWHERE)).toBeVisible()
  await expect(older.getByRole('radio').first()).toBeDisabled()
  await choose(newer, 'B')
  await goTo(newer, 2)
  await choose(newer, 'C')
  await expectSaved(newer)

  await older.getByRole('button', { name: 'Continuer ici' }).click()
  await expect(newer.getByText(ELSEWHERE)).toBeVisible()
  await goTo(older, 1)
  await expect(older.getByRole('radio', { name: 'Réponse B de 1' })).toBeChecked()
  await goTo(older, 3)
  await choose(older, 'D')
  await expectSaved(older)
  await handIn(older)
  await expectHandedIn(older)
  await expectHandedIn(newer)
  expect(await answersOf(room)).toEqual({ letters: 'BCD', stored: 4 })
})

test('a browser that was cut off overwrites nothing that was answered in another one since', async ({ browser }) => {
  const room = await openRoom(browser, 3)
  const { student: laptop, examId } = room
  await choose(laptop, 'A')
  await expectSaved(laptop)
  await laptop.context().setOffline(true)
  await goTo(laptop, 2)
  await choose(laptop, 'A')
  await goTo(laptop, 3)
  await choose(laptop, 'A')
  await expectUnsent(laptop, 2)

  const phone = await (await browserOf(browser, 'student@example.org')).newPage()
  await visit(phone, `/exam/${examId}/attempt`)
  await goTo(phone, 2)
  await choose(phone, 'D')
  await expectSaved(phone)

  // The phone's answer to question 2 stands; question 3 was answered on the laptop alone.
  await laptop.context().setOffline(false)
  await expect(laptop.getByText(ELSEWHERE)).toBeVisible()
  await expectSaved(laptop)
  expect(await answersOf(room)).toEqual({ letters: 'ADA', stored: 4 })
})

test('nor does it by being opened again, before it has sent what it still had', async ({ browser }) => {
  const room = await openRoom(browser, 2)
  const { student: laptop, examId } = room
  // Saves do not get through, all else does.
  await laptop.route('**/api/v1/attempts/*/answers', (route) => route.abort('connectionreset'))
  await goTo(laptop, 2)
  await choose(laptop, 'A')
  await expectUnsent(laptop, 1)

  const phone = await (await browserOf(browser, 'student@example.org')).newPage()
  await visit(phone, `/exam/${examId}/attempt`)
  await goTo(phone, 2)
  await choose(phone, 'D')
  await expectSaved(phone)

  await laptop.unrouteAll({ behavior: 'wait' })
  await laptop.reload()
  await expect(phone.getByText(ELSEWHERE)).toBeVisible()
  await expect(laptop.getByRole('radio', { name: 'Réponse D de 2' })).toBeChecked()
  await expectSaved(laptop)
  expect((await answersOf(room)).letters).toBe('-D')
  await choose(laptop, 'B')
  await expectSaved(laptop)
  expect((await answersOf(room)).letters).toBe('-B')
})
