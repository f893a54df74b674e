import { describe, expect, it } from 'vitest'
import { planSections } from './plan.ts'

const total = (sections: { quota: number }[]) => sections.reduce((sum, { quota }) => sum + quota, 0)

describe('planning', () => {
  it('spreads questions over sections in proportion to their text', () => {
    const text = 'x'.repeat(10_000)
    const headings = [0, 2000, 4000].map((start) => ({ start, end: start + 5, level: 1, text: 'xxxxx' }))
    const sections = planSections({ text, headings, pages: [] }, 20)
    expect(sections.map(({ quota }) => quota)).toEqual([4, 4, 12])
    expect(sections.at(-1)?.end).toBe(10_000)
  })

  it('plans exactly as many questions as wanted, whatever the sections', () => {
    for (const count of [1, 7, 20, 50]) {
      const headings = [0, 700, 1900, 2600, 5000].map((start) => ({ start, end: start + 5, level: 1, text: 'xxxxx' }))
      expect(total(planSections({ text: 'x'.repeat(9001), headings, pages: [] }, count))).toBe(count)
    }
  })

  it('cuts a text without headings into equal stretches, from its beginning to its end', () => {
    const sections = planSections({ text: 'x'.repeat(12_000), headings: [], pages: [] }, 20)
    expect(sections.length).toBe(10)
    expect(sections[0]?.start).toBe(0)
    expect(sections.at(-1)?.end).toBe(12_000)
  })

  it('joins sections that are too short to be asked about', () => {
    const headings = [0, 100, 200, 300].map((start) => ({ start, end: start + 5, level: 1, text: 'xxxxx' }))
    expect(planSections({ text: 'x'.repeat(900), headings, pages: [] }, 4).length).toBe(1)
  })
})
