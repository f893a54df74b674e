import { describe, expect, it } from 'vitest'
import { verifyQuote } from './quote.ts'

const TEXT = 'Page une.\n\nL’ACP est « une méthode » statistique.\n\nL’ACP est une méthode.\n\nL’ACP est une méthode.'
const DOCUMENT = {
  text: TEXT,
  headings: [],
  pages: [
    { page: 1, start: 0, end: 11 },
    { page: 2, start: 11, end: TEXT.length },
  ],
}

describe('verifying a quote', () => {
  it('gives the document’s own words, offsets and page', () => {
    const found = verifyQuote(DOCUMENT, 'Page une.')
    expect(found).toEqual({ start: 0, end: 9, page: 1, quote: 'Page une.' })
  })

  it('forgives case, white space, quotation marks and apostrophes, and gives back what the document has', () => {
    const found = verifyQuote(DOCUMENT, 'l\'ACP est  "une Méthode" statistique')
    expect(found).toBeNull()
    const tidied = verifyQuote(DOCUMENT, "l'ACP est « UNE\nméthode » statistique.")
    expect(tidied?.quote).toBe('L’ACP est « une méthode » statistique.')
    expect(tidied?.page).toBe(2)
    expect(TEXT.slice(tidied?.start, tidied?.end)).toBe(tidied?.quote)
  })

  it('forgives no other word, no digit and no order', () => {
    expect(verifyQuote(DOCUMENT, 'L’ACP est la méthode.')).toBeNull()
    expect(verifyQuote(DOCUMENT, 'une méthode est L’ACP')).toBeNull()
    expect(verifyQuote(DOCUMENT, '')).toBeNull()
  })

  it('means the place nearest to where the quote was said to be', () => {
    const last = TEXT.lastIndexOf('L’ACP est une méthode.')
    expect(verifyQuote(DOCUMENT, 'L’ACP est une méthode.', TEXT.length)?.start).toBe(last)
    expect(verifyQuote(DOCUMENT, 'L’ACP est une méthode.', 0)?.start).toBe(TEXT.indexOf('L’ACP est une méthode.'))
  })

  it('treats what looks like a pattern as text', () => {
    const text = 'La fonction f(x) = x^2 + [1] coûte 3.5 $.'
    expect(verifyQuote({ text, headings: [], pages: [] }, 'F(X) = x^2 + [1]')?.quote).toBe('f(x) = x^2 + [1]')
  })
})
