import { expect, test } from '@playwright/test'
import { choose, expectSaved, openRoom } from './exam-room.ts'

const HOUR = 3_600_000

test('a clock that is set two hours forward during the exam ends nobody’s exam', async ({ browser }) => {
  const { student } = await openRoom(browser, 2)
  await student.addInitScript(() => {
    const RealDate = Date
    const device = Object.assign(window, { clockOff: 0 })
    const now = () => RealDate.now() + device.clockOff
    window.Date = new Proxy(RealDate, {
      construct: (target, given) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given)),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    })
  })
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
