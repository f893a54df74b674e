import { expect, type Page, test } from '@playwright/test'
import type { StartedAttempt } from '../../core/wire/attempts.ts'
import { ask, choose, openRoom, saved } from './exam-room.ts'
import { signedIn } from './people.ts'

const HOUR = 3_600_000

for (const [how, off] of [
  ['an hour fast', HOUR],
  ['an hour slow', -HOUR],
] as const) {
  test(`on a device whose clock is ${how} the countdown is right to a second`, async ({ browser }) => {
    const { exam, student: first } = await openRoom(browser, 2)
    const { deadline } = await ask<StartedAttempt>(first, 'POST', `/exams/${exam.id}/attempts`, {})
    await first.close()

    const student = await signedIn(browser, 'student@example.org')
    await student.clock.install({ time: Date.now() + off })
    await student.goto(`/exam/${exam.id}/attempt`)
    expect(Math.abs((await student.evaluate(() => Date.now())) - Date.now() - off)).toBeLessThan(5_000)
    await choose(student, 'A')
    await saved(student).toBeVisible()
    expect(Math.abs((await secondsLeft(student)) - (Date.parse(deadline) - Date.now()) / 1_000)).toBeLessThan(1)
  })
}

test('a clock that is set during the exam ends nobody’s exam', async ({ browser }) => {
  const { student, exam, teacher } = await openRoom(browser, 2)
  await teacher.close()
  await student.clock.install({ time: Date.now() })
  await student.reload()
  await choose(student, 'A')
  await saved(student).toBeVisible()
  await student.clock.setSystemTime(Date.now() + 2 * HOUR)
  // The page looks at the clock within fifteen seconds.
  await student.clock.runFor(16_000)
  await expect(student.getByRole('heading', { name: 'Énoncé numéro 1' })).toBeVisible()
  const { deadline } = await ask<StartedAttempt>(student, 'POST', `/exams/${exam.id}/attempts`, {})
  expect(Math.abs((await secondsLeft(student)) - (Date.parse(deadline) - Date.now()) / 1_000)).toBeLessThan(2)
})

/** As the page shows it. */
async function secondsLeft(page: Page): Promise<number> {
  const [seconds = 0, minutes = 0, hours = 0] = (await page.getByRole('timer').innerText())
    .split(':')
    .map(Number)
    .reverse()
  return hours * 3_600 + minutes * 60 + seconds
}
