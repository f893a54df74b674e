import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { browserOf, choose, expectHandedIn, expectSaved, logOf, openRoom, publishExam, start } from './exam-room.ts'

const HOUR = 3_600_000

test('devices an hour behind and ahead show the server’s time, and hand in at the server’s deadline', async ({
  browser,
}) => {
  const teacher = (await browserOf(browser, 'teacher@example.org')).request
  const rules = { duration_minutes: 1, student_ids: ['demo-student', 'demo-student2'] }
  const { examId } = await publishExam(teacher, 1, rules)
  await Promise.all(
    (
      [
        ['student', -HOUR],
        ['student2', HOUR],
      ] as const
    ).map(async ([name, off]) => {
      const context = await browserOf(browser, `${name}@example.org`)
      await withWrongClock(context, off)
      const student = await context.newPage()
      await start(student, examId)
      await choose(student, 'A')
      await expectSaved(student)
      const log = () => logOf({ teacher, attemptId: `${examId}.demo-${name}.1` })
      const deadline = Date.parse((await log()).deadline)
      expect(await timerError(student, deadline)).toBeLessThanOrEqual(1_000)

      await expectHandedIn(student, 90_000)
      const { submitted_at, status } = await log()
      expect(status).toBe('submitted')
      expect(Date.parse(submitted_at ?? '') - deadline).toBeGreaterThanOrEqual(0)
      expect(Date.parse(submitted_at ?? '') - deadline).toBeLessThan(10_000)
    }),
  )
})

test('a clock that is set two hours forward during the exam ends nobody’s exam', async ({ browser }) => {
  const { student } = await openRoom(browser, 2)
  await withWrongClock(student.context(), 0)
  await student.reload()
  await choose(student, 'A')
  await expectSaved(student)
  const asked = student.waitForResponse((response) => response.url().endsWith('/beat'), { timeout: 30_000 })
  await student.evaluate((off) => Object.assign(window, { clockOff: off }), 2 * HOUR)
  // By the device time is over; the server is asked before anything ends.
  await asked
  await expect(student.getByRole('timer')).toHaveText(/^(2\d|30):/)
  await choose(student, 'B')
  await expectSaved(student)
})

/** How far off the time left is that the page shows, in milliseconds: the best of some looks, for a look takes time. */
async function timerError(student: Page, deadline: number): Promise<number> {
  const errors: number[] = []
  for (let look = 0; look < 5; look++) {
    const before = Date.now()
    const [minutes = 0, seconds = 0] = (await student.getByRole('timer').innerText()).split(':').map(Number)
    const middle = (before + Date.now()) / 2
    // What is left is shown rounded up to a second.
    errors.push(Math.abs(minutes * 60_000 + seconds * 1_000 - 500 - (deadline - middle)))
  }
  return Math.min(...errors)
}

/** The device's clock is set wrong, and can be set again; what it measures between two moments is right. */
async function withWrongClock(context: BrowserContext, off: number): Promise<void> {
  await context.addInitScript((clockOff) => {
    const RealDate = Date
    const device = Object.assign(window, { clockOff })
    const now = () => RealDate.now() + device.clockOff
    window.Date = new Proxy(RealDate, {
      construct: (target, given) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given)),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    })
  }, off)
}
