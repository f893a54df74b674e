import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../documents/read-document.ts'
import { embeddedGenerator } from '../embedded/embedded.ts'
import type { GeneratedQuestion, GenerationRequest } from '../types.ts'
import { planFocus } from './plan.ts'

const document = await lesson()

async function lesson() {
  const bytes = new Uint8Array(readFileSync('core/generation/embedded/fixtures/cellule.fr.txt'))
  const read = await readDocument({ bytes, format: 'txt' })
  if (!read.ok) throw new Error(read.code)
  return read.document
}

const generate = (request: Partial<GenerationRequest> = {}) =>
  embeddedGenerator.generate({ document, language: 'fr', num_questions: 4, seed: 7, ...request }, () => {})
const stems = (questions: readonly GeneratedQuestion[]) => questions.map(({ stem }) => stem)

describe('with a focus', () => {
  it('questions are planned over its passages, in proportion to their text, each stretch counted once', () => {
    const at = (ordinal: number, start: number, end: number) => ({
      ordinal,
      start,
      end,
      page: null,
      heading: null,
      text: '',
    })
    const passages = [at(0, 0, 1000), at(1, 900, 2000), at(2, 2000, 3000), at(3, 3000, 4000)]
    expect(planFocus(passages, [1, 3, 0], 6)).toEqual([
      { start: 0, end: 1000, quota: 2 },
      { start: 1000, end: 2000, quota: 2 },
      { start: 3000, end: 4000, quota: 2 },
    ])
    expect(planFocus(passages, [9], 6)).toEqual([])
  })

  it('every question quotes one of its passages', async () => {
    const everywhere = await generate({ num_questions: 50 })
    const middle = ({ source }: GeneratedQuestion) => (source.start + source.end) / 2
    const focus = document.passages
      .filter(({ start, end }) => everywhere.questions.some((one) => middle(one) >= start && middle(one) < end))
      .slice(-2)
    expect(focus.length).toBeGreaterThan(0)
    const { questions } = await generate({ focus: focus.map(({ ordinal }) => ordinal), num_questions: 50 })
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.length).toBeLessThan(everywhere.questions.length)
    for (const question of questions) {
      expect(focus.some(({ start, end }) => middle(question) >= start && middle(question) < end)).toBe(true)
    }
  })
})

describe('what was asked before', () => {
  it('is not asked again, and others take its place', async () => {
    const { questions: first } = await generate({ num_questions: 3 })
    const { questions: more } = await generate({ num_questions: 3, asked: first })
    expect(more.length).toBeGreaterThan(0)
    expect(stems(more).filter((stem) => stems(first).includes(stem))).toEqual([])
  })

  it('of another document counts by its words alone', async () => {
    const { questions: first } = await generate({ num_questions: 3 })
    const asked = first.map((question) => ({ ...question, source: null }))
    const { questions: more } = await generate({ num_questions: 3, asked })
    expect(stems(more).filter((stem) => stems(first).includes(stem))).toEqual([])
  })

  it('when it is all that the document gives, leaves nothing, with the reason', async () => {
    const { questions: all } = await generate({ num_questions: 50 })
    const rest = await generate({ num_questions: 5, asked: all })
    expect(rest.questions.length).toBeLessThan(5)
    expect(rest.shortfall).not.toBeNull()
  })
})
