import { describe, expect, it } from 'vitest'
import { AiSettings, type WorkersAiSettings } from '../../core/ai/settings.ts'
import { workersAi } from './workers-ai.ts'

const settings = AiSettings.parse({ provider: 'workers_ai' }) as WorkersAiSettings
const request = {
  messages: [{ role: 'user' as const, content: 'Hello' }],
  json_schema: { type: 'object' },
  max_output_tokens: 700,
  temperature: 0.1,
  seed: 42,
  timeout_ms: 1000,
}

/** The binding as it looks on the wire: what it was asked, and one answer or one error for all. */
function binding(answer: () => Promise<unknown>) {
  const asked: { model: string; inputs: Record<string, unknown> }[] = []
  return {
    asked,
    run(model: string, inputs: Record<string, unknown>) {
      asked.push({ model, inputs })
      return answer()
    },
  }
}
const failing = (message: string) =>
  workersAi(
    binding(() => Promise.reject(new Error(message))),
    settings,
  )

describe('Workers AI', () => {
  it('is asked for JSON by schema, with the limits of the settings', async () => {
    const ai = binding(async () => ({ response: '{"a":1}', usage: { prompt_tokens: 12, completion_tokens: 5 } }))
    const reply = await workersAi(ai, settings).chat(request)
    expect(reply).toEqual({ ok: true, text: '{"a":1}', tokens: { input_tokens: 12, output_tokens: 5 } })
    expect(ai.asked).toEqual([
      {
        model: '@cf/meta/llama-3.3-70b-instruct-fp8-fast',
        inputs: {
          messages: request.messages,
          response_format: { type: 'json_schema', json_schema: { type: 'object' } },
          max_tokens: 700,
          temperature: 0.1,
          seed: 42,
        },
      },
    ])
  })

  it.each([
    ['an object that was already parsed', { response: { a: 1 } }],
    ['the shape of chat completions', { choices: [{ message: { content: '{"a":1}' } }] }],
  ])('may answer with %s', async (_, output) => {
    expect(
      await workersAi(
        binding(async () => output),
        settings,
      ).chat(request),
    ).toMatchObject({ ok: true, text: '{"a":1}' })
  })

  it.each([
    ['3040: Capacity temporarily exceeded, please try again.', 'busy'],
    ['429 Too Many Requests', 'busy'],
    ['3007: Request timeout', 'timeout'],
    ['3036: You have used up your daily free allocation of 10,000 neurons.', 'refused'],
    ['5007: No such model @cf/nobody/nothing or task', 'refused'],
    ["AiError: JSON Mode couldn't be met", 'invalid_output'],
    ['Network connection lost.', 'unreachable'],
  ])('that throws “%s” has failed as %s', async (message, reason) => {
    expect(await failing(message).chat(request)).toMatchObject({ ok: false, reason })
  })

  it('that never answers has timed out', async () => {
    const silent = workersAi(
      binding(() => new Promise(() => {})),
      settings,
    )
    expect(await silent.chat({ ...request, timeout_ms: 10 })).toMatchObject({ ok: false, reason: 'timeout' })
  })

  it('that answers something else has failed', async () => {
    expect(
      await workersAi(
        binding(async () => 'text'),
        settings,
      ).chat(request),
    ).toMatchObject({ ok: false })
    expect(
      await workersAi(
        binding(async () => ({})),
        settings,
      ).chat(request),
    ).toMatchObject({ ok: false })
  })

  it('embeds several texts in one call', async () => {
    const ai = binding(async () => ({
      shape: [2, 2],
      data: [
        [1, 2],
        [3, 4],
      ],
      pooling: 'cls',
    }))
    const reply = await workersAi(ai, settings).embed({ texts: ['a', 'b'], timeout_ms: 1000 })
    expect(reply).toEqual({
      ok: true,
      vectors: [
        [1, 2],
        [3, 4],
      ],
      tokens: null,
    })
    expect(ai.asked[0]).toMatchObject({ model: '@cf/baai/bge-m3', inputs: { text: ['a', 'b'] } })
  })
})
