import { expect, type Page, type Route, test } from '@playwright/test'
import { seededRandom } from '../../core/random/seeded.ts'
import { ask, choose, graded, handedIn, handIn, held, next, openRoom, saved } from './exam-room.ts'

/** Each test says what the line does; in all of them every answer is stored, and stored once. */

test('a connection that is cut for two minutes costs nothing', async ({ browser }) => {
  const { student, teacher, exam, attemptId } = await openRoom(browser, 6)
  await choose(student, 'A')
  await saved(student).toBeVisible()
  await next(student, 2)
  await choose(student, 'B')
  await saved(student).toBeVisible()

  await student.context().setOffline(true)
  const cutAt = Date.now()
  await next(student, 3)
  await choose(student, 'C')
  await expect(student.getByText('1 réponse pas encore envoyée').first()).toBeVisible()
  await next(student, 4)
  await choose(student, 'D')
  await expect(student.getByText('2 réponses pas encore envoyées').first()).toBeVisible()
  // Changed before it was ever sent to the end.
  await student.getByRole('button', { name: /^Question 1 :/ }).click()
  await choose(student, 'B')
  await expect(student.getByText('3 réponses pas encore envoyées').first()).toBeVisible()
  await expect(student.getByText(/La connexion est coupée/)).toBeVisible()
  await student.waitForTimeout(120_000 - (Date.now() - cutAt))
  await student.getByRole('button', { name: /^Question 5 :/ }).click()
  await choose(student, 'A')
  await expect(student.getByText('4 réponses pas encore envoyées').first()).toBeVisible()

  await student.context().setOffline(false)
  await saved(student).toBeVisible()
  expect(await held(student, exam.id)).toEqual({ letters: 'BBCDA-', length: 6 })
  await student.reload()
  await handIn(student)
  await handedIn(student).toBeVisible()
  expect(await graded(teacher, attemptId)).toBe('BBCDA-')
})

test('three requests in ten fail, and nothing is lost or doubled', async ({ browser }) => {
  const { student, exam } = await openRoom(browser, 8)
  const random = seededRandom(20301)
  let failed = 0
  await student.route('**/api/v1/attempts/**', async (route) => {
    if (random() >= 0.3) return route.continue()
    failed += 1
    await fail(route, random())
  })
  const letters = 'ABCDABCD'
  for (let number = 1; number <= letters.length; number++) {
    await choose(student, letters[number - 1] ?? '')
    if (number < letters.length) await next(student, number + 1)
  }
  await saved(student).toBeVisible({ timeout: 60_000 })
  await student.unrouteAll({ behavior: 'wait' })
  expect(failed).toBeGreaterThan(0)
  expect(await held(student, exam.id)).toEqual({ letters, length: letters.length })
})

test('answers that the server stored and whose acks were lost are stored once', async ({ browser }) => {
  const { student, exam } = await openRoom(browser, 4)
  let lost = 0
  await student.route('**/api/v1/attempts/*/answers', async (route) => {
    if (lost >= 3) return route.continue()
    await route.fetch()
    lost += 1
    await route.abort('connectionreset')
  })
  for (const number of [1, 2, 3, 4]) {
    await choose(student, 'C')
    if (number < 4) await next(student, number + 1)
  }
  await saved(student).toBeVisible({ timeout: 60_000 })
  expect(lost).toBe(3)
  expect(await held(student, exam.id)).toEqual({ letters: 'CCCC', length: 4 })
})

test('without its socket a page saves all the same, and hears of more time with the next answer', async ({
  browser,
}) => {
  const { student, teacher, exam } = await openRoom(browser, 3)
  await cutSockets(student)
  await student.reload()
  await choose(student, 'A')
  await saved(student).toBeVisible()
  await ask(teacher, 'POST', `/exams/${exam.id}/extra-time`, { minutes: 10 })
  await next(student, 2)
  await choose(student, 'D')
  await saved(student).toBeVisible()
  await expect(student.getByText('Votre enseignant vous a donné 10 minutes de plus.')).toBeVisible()
  expect(await held(student, exam.id)).toEqual({ letters: 'AD-', length: 2 })
})

async function fail(route: Route, kind: number): Promise<void> {
  if (kind < 0.4) await route.abort('connectionreset')
  else if (kind < 0.7) await route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Busy</h1>' })
  else {
    // It arrived, and its answer did not.
    await route.fetch()
    await route.abort('connectionreset')
  }
}

/** From the next page on. */
async function cutSockets(page: Page): Promise<void> {
  await page.routeWebSocket(/\/socket/, (socket) => socket.close())
}
