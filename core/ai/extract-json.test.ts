import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseAnswer } from './extract-json.ts'

const Answer = z.object({ name: z.string(), items: z.array(z.number()) })
const value = { name: 'a "quoted" {brace}', items: [1, 2] }
const json = JSON.stringify(value)

describe('a model’s answer is read', () => {
  it.each([
    ['alone', json],
    ['with prose around it', `Here is what you asked for:\n\n${json}\n\nI hope that this helps!`],
    ['in a code fence', `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``],
    ['after a reference in brackets', `As said in [1], with {braces}: ${json}`],
    ['after reasoning that drafts another answer', `<think>maybe {"name":"no","items":[]}</think>${json}`],
    ['after another object', `{"note": 1} ${json}`],
  ])('%s', (_, text) => {
    expect(parseAnswer(Answer, text)).toEqual({ ok: true, value })
  })
})

describe('a model’s answer is refused', () => {
  it.each([1, 10, json.length - 1])('when it stops after %i characters', (length) => {
    expect(parseAnswer(Answer, json.slice(0, length)).ok).toBe(false)
  })

  it('when it is empty, or prose', () => {
    expect(parseAnswer(Answer, '').ok).toBe(false)
    expect(parseAnswer(Answer, 'I am sorry, but I cannot do that.').ok).toBe(false)
  })

  it('with the place of what is wrong', () => {
    const parsed = parseAnswer(Answer, '{"name": "a", "items": [1, "two"]}')
    expect(parsed).toEqual({ ok: false, error: expect.stringContaining('items[1]') })
  })

  it('in little time when it is nothing but brackets', () => {
    const started = performance.now()
    expect(parseAnswer(Answer, '{['.repeat(100_000)).ok).toBe(false)
    expect(parseAnswer(Answer, '{}'.repeat(100_000)).ok).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
