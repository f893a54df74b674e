import { describe, expect, it } from 'vitest'
import { PASSAGE_CHARACTERS, passagesOf } from './passages.ts'
import { sentencesOf } from './sentences.ts'
import type { NormalisedText } from './types.ts'

const SENTENCE = 'Le climat d’une région change lentement, et personne ne le voit changer.'
const prose = (count: number) =>
  Array.from({ length: count }, (_, index) => SENTENCE.replace('une région', `une région ${index}`)).join(' ')

function documentOf(...sections: [heading: string, body: string][]): NormalisedText {
  let text = ''
  const headings: NormalisedText['headings'] = []
  for (const [heading, body] of sections) {
    if (text !== '') text += '\n\n'
    if (heading !== '') {
      headings.push({ start: text.length, end: text.length + heading.length, level: 1, text: heading })
      text += `${heading}\n\n`
    }
    text += body
  }
  return { text, headings, pages: [] }
}

describe('passages', () => {
  it('are whole sentences of about 300 tokens, each beginning with the last one of the passage before', () => {
    const document = documentOf(['', prose(100)])
    const passages = passagesOf(document, 'fr')
    expect(passages.length).toBeGreaterThan(6)
    passages.forEach((passage, index) => {
      expect(document.text.slice(passage.start, passage.end)).toBe(passage.text)
      expect(passage.ordinal).toBe(index)
      expect(passage.text.length).toBeLessThanOrEqual(PASSAGE_CHARACTERS)
      const previous = passages[index - 1]
      if (!previous) return
      expect(passage.text.startsWith(sentencesOf(previous.text, 'fr').at(-1)?.text ?? '?')).toBe(true)
      if (index < passages.length - 1) expect(passage.text.length).toBeGreaterThan(PASSAGE_CHARACTERS / 2)
    })
  })

  it('never cross a heading, and know the nearest', () => {
    const document = documentOf(['', prose(2)], ['Un', prose(30)], ['Vide', ''], ['Deux', prose(1)])
    const passages = passagesOf(document, 'fr')
    expect(new Set(passages.map((passage) => passage.heading))).toEqual(new Set([null, 'Un', 'Deux']))
    for (const passage of passages) {
      for (const heading of document.headings) {
        expect(passage.end <= heading.start || passage.start >= heading.end).toBe(true)
      }
    }
    expect(passages.at(-1)?.text).toBe(prose(1))
  })

  it('leave no sentence out, also none that is longer than a passage', () => {
    const long = 'mot '.repeat(2000).trim()
    const document = documentOf(['Un', `${prose(5)} ${long}`], ['Deux', `${'x'.repeat(5000)}🙂${'y'.repeat(3000)}`])
    const covered = new Uint8Array(document.text.length)
    for (const passage of passagesOf(document, 'fr')) {
      expect(passage.text.length).toBeLessThanOrEqual(PASSAGE_CHARACTERS)
      covered.fill(1, passage.start, passage.end)
    }
    for (const { start, end } of document.headings) covered.fill(1, start, end)
    const missing = [...document.text].filter((_, index) => covered[index] === 0).join('')
    expect(missing.trim()).toBe('')
  })

  it('say the page of their first character', () => {
    const document = documentOf(['', prose(60)])
    const half = document.text.indexOf('Le climat', 2000)
    document.pages = [
      { page: 1, start: 0, end: half },
      { page: 2, start: half, end: half },
      { page: 3, start: half, end: document.text.length },
    ]
    for (const passage of passagesOf(document, 'fr')) expect(passage.page).toBe(passage.start < half ? 1 : 3)
  })
})
