import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sealPaper } from '../../core/exams/sealed-paper.ts'
import type { Paper, SealedPaper, StartedAttempt } from '../../core/wire/attempts.ts'
import type { StudentExam } from '../../core/wire/exams.ts'
import { startAhead } from './start-ahead.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const KEY = 'A'.repeat(43)
const paper: Paper = {
  questions: [1, 2, 3, 4, 5].map((number) => ({
    id: `q${number}`,
    type: 'single_choice' as const,
    stem: `Question ${number}`,
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    points: 1,
  })),
}
const exam = {
  id: 'exam_1',
  title: 'Biology',
  duration_minutes: 60,
  closes_at: '2030-01-10T11:00:00.000Z',
  question_layout: 'one_per_page',
} as StudentExam

async function sealed(): Promise<SealedPaper> {
  const which = { exam_id: 'exam_1', paper_hash: 'h' }
  const order = { shuffle_questions: true, shuffle_options: false }
  const hidden = await sealPaper(KEY, which, paper)
  return { ...which, ...order, ...hidden, opens_at: '2030-01-10T09:00:00.000Z', ticket: 'ticket' }
}

const released = {
  key: KEY,
  attempt_id: 'exam_1.student_1.1',
  seed: 7,
  server_time: '2030-01-10T09:00:01.000Z',
}
const started = { attempt_token: 'token', pen: 1 } as StartedAttempt
const isRefusal = (error: unknown) => error instanceof RangeError

test('the first question is there before the start is answered', async () => {
  let answer: (value: StartedAttempt) => void = () => {}
  const shown = await startAhead(exam, await sealed(), {
    key: async () => released,
    start: () => new Promise((resolve) => (answer = resolve)),
    isRefusal,
  })
  expect(shown).toMatchObject({ attempt_id: 'exam_1.student_1.1', deadline: '2030-01-10T10:00:01.000Z' })
  expect(shown?.paper.questions.map(({ id }) => id).sort()).toEqual(['q1', 'q2', 'q3', 'q4', 'q5'])
  answer(started)
  expect(await shown?.starting).toBe(started)
})

test('a start whose answer was lost is asked for again', async () => {
  const start = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(started)
  const shown = await startAhead(exam, await sealed(), { key: async () => released, start, isRefusal })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await shown?.starting).toBe(started)
  expect(start).toHaveBeenCalledTimes(2)
  expect(start).toHaveBeenCalledWith('ticket', 'h')
})

test('a start that the server refuses is refused', async () => {
  const start = vi.fn().mockRejectedValue(new RangeError('exam_closed'))
  const shown = await startAhead(exam, await sealed(), { key: async () => released, start, isRefusal })
  await expect(shown?.starting).rejects.toThrow('exam_closed')
})

test('a paper that does not open is no hindrance: the plain start brings it', async () => {
  const wrong = { ...released, key: 'B'.repeat(43) }
  const start = vi.fn()
  expect(await startAhead(exam, await sealed(), { key: async () => wrong, start, isRefusal })).toBeNull()
  expect(start).not.toHaveBeenCalled()
})
