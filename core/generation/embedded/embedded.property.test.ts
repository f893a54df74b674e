import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../documents/read-document.ts'
import type { ReadDocument } from '../../documents/types.ts'
import { checkQuestion, hasBlockingFlaw } from '../flaws/check-question.ts'
import { CRITICAL_3_DF, checkSet, chiSquare, coverage, keyLongestIndexes } from '../flaws/check-set.ts'
import type { GeneratedQuestion } from '../types.ts'
import { embeddedGenerator } from './embedded.ts'

/** A chapter of biology, one of economics, one of computing, and the notice of a painting, written for these tests. */
const TEXTS = ['cellule.fr', 'retable.fr', 'markets.en', 'networks.en']

const made: { document: ReadDocument; questions: GeneratedQuestion[] }[] = []

beforeAll(async () => {
  for (const name of TEXTS) {
    const bytes = new Uint8Array(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url)))
    const read = await readDocument({ bytes, format: 'txt' })
    if (!read.ok) throw new Error(read.code)
    made.push({ document: read.document, questions: await write(read.document, 20, 3) })
  }
})

async function write(document: ReadDocument, count: number, seed: number): Promise<GeneratedQuestion[]> {
  const request = { document, language: document.language, num_questions: count, seed }
  return (await embeddedGenerator.generate(request, () => {})).questions
}

const checked = (questions: GeneratedQuestion[], document: ReadDocument) =>
  questions.map((question) => ({
    ...question,
    language: document.language,
    quote: question.source.quote,
    start: question.source.start,
  }))

describe('questions on whole texts', () => {
  it('are nearly as many as asked for, though the texts have but 3,000 characters', () => {
    for (const { questions } of made) expect(questions.length).toBeGreaterThanOrEqual(17)
  })

  it('quote the document at their offsets', () => {
    for (const { document, questions } of made)
      for (const { source } of questions) expect(document.text.slice(source.start, source.end)).toBe(source.quote)
  })

  it('have four options, one key, and no blocking flaw; four in five have no flaw at all', () => {
    for (const { document, questions } of made) {
      for (const question of checked(questions, document)) {
        const flaws = checkQuestion(question, { document: document.text, option_count: 4 })
        expect(hasBlockingFlaw(flaws), `${question.stem}: ${flaws.map(({ rule }) => rule)}`).toBe(false)
        expect(flaws).toEqual(question.flaws)
      }
      expect(questions.filter(({ flaws }) => flaws.length === 0).length).toBeGreaterThanOrEqual(questions.length * 0.8)
    }
  })

  it('have keys spread evenly over the positions, and seldom the longest', () => {
    const all = made.flatMap(({ document, questions }) => checked(questions, document))
    const positions = [0, 1, 2, 3].map((position) => all.filter(({ correct }) => correct[0] === position).length)
    expect(chiSquare(positions)).toBeLessThan(CRITICAL_3_DF)
    expect(keyLongestIndexes(all).length).toBeLessThanOrEqual(all.length * 0.28)
  })

  it('cover the document, and neither repeat nor give each other away', () => {
    for (const { document, questions } of made) {
      expect(coverage(checked(questions, document), document.text.length)).toBeGreaterThanOrEqual(0.7)
      const rules = checkSet(checked(questions, document), document.text.length).map(({ rule }) => rule)
      expect(rules).not.toContain('near_duplicate_stems')
      expect(rules).not.toContain('stem_gives_away_key')
    }
  })

  it('are the same for the same seed, and in another order of options for another', async () => {
    const [first] = made
    if (!first) throw new Error('no text')
    expect(await write(first.document, 20, 3)).toEqual(first.questions)
    expect(await write(first.document, 20, 4)).not.toEqual(first.questions)
  })

  it('are mostly of the difficulty that is asked for, where the text has them', async () => {
    const networks = made[3]
    if (!networks) throw new Error('no text')
    const request = { document: networks.document, language: networks.document.language, num_questions: 5, seed: 3 }
    const { questions } = await embeddedGenerator.generate({ ...request, difficulty: 'easy' }, () => {})
    expect(questions.filter(({ difficulty }) => difficulty === 'easy').length).toBeGreaterThanOrEqual(3)
  })

  it('cost a second or so for a hundred pages', { timeout: 60_000 }, async () => {
    const text = made.map(({ document }) => (document.language === 'en' ? document.text : '')).join('\n\n')
    const cost = async (times: number) => {
      const long: ReadDocument = {
        text: `${text}\n\n`.repeat(times),
        pages: [],
        headings: [],
        language: 'en',
        passages: [],
        page_count: null,
      }
      const before = process.cpuUsage()
      await write(long, 20, 1)
      return process.cpuUsage(before).user / 1e6
    }
    const [some, all] = [await cost(12), await cost(48)]
    expect(all).toBeLessThan(10)
    // Four times the text, at most seven times the work: no square in it.
    expect(all).toBeLessThan(some * 7)
  })
})
