import { SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { signAttemptToken, verifyAttemptToken } from './attempt-token.ts'
import type { AttemptPass } from './types.ts'

const SECRET = 'a-secret-for-tests-only-0123456789abcdef'
const start = {
  attempt_id: 'exam.student.1',
  exam_id: 'exam',
  student_id: 'student',
  number: 1,
  paper_hash: 'a'.repeat(64),
  started_at: '2030-01-10T09:00:00.000Z',
  deadline: '2030-01-10T10:00:00.000Z',
  seed: 4_000_000_000,
  monitor: 3,
}
const pass: AttemptPass = { start, pen: 2, late_policy: 'review' }
const during = new Date('2030-01-10T09:30:00Z')
const invalid = { ok: false, code: 'attempt_token_invalid' }

it('carries the whole row of the roll', async () => {
  const token = await signAttemptToken(pass, SECRET)
  expect(await verifyAttemptToken(token, SECRET, during)).toMatchObject({ ok: true, pass })
})

it('lets answers be brought for a week after the deadline, and no longer', async () => {
  const token = await signAttemptToken(pass, SECRET)
  expect(await verifyAttemptToken(token, SECRET, new Date('2030-01-17T09:59:00Z'))).toMatchObject({ ok: true })
  expect(await verifyAttemptToken(token, SECRET, new Date('2030-01-17T10:01:00Z'))).toEqual(invalid)
})

it('can be asked whose it is however long ago it expired, and still refuses a forged one', async () => {
  const token = await signAttemptToken(pass, SECRET)
  expect(await verifyAttemptToken(token, SECRET, null)).toMatchObject({ ok: true, pass })
  expect(await verifyAttemptToken(token, 'another-secret', null)).toEqual(invalid)
})

it('refuses a token with another signature, a changed one, and what is none', async () => {
  const token = await signAttemptToken(pass, SECRET)
  expect(await verifyAttemptToken(token, 'another-secret', during)).toEqual(invalid)
  const [header, , signature] = token.split('.')
  const forged = btoa(JSON.stringify({ ...start, deadline: '2031-01-10T10:00:00.000Z' })).replaceAll('=', '')
  expect(await verifyAttemptToken([header, forged, signature].join('.'), SECRET, during)).toEqual(invalid)
  expect(await verifyAttemptToken('', SECRET, during)).toEqual(invalid)
  expect(await verifyAttemptToken('a.b.c', SECRET, during)).toEqual(invalid)
})

it('refuses a token without a signature', async () => {
  const unsigned = [{ alg: 'none', typ: 'attempt+jwt' }, start].map((part) => btoa(JSON.stringify(part))).join('.')
  expect(await verifyAttemptToken(`${unsigned}.`, SECRET, during)).toEqual(invalid)
})

it('refuses what is signed with our secret but is no attempt token', async () => {
  const sign = (claims: Record<string, unknown>, typ: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ })
      .setExpirationTime('9999y')
      .sign(new TextEncoder().encode(SECRET))
  expect(await verifyAttemptToken(await sign({ ...pass }, 'attempt+jwt'), SECRET, during)).toMatchObject({ ok: true })
  expect(await verifyAttemptToken(await sign({ ...pass }, 'JWT'), SECRET, during)).toEqual(invalid)
  expect(await verifyAttemptToken(await sign({ student_id: 'student' }, 'attempt+jwt'), SECRET, during)).toEqual(
    invalid,
  )
})

it('does not take a missing secret for a bad token', async () => {
  const token = await signAttemptToken(pass, SECRET)
  await expect(verifyAttemptToken(token, '', during)).rejects.toThrow()
})
