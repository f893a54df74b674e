import { expect, test } from 'vitest'
import { readSealedFile } from './read-sealed-file.ts'

const sealed = {
  kind: 'smartexam.sealed-answers',
  version: 1,
  attempt_id: 'exam_1.student_1.1',
  exam_title: 'Biology',
  sealed_at: '2027-01-10T10:00:00.000Z',
  iv: 'aaaa',
  sealed: 'bbbb',
}

test('a file of answers is read as it was downloaded', async () => {
  expect(await readSealedFile(new File([JSON.stringify(sealed)], 'answers.json'))).toEqual(sealed)
})

test.each(['', 'no json', 'null', '[]', '{"kind":"smartexam.receipts"}'])(
  'what is none is known before it is sent (%j)',
  async (text) => {
    expect(await readSealedFile(new File([text], 'other.json'))).toBeNull()
  },
)

test('a file that is far too large is not even read', async () => {
  const text = () => Promise.reject(new Error('read'))
  expect(await readSealedFile({ size: 50_000_000, text })).toBeNull()
})
