import { expect, it } from 'vitest'
import { SealedFile } from '../wire/attempts.ts'
import { seal } from './aes-gcm.ts'
import { openSealedAnswers, sealAnswers } from './sealed-answers.ts'

const KEY = Buffer.alloc(32, 7).toString('base64url')
const ATTEMPT = 'exam.student.1'
const invalid = { ok: false, code: 'sealed_file_invalid' }
const content = {
  batches: [
    {
      attempt_token: 'header.payload.signature',
      ops: [
        { op_id: 'op-00001', question_id: 'q1', option_ids: ['a'], client_time: '2030-01-10T09:30:00.000Z' },
        { op_id: 'op-00002', question_id: 'q2', text: 'À l’été 1789', client_time: '2030-01-10T09:31:00.000Z' },
      ],
    },
  ],
}
const file = () => sealAnswers(KEY, ATTEMPT, 'Biology', content, new Date('2030-01-10T10:00:00.000Z'))

it('opens with the attempt’s key and gives every answer back', async () => {
  expect(await openSealedAnswers(KEY, await file())).toEqual({ ok: true, content })
})

it('is the file that the API takes, says whose it is, and shows nothing of the answers', async () => {
  const sealed = SealedFile.parse(JSON.parse(JSON.stringify(await file())))
  expect(sealed).toMatchObject({ attempt_id: ATTEMPT, exam_title: 'Biology', sealed_at: '2030-01-10T10:00:00.000Z' })
  const bytes = Buffer.from(sealed.sealed, 'base64url').toString('latin1')
  for (const secret of ['op-00001', 'q1', '1789', 'signature']) expect(bytes).not.toContain(secret)
})

it('opens with no other key, as no other attempt’s, and not once a bit of it was changed', async () => {
  const sealed = await file()
  expect(await openSealedAnswers(Buffer.alloc(32, 8).toString('base64url'), sealed)).toEqual(invalid)
  expect(await openSealedAnswers(KEY, { ...sealed, attempt_id: 'exam.student.2' })).toEqual(invalid)
  const bytes = Buffer.from(sealed.sealed, 'base64url')
  bytes[5] = (bytes[5] ?? 0) ^ 1
  expect(await openSealedAnswers(KEY, { ...sealed, sealed: bytes.toString('base64url') })).toEqual(invalid)
  expect(await openSealedAnswers(KEY, { ...sealed, iv: 'not base64url!' })).toEqual(invalid)
})

it('refuses what our page would not have sealed, whoever had the key', async () => {
  for (const text of [
    'not json',
    '{"attempt_token":"t"}',
    JSON.stringify({ batches: [{ attempt_token: 't', ops: [{ op_id: 'x' }] }] }),
  ]) {
    expect(await openSealedAnswers(KEY, { attempt_id: ATTEMPT, ...(await seal(KEY, text, ATTEMPT)) })).toEqual(invalid)
  }
})
