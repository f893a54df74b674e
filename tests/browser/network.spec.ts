import { expect, type Page, test } from '@playwright/test'
import { seededRandom } from '../../core/random/seeded.ts'
import { answersOf, choose, expectSaved, goTo, openRoom } from './exam-room.ts'

const SAVE = /\/api\/v1\/attempts\/[^/]+\/answers$/

test('with three of ten requests failing, every answer is stored once', async ({ browser }) => {
  const room = await openRoom(browser, 6)
  const random = seededRandom(30)
  let failed = 0
  await room.student.context().route('**/api/v1/**', (route) => {
    if (random() >= 0.3) return route.continue()
    failed += 1
    return route.abort('connectionreset')
  })
  await answerAll(room.student)
  await room.student.reload()
  await expectSaved(room.student)
  expect(await answersOf(room)).toEqual({ letters: 'AAAAAA', stored: 6 })
  expect(failed).toBeGreaterThan(0)
})

test('answers whose acknowledgement is lost on its way are stored once', async ({ browser }) => {
  const room = await openRoom(browser, 6)
  let saves = 0
  await room.student.context().route(SAVE, async (route) => {
    const response = await route.fetch()
    // Every other one: the server has stored it, and the page never hears of it.
    if (saves++ % 2 === 0) await route.abort('connectionreset')
    else await route.fulfill({ response })
  })
  await answerAll(room.student)
  expect(await answersOf(room)).toEqual({ letters: 'AAAAAA', stored: 6 })
  expect(saves).toBeGreaterThan(6)
})

async function answerAll(student: Page): Promise<void> {
  for (let number = 1; number <= 6; number++) {
    await goTo(student, number)
    await choose(student, 'A')
    await expectSaved(student)
  }
}
