import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../documents/read-document.ts'
import { embeddedGenerator } from '../embedded/embedded.ts'
import { noteSentence } from '../notes.ts'
import type { GeneratedQuestion, GenerationRequest } from '../types.ts'
import { countsOf, type Mix, shortOf } from './mix.ts'

const document = await lesson()

async function lesson() {
  const bytes = new Uint8Array(readFileSync('core/generation/embedded/fixtures/cellule.fr.txt'))
  const read = await readDocument({ bytes, format: 'txt' })
  if (!read.ok) throw new Error(read.code)
  return read.document
}

async function generate(request: Partial<GenerationRequest>) {
  const whole = { document, language: 'fr' as const, num_questions: 8, seed: 7, ...request }
  return (await embeddedGenerator.generate(whole, () => {})).questions
}
const tally = (questions: readonly GeneratedQuestion[], of: keyof Mix) =>
  questions.reduce<Record<string, number>>((counts, question) => {
    counts[question[of]] = (counts[question[of]] ?? 0) + 1
    return counts
  }, {})

describe('a wished-for mix', () => {
  it('becomes whole numbers of questions, whatever the shares', () => {
    expect(countsOf({ difficulty: { easy: 1, medium: 1, hard: 1 } }, 10).difficulty).toEqual({
      easy: 4,
      medium: 3,
      hard: 3,
    })
  })

  it('is kept where the document gives such questions', async () => {
    const questions = await generate({ mix: countsOf({ difficulty: { easy: 1, medium: 2, hard: 1 } }, 8) })
    expect(tally(questions, 'difficulty')).toEqual({ easy: 2, medium: 4, hard: 2 })
  })

  it('is filled with the best of the rest, and what is lacking is said', async () => {
    const mix = countsOf({ bloom: { remember: 1, analyse: 1 } }, 8)
    const questions = await generate({ mix })
    expect(questions).toHaveLength(8)
    const notes = shortOf(mix, questions)
    expect(notes).toEqual([{ code: 'mix_short', of: 'bloom', value: 'analyse', wanted: 4, made: 0 }])
    expect(noteSentence(notes[0] ?? 'fell_back', 'en')).toMatch(/“analyse”: 0 instead of 4/)
  })

  it('is filled with nothing when it is strict', async () => {
    const questions = await generate({ mix: countsOf({ bloom: { analyse: 1 } }, 8), strict: true })
    expect(questions).toEqual([])
  })

  it('holds true-or-false questions, true ones as often as false ones, each a sentence that stands alone', async () => {
    const questions = await generate({ mix: countsOf({ type: { true_false: 1 } }, 4), num_questions: 4, strict: true })
    expect(tally(questions, 'type')).toEqual({ true_false: 4 })
    expect(questions.map(({ options }) => options)).toEqual(Array.from({ length: 4 }, () => ['Vrai', 'Faux']))
    expect(questions.filter(({ correct }) => correct[0] === 0)).toHaveLength(2)
    for (const { stem, correct, source } of questions) {
      expect(stem).toMatch(/^(?!Il |Elle |Ce )\p{Lu}.*\.$/u)
      expect(document.text.includes(stem) && correct[0] === 1).toBe(false)
      expect(document.text.slice(source.start, source.end)).toBe(source.quote)
    }
  })
})

describe('topics that are left out', () => {
  it('are spoken of in no question, no answer and no quote', async () => {
    const everything = await generate({ num_questions: 50 })
    const speaks = ({ stem, options, source }: GeneratedQuestion) =>
      /mitochondrie/i.test([stem, ...options, source.quote].join(' '))
    expect(everything.some(speaks)).toBe(true)
    const questions = await generate({ num_questions: 50, exclude: ['la mitochondrie'] })
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.filter(speaks)).toEqual([])
  })
})
