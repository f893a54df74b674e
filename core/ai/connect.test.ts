import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seededRandom } from '../random/seeded.ts'
import { connectAi } from './connect.ts'
import { AiSettings } from './settings.ts'
import { type ChatReply, type ChatRequest, type EmbedReply, transportFailure } from './transport.ts'

const settings = AiSettings.parse({ provider: 'workers_ai' })
const Answer = z.object({ capital: z.string() })
const prompt = { system: 'You know capitals.', user: 'France?' }
const says = (text: string): ChatReply => ({ ok: true, text, tokens: { input_tokens: 1000, output_tokens: 100 } })

/** A port over a model that gives these replies in turn, the last one for ever. */
function port(
  replies: ChatReply[],
  embeds: (texts: readonly string[]) => EmbedReply = () => transportFailure('refused', ''),
) {
  const requests: ChatRequest[] = []
  const slept: number[] = []
  let now = 0
  const ai = connectAi(
    {
      label: 'scripted',
      async chat(request) {
        requests.push(request)
        now += 1000
        return replies[Math.min(requests.length, replies.length) - 1] ?? transportFailure('unreachable', 'no script')
      },
      embed: async ({ texts }) => embeds(texts),
    },
    settings,
    {
      now: () => now,
      async sleep(milliseconds) {
        slept.push(milliseconds)
        now += milliseconds
      },
      random: seededRandom(1),
    },
  )
  return { ai, requests, slept }
}

describe('a completion', () => {
  it('is parsed with the schema that the model was asked for, and its tokens are counted and priced', async () => {
    const { ai, requests } = port([says('{"capital": "Paris"}')])
    const completion = await ai.completeJson(Answer, prompt)
    expect(completion).toEqual({
      ok: true,
      value: { capital: 'Paris' },
      usage: { calls: 1, input_tokens: 1000, output_tokens: 100, cost_usd: (1000 * 0.29 + 100 * 2.25) / 1e6 },
    })
    expect(requests[0]).toMatchObject({
      json_schema: { type: 'object', required: ['capital'] },
      max_output_tokens: settings.max_output_tokens,
      seed: settings.seed,
    })
  })

  it('is asked for once more with what was wrong, and both calls are counted', async () => {
    const { ai, requests } = port([says('{"capital": 75}'), says('{"capital": "Paris"}')])
    const completion = await ai.completeJson(Answer, prompt)
    expect(completion).toMatchObject({ ok: true, value: { capital: 'Paris' }, usage: { calls: 2, input_tokens: 2000 } })
    expect(requests[1]?.messages.at(-1)?.content).toContain('capital')
  })

  it('is given up when the second answer does not hold either', async () => {
    const { ai, requests } = port([says('{"capital": "Par')])
    expect(await ai.completeJson(Answer, prompt)).toMatchObject({ ok: false, reason: 'invalid_output' })
    expect(requests).toHaveLength(2)
  })

  it('waits longer each time for a busy model, and takes its answer', async () => {
    const busy = transportFailure('busy', '3040')
    const { ai, slept } = port([busy, busy, says('{"capital": "Paris"}')])
    expect(await ai.completeJson(Answer, prompt)).toMatchObject({ ok: true, usage: { calls: 3 } })
    expect(slept).toHaveLength(2)
    expect(slept[0]).toBeGreaterThanOrEqual(500)
    expect(slept[0]).toBeLessThanOrEqual(1000)
    expect(slept[1]).toBeGreaterThanOrEqual(1000)
  })

  it('waits as long as the server asks, up to the cap', async () => {
    const { ai, slept } = port([
      transportFailure('busy', '429', 7000),
      transportFailure('busy', '429', 3_600_000),
      says('{}'),
    ])
    await ai.completeJson(Answer, prompt)
    expect(slept).toEqual([7000, settings.max_backoff_ms])
  })

  it.each(['busy', 'timeout', 'unreachable'] as const)('fails as %s after the last attempt', async (reason) => {
    const { ai, requests } = port([transportFailure(reason, 'again')])
    expect(await ai.completeJson(Answer, prompt)).toMatchObject({ ok: false, reason, usage: { calls: 3 } })
    expect(requests).toHaveLength(settings.max_attempts)
  })

  it('is not asked for again when the server refuses', async () => {
    const { ai, requests } = port([transportFailure('refused', '401')])
    expect(await ai.completeJson(Answer, prompt)).toMatchObject({ ok: false, reason: 'refused' })
    expect(requests).toHaveLength(1)
  })

  it('does not outlast its deadline', async () => {
    const { ai, requests, slept } = port([transportFailure('unreachable', '500')])
    expect(await ai.completeJson(Answer, prompt, { deadline: 1200 })).toMatchObject({
      ok: false,
      reason: 'unreachable',
    })
    expect(requests.map(({ timeout_ms }) => timeout_ms)).toEqual([1200])
    expect(slept).toEqual([])
  })
})

describe('embeddings', () => {
  const lengths = (texts: readonly string[]): EmbedReply => ({
    ok: true,
    vectors: texts.map((text) => [text.length, 1]),
    tokens: null,
  })

  it('are made a hundred texts at a time, in order', async () => {
    const sizes: number[] = []
    const { ai } = port([], (texts) => {
      sizes.push(texts.length)
      return lengths(texts)
    })
    const texts = Array.from({ length: 250 }, (_, index) => 'x'.repeat(index))
    const embedding = await ai.embed(texts)
    expect(sizes).toEqual([100, 100, 50])
    expect(embedding.ok && embedding.vectors.map(([length]) => length)).toEqual(texts.map(({ length }) => length))
    expect(embedding.usage).toMatchObject({ calls: 3 })
  })

  it('are refused when a vector is missing or of another length', async () => {
    const short = port([], (texts) => ({ ok: true, vectors: texts.slice(1).map(() => [1]), tokens: null }))
    expect(await short.ai.embed(['a', 'b'])).toMatchObject({ ok: false, reason: 'invalid_output' })
    const uneven = port([], () => ({ ok: true, vectors: [[1], [1, 2]], tokens: null }))
    expect(await uneven.ai.embed(['a', 'b'])).toMatchObject({ ok: false, reason: 'invalid_output' })
  })

  it('of nothing cost nothing', async () => {
    expect(await port([]).ai.embed([])).toEqual({ ok: true, vectors: [], usage: expect.objectContaining({ calls: 0 }) })
  })
})
