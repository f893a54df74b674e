import { describe, expect, it } from 'vitest'
import { readAiSettings } from './settings.ts'

describe('the settings of a model', () => {
  it('need no more than who serves it', () => {
    expect(readAiSettings({ provider: 'workers_ai' })).toMatchObject({
      embedding_model: '@cf/baai/bge-m3',
      embedding_batch: 100,
    })
    expect(
      readAiSettings('{"provider":"openai_compatible","base_url":"http://localhost:11434/v1","model":"m"}'),
    ).toMatchObject({
      embedding_model: null,
      prices: { input_usd_per_million: 0 },
    })
  })

  it('may be absent: then there is no model', () => {
    expect([undefined, null, ''].map(readAiSettings)).toEqual([null, null, null])
  })

  it.each([
    '{',
    '{"provider":"somebody"}',
    '{"provider":"openai_compatible","model":"m"}',
    '{"provider":"openai_compatible","base_url":"file:///etc","model":"m"}',
    '{"provider":"workers_ai","temperature":9}',
  ])('that are wrong are not let pass: %s', (text) => {
    expect(() => readAiSettings(text)).toThrow()
  })
})
