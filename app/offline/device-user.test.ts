import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { AttemptWithPaper } from '../../core/wire/attempts.ts'
import { withArchive } from '../attempt/attempt-archive.ts'
import { PlaceKeeper } from '../attempt/place.ts'
import { leaveDevice } from './device-user.ts'

const stored = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
})

const attempt = (exam: string) => ({ attempt_id: `${exam}.sami.1`, exam_id: exam, pen: 1, answers: [] }) as unknown

test('signing out leaves no paper, unless its attempt is still to be handed in', async () => {
  await withArchive(async (archive) => {
    for (const exam of ['read', 'promised']) await archive.keep(attempt(exam) as AttemptWithPaper, Date.now())
  })
  const places = new PlaceKeeper('promised.sami.1', () => localStorage)
  places.write({ ...places.read(), handing_in: true })
  await leaveDevice('sami')
  const kept = await withArchive((archive) => archive.kept('sami'))
  expect(kept?.map(({ started }) => started.exam_id)).toEqual(['promised'])
})
