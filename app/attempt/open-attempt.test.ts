import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { AttemptWithPaper } from '../../core/wire/attempts.ts'
import { ApiProblem } from '../api/problem.ts'
import { type AttemptArchive, openArchive } from './attempt-archive.ts'
import { ServerClock } from './clock.ts'
import { openAttempt } from './open-attempt.ts'

const HOUR = 3_600_000

const attempt = (change: Partial<AttemptWithPaper> = {}): AttemptWithPaper => ({
  attempt_id: 'exam_1.student_1.1',
  attempt_token: 'kept',
  exam_id: 'exam_1',
  exam_title: 'Biology',
  server_time: '2030-01-10T09:00:00.000Z',
  deadline: '2030-01-10T10:00:00.000Z',
  paper: { questions: [] },
  question_layout: 'one_per_page',
  pen: 1,
  answers: [{ question_id: 'q1', option_ids: ['x'], text: null }],
  last_seq: 3,
  seal_key: 'A'.repeat(43),
  ...change,
})

let archive: AttemptArchive
let clock: ServerClock
beforeEach(async () => {
  archive = await openArchive(Date.now, `open-${crypto.randomUUID()}`)
  clock = new ServerClock({ wall: () => Date.now(), steady: () => performance.now() })
})

const open = (resume: Parameters<typeof openAttempt>[0]['resume'], studentId: string | null = 'student_1') =>
  openAttempt({ resume, archive, clock, studentId, examId: 'exam_1' })
const cut = () => Promise.reject(new TypeError('Failed to fetch'))
const problem = (status: number, code: 'unauthenticated' | 'internal') => new ApiProblem(status, code, '', null, [])

test('what the server knows is shown while it can be reached', async () => {
  await archive.keep(attempt(), Date.now())
  expect((await open(async () => attempt({ attempt_token: 'new', last_seq: 9 })))?.attempt_token).toBe('new')
  expect(await open(async () => null)).toBeNull()
})

test('without a connection the attempt opens as it was, by the server’s clock as it was last heard', async () => {
  await archive.keep(attempt(), Date.now() - HOUR)
  expect((await open(cut))?.attempt_token).toBe('kept')
  expect(clock.now()).toBeGreaterThan(Date.now() - HOUR - 5_000)
  expect(clock.now()).toBeLessThan(Date.now() - HOUR + 5_000)
})

test('a busy server is no refusal, and a refusal is no lost connection', async () => {
  await archive.keep(attempt(), Date.now())
  expect(await open(() => Promise.reject(problem(503, 'internal')))).not.toBeNull()
  expect(await open(() => Promise.reject(problem(429, 'internal')))).not.toBeNull()
  await expect(open(() => Promise.reject(problem(401, 'unauthenticated')))).rejects.toThrow('401')
})

test('a device that has kept nothing, or not for this student, says that the connection failed', async () => {
  await expect(open(cut)).rejects.toThrow('Failed to fetch')
  await archive.keep(attempt(), Date.now())
  await expect(open(cut, 'student_2')).rejects.toThrow('Failed to fetch')
  await expect(open(cut, null)).rejects.toThrow('Failed to fetch')
})

test('answers of which this device has later acks win over older ones', async () => {
  await archive.keep(attempt(), Date.now())
  const opened = await open(async () => attempt({ attempt_token: 'new', answers: [], last_seq: 2 }))
  expect(opened).toMatchObject({ attempt_token: 'new', last_seq: 3, answers: attempt().answers })
})

test('an opening whose answer was lost is remembered: it may have taken the pen', async () => {
  await archive.keep(attempt(), Date.now())
  await open(cut)
  expect((await archive.running('student_1', 'exam_1'))?.lost_openings).toBe(0)
  await open((_signal, onAsked) => {
    onAsked()
    return cut()
  })
  expect((await archive.running('student_1', 'exam_1'))?.lost_openings).toBe(1)
})
