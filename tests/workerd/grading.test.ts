import { describe, expect, it } from 'vitest'
import type { GradedShortAnswer } from '../../core/wire/grading.ts'
import { call, json, signUp } from './people.ts'

const PATH = '/api/v1/grading/short-answers'
const item = {
  question: 'Pourquoi la glace flotte-t-elle sur l’eau liquide ?',
  reference_answers: ['La glace est moins dense que l’eau liquide.'],
  student_answer: 'Elle est moins dense que l’eau.',
  language: 'fr',
}

describe('POST /api/v1/grading/short-answers', () => {
  it('grades what a teacher sends, in the order sent, with the names of the specification', async () => {
    const teacher = await signUp('teacher')
    const wrong = { ...item, student_answer: 'Parce qu’elle est froide.' }
    const response = await teacher.send('POST', PATH, { items: [item, wrong] })
    expect(response.status).toBe(200)
    const { items } = await response.json<{ items: GradedShortAnswer[] }>()
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ verdict: 'correct', points_manquants: [], method: 'embedded' })
    expect(items[0]?.points_corrects).toEqual(['La glace est moins dense que l’eau liquide'])
    expect(items[0]?.score).toBeGreaterThan(70)
    expect(items[0]?.confidence).toBeGreaterThan(0.5)
    expect(items[0]?.feedback).toMatch(/^Réponse juste\./)
    expect(items[1]).toMatchObject({ score: 0, verdict: 'incorrect', points_corrects: [] })
  })

  it('takes a hundred at once and not one more, nor none', async () => {
    const teacher = await signUp('teacher')
    const send = (count: number) => teacher.send('POST', PATH, { items: Array(count).fill(item) })
    const full = await send(100)
    expect(full.status).toBe(200)
    expect((await full.json<{ items: GradedShortAnswer[] }>()).items).toHaveLength(100)
    for (const count of [0, 101]) {
      const refused = await send(count)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ code: 'invalid_request' })
    }
  })

  it('names the field that is wrong', async () => {
    const teacher = await signUp('teacher')
    const response = await teacher.send('POST', PATH, { items: [{ ...item, reference_answers: [] }] })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'items.0.reference_answers' }] })
  })

  it('is closed to students and to visitors', async () => {
    const student = await signUp('student')
    expect((await student.send('POST', PATH, { items: [item] })).status).toBe(404)
    expect((await call(PATH, json('POST', { items: [item] }))).status).toBe(401)
  })
})
