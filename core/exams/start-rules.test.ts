import { expect, it } from 'vitest'
import { hashAccessCode } from './access-code.ts'
import { decideStart, type LastAttempt } from './start-rules.ts'
import type { ExamTerms } from './types.ts'

const at = (time: string) => Date.parse(`2030-01-10T${time}Z`)
const iso = (time: string) => `2030-01-10T${time}.000Z`

const terms: ExamTerms = {
  exam_id: 'exam',
  title: 'Biology',
  language: 'en',
  paper_hash: 'a'.repeat(64),
  opens_at: iso('09:00:00'),
  closes_at: iso('11:00:00'),
  duration_minutes: 60,
  max_attempts: 2,
  shuffle_questions: true,
  shuffle_options: true,
  scoring_rule: 'partial_credit',
  access_code_hash: null,
}
const running: LastAttempt = { number: 1, deadline: iso('10:00:00'), end: null }
const finished: LastAttempt = { ...running, end: { submitted_at: iso('09:20:00'), closed_by: 'student' } }

it('gives the whole duration to who starts in time, and what is left of the exam to who starts late', () => {
  expect(decideStart(terms, null, null, at('09:10:00'))).toMatchObject({ number: 1, deadline: iso('10:10:00') })
  expect(decideStart(terms, null, null, at('10:30:00'))).toMatchObject({ number: 1, deadline: iso('11:00:00') })
})

it('opens at its hour and closes at its hour', () => {
  expect(decideStart(terms, null, null, at('08:59:59'))).toEqual({
    ok: false,
    code: 'exam_not_open',
    params: { opens_at: terms.opens_at },
  })
  expect(decideStart(terms, null, null, at('09:00:00'))).toMatchObject({ ok: true })
  expect(decideStart(terms, null, null, at('11:00:00'))).toMatchObject({ ok: false, code: 'exam_closed' })
})

it('gives a running attempt back until its deadline, without the code', async () => {
  const guarded = { ...terms, access_code_hash: await hashAccessCode('sesame') }
  expect(decideStart(guarded, running, null, at('09:59:59'))).toEqual({ ok: true, resume: running })
  expect(decideStart(guarded, running, null, at('10:00:00'))).toMatchObject({ ok: false, code: 'access_code_wrong' })
})

it('allows as many attempts as the exam does', () => {
  expect(decideStart(terms, finished, null, at('09:30:00'))).toMatchObject({ resume: null, number: 2 })
  expect(decideStart(terms, { ...finished, number: 2 }, null, at('09:30:00'))).toEqual({
    ok: false,
    code: 'no_attempt_left',
  })
})

it('takes the right code, with stray blanks, and no other', async () => {
  const guarded = { ...terms, access_code_hash: await hashAccessCode('sésame 12') }
  const decide = (hash: string | null) => decideStart(guarded, null, hash, at('09:30:00'))
  expect(decide(await hashAccessCode(' sésame 12 '))).toMatchObject({ ok: true })
  expect(decide(await hashAccessCode('sésame 13'))).toEqual({ ok: false, code: 'access_code_wrong' })
  expect(decide(null)).toEqual({ ok: false, code: 'access_code_wrong' })
})

it('does not say whether a code is right while the exam is shut', async () => {
  const guarded = { ...terms, access_code_hash: await hashAccessCode('sesame') }
  expect(decideStart(guarded, null, await hashAccessCode('wrong'), at('08:00:00'))).toMatchObject({
    code: 'exam_not_open',
  })
})
