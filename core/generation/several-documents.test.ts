import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../documents/read-document.ts'
import { embeddedGenerator } from './embedded/embedded.ts'
import { generateFromDocuments, type SharedRequest, type SourceDocument } from './several-documents.ts'
import type { GenerationRequest, Generator } from './types.ts'

const cell = await source('cell', 'cellule.fr.txt')
const altar = await source('altar', 'retable.fr.txt')

async function source(id: string, file: string): Promise<SourceDocument> {
  const bytes = new Uint8Array(readFileSync(`core/generation/embedded/fixtures/${file}`))
  const read = await readDocument({ bytes, format: 'txt' })
  if (!read.ok) throw new Error(read.code)
  return { id, document: read.document }
}

function textSource(id: string, text: string): SourceDocument {
  const whole = { ordinal: 0, start: 0, end: text.length, page: null, heading: null, text }
  return { id, document: { text, pages: [], headings: [], language: 'fr', passages: [whole], page_count: null } }
}

function generate(
  sources: SourceDocument[],
  request: Partial<SharedRequest>,
  generator: Generator = embeddedGenerator,
) {
  const whole = { language: 'auto' as const, num_questions: 8, seed: 3, deadline: 240_000, ...request }
  return generateFromDocuments(
    generator,
    sources,
    whole,
    () => {},
    () => 0,
  )
}

const countOf = (questions: readonly { document_id: string }[], id: string) =>
  questions.filter(({ document_id }) => document_id === id).length

describe('questions from several documents', () => {
  it('are shared out by the length of the texts, and each quotes its own', async () => {
    const { questions, shortfall } = await generate([cell, altar], { num_questions: 8 })
    expect(shortfall).toBeNull()
    const share = cell.document.text.length / (cell.document.text.length + altar.document.text.length)
    expect(Math.abs(countOf(questions, 'cell') - 8 * share)).toBeLessThan(1)
    const texts = new Map([cell, altar].map(({ id, document }) => [id, document.text]))
    for (const { document_id, source } of questions)
      expect(texts.get(document_id)?.slice(source.start, source.end)).toBe(source.quote)
  })

  it('come from the others when one document gives nothing', async () => {
    const empty = textSource('empty', 'la la la et la la la. '.repeat(200))
    const { questions, shortfall } = await generate([empty, cell], { num_questions: 6 })
    expect([countOf(questions, 'empty'), countOf(questions, 'cell')]).toEqual([0, 6])
    expect(shortfall).toBeNull()
  })

  it('have the mix together, wherever they come from', async () => {
    const mix = { difficulty: { easy: 1, hard: 1 } }
    const { questions, notes } = await generate([cell, altar], { num_questions: 6, mix })
    expect(questions).toHaveLength(6)
    const easy = questions.filter(({ difficulty }) => difficulty === 'easy').length
    const hard = questions.filter(({ difficulty }) => difficulty === 'hard').length
    expect([easy, hard]).toEqual([3, 3])
    expect(notes).toBeUndefined()
  })

  it('leave a document out that is only about what is to be left out', async () => {
    const text = 'Le stomate est un orifice. Le stomate règle les échanges. '.repeat(30)
    const { questions } = await generate([textSource('stomata', text), cell], {
      num_questions: 4,
      exclude: ['stomate'],
    })
    expect(countOf(questions, 'stomata')).toBe(0)
  })

  it('are asked for with a part of the time each, and none twice', async () => {
    const requests: GenerationRequest[] = []
    const watched: Generator = {
      label: 'watched',
      generate(request, progress) {
        requests.push(request)
        return embeddedGenerator.generate(request, progress)
      },
    }
    const { questions } = await generate([cell, { ...cell, id: 'copy' }], { num_questions: 6 }, watched)
    expect(requests.map(({ deadline }) => deadline).slice(0, 2)).toEqual([120_000, 240_000])
    expect(requests[1]?.asked).toHaveLength(countOf(questions, 'cell'))
    expect(new Set(questions.map(({ stem, options }) => `${stem} ${options.toSorted()}`)).size).toBe(questions.length)
  })
})
