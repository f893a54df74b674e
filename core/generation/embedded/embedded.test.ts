import { describe, expect, it } from 'vitest'
import type { ReadDocument } from '../../documents/types.ts'
import { checkQuestion, hasBlockingFlaw } from '../flaws/check-question.ts'
import type { GenerationRequest } from '../types.ts'
import { embeddedGenerator } from './embedded.ts'

const TEXT = `Claire Morel est une chimiste française. Claire Morel publie son premier traité à Lyon en 1921.
Claire Morel fonde le laboratoire de la Croix-Rousse en 1926. Paul Girard dirige le laboratoire de la Croix-Rousse depuis Lyon. Henri Vasseur quitte la ville de Grenoble en 1934.
Jean Delmas épouse Louise Arnaud à Marseille en 1938. En 1942, Louise Arnaud rejoint le laboratoire avec Paul Girard.
Marie Tissot découvre une nouvelle méthode de teinture en 1947. Anne Favre invente la presse à rouleaux en 1951.`

function documentOf(text: string): ReadDocument {
  return { text, pages: [], headings: [], language: 'fr', passages: [], page_count: null }
}

async function generate(text: string, changes: Partial<GenerationRequest> = {}) {
  return embeddedGenerator.generate(
    { document: documentOf(text), language: 'fr', num_questions: 5, seed: 7, ...changes },
    () => {},
  )
}

describe('the embedded generator', () => {
  it('quotes the document word by word, and writes nothing with a blocking flaw', async () => {
    const { questions } = await generate(TEXT)
    expect(questions.length).toBeGreaterThan(2)
    for (const { source, stem, options, correct, type } of questions) {
      expect(TEXT.slice(source.start, source.end)).toBe(source.quote)
      expect(options).toHaveLength(4)
      const flaws = checkQuestion(
        { type, stem, options, correct, language: 'fr', quote: source.quote },
        { document: TEXT },
      )
      expect(hasBlockingFlaw(flaws)).toBe(false)
    }
  })

  it('gives the same questions for the same seed', async () => {
    expect(await generate(TEXT)).toEqual(await generate(TEXT))
  })

  it('delivers what it can and says why when a document holds too little', async () => {
    const outcome = await generate('Il fait beau. Nous sommes contents.', { num_questions: 10 })
    expect(outcome).toEqual({ questions: [], shortfall: 'document_too_short' })
  })
})
