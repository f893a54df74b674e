import { expect, test } from 'vitest'
import { reconnectWait } from './live-socket.ts'
import { parseMessage } from './message.ts'
import { queriesTouchedBy } from './touched-queries.ts'

test('a page that lost its socket comes back within a second at first, and within half a minute at last', () => {
  expect(reconnectWait(0, 0.999)).toBeLessThanOrEqual(1_000)
  for (const failures of [5, 20, 1_000]) {
    expect(reconnectWait(failures, 0)).toBeGreaterThanOrEqual(500)
    expect(reconnectWait(failures, 0.999)).toBeLessThanOrEqual(30_000)
  }
})

test('pages that lost the same server do not come back together', () => {
  const waits = Array.from({ length: 100 }, (_, page) => reconnectWait(6, page / 100))
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(20_000)
})

test.each([undefined, 'no json', '{}', 'null', '{"kind":"later"}', '{"kind":"notification"}', '{"kind":"task"}'])(
  'what a page does not know is no message (%j)',
  (data) => {
    expect(parseMessage(data)).toBeNull()
  },
)

test('a task that moved refreshes the tasks', () => {
  const message = parseMessage('{"kind":"task","task_id":"t1","state":"PROGRESS","progress":40}')
  expect(message && queriesTouchedBy(message)).toContainEqual(['tasks'])
})
