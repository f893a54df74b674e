import { expect, test } from 'vitest'
import { ServerClock } from './clock.ts'

const HOUR = 3_600_000
const T0 = Date.parse('2030-01-10T09:00:00.000Z')

/** A device whose clock is `wrong` by so many milliseconds, and a server that answers after `delay` each way. */
function device(wrong: number) {
  const state = { true_time: T0, wrong, stood_still: 0 }
  const clock = new ServerClock({
    wall: () => state.true_time + state.wrong,
    steady: () => state.true_time - T0 - state.stood_still,
  })
  const ask = (delay: number) =>
    clock.timed(
      async () => {
        state.true_time += delay
        const server_time = new Date(state.true_time).toISOString()
        state.true_time += delay
        return { server_time }
      },
      (answer) => answer.server_time,
    )
  return { state, clock, ask }
}

test.each([-HOUR, 0, HOUR])('a device that is %d ms off shows the server’s time', async (wrong) => {
  const { state, clock, ask } = device(wrong)
  await ask(300)
  state.true_time += 20 * 60_000
  expect(clock.now()).toBe(state.true_time)
  expect(clock.doubtful()).toBe(false)
})

test('setting the device’s clock back during an exam gives no time, and raises doubt', async () => {
  const { state, clock, ask } = device(0)
  await ask(0)
  state.true_time += 60_000
  state.wrong = -HOUR
  expect(clock.now()).toBe(state.true_time)
  expect(clock.doubtful()).toBe(true)
  await ask(0)
  expect(clock.doubtful()).toBe(false)
})

test('the time that a device slept is counted', async () => {
  const { state, clock, ask } = device(0)
  await ask(0)
  state.true_time += 10 * 60_000
  state.stood_still = 10 * 60_000
  expect(clock.now()).toBe(state.true_time)
})

test('an answer without a time teaches nothing', async () => {
  const { state, clock, ask } = device(HOUR)
  await ask(0)
  await clock.timed(
    async () => 'no time in here',
    () => undefined,
  )
  expect(clock.now()).toBe(state.true_time)
})
