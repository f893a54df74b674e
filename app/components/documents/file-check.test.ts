import { expect, test } from 'vitest'
import { refuseFile } from './file-check.ts'

test.each([
  [{ name: 'cours.pdf', size: 1 }, null],
  [{ name: 'COURS.DOCX', size: 10 * 1024 * 1024 }, null],
  [{ name: 'notes.txt', size: 10 * 1024 * 1024 + 1 }, 'too_large'],
  [{ name: 'vide.txt', size: 0 }, 'empty'],
  [{ name: 'photo.png', size: 5 }, 'wrong_type'],
  [{ name: 'pdf', size: 5 }, 'wrong_type'],
] as const)('before it is sent, %j is judged %j', (file, refusal) => {
  expect(refuseFile(file)).toBe(refusal)
})
