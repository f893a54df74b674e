import { describe, expect, it } from 'vitest'
import { AiSettings, type OpenAiCompatibleSettings } from '../../core/ai/settings.ts'
import { openAiCompatible } from './openai-compatible.ts'

const settings = AiSettings.parse({
  provider: 'openai_compatible',
  base_url: 'http://ollama.school.test:11434/v1/',
  model: 'mistral-small',
  embedding_model: 'bge-m3',
}) as OpenAiCompatibleSettings

const request = {
  messages: [
    { role: 'system' as const, content: 'You write questions.' },
    { role: 'user' as const, content: 'Hello' },
  ],
  json_schema: { type: 'object', required: ['a'] },
  max_output_tokens: 700,
  temperature: 0.1,
  seed: 42,
  timeout_ms: 1000,
}

/** A server of which only the wire is there: each request gets the next response, the last one for ever. */
function server(...responses: (() => Response | Promise<Response>)[]) {
  const seen: { url: string; headers: Headers; body: Record<string, unknown> }[] = []
  const fetcher = async (input: RequestInfo | URL, init?: RequestInit) => {
    seen.push({ url: String(input), headers: new Headers(init?.headers), body: JSON.parse(String(init?.body)) })
    const respond = responses[Math.min(seen.length, responses.length) - 1]
    if (!respond) throw new TypeError('connection refused')
    return respond()
  }
  return { seen, fetcher: fetcher as typeof fetch }
}

const chat = (content: string | null, more: object = {}) =>
  Response.json({
    choices: [{ message: { content, ...more }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: 5 },
  })

describe('an OpenAI-compatible server', () => {
  it('is asked for JSON by schema, with the key and the limits of the settings', async () => {
    const { seen, fetcher } = server(() => chat('{"a":1}'))
    const reply = await openAiCompatible(settings, 'a-key', fetcher).chat(request)
    expect(reply).toEqual({ ok: true, text: '{"a":1}', tokens: { input_tokens: 12, output_tokens: 5 } })
    expect(seen[0]?.url).toBe('http://ollama.school.test:11434/v1/chat/completions')
    expect(seen[0]?.headers.get('Authorization')).toBe('Bearer a-key')
    expect(seen[0]?.body).toMatchObject({
      model: 'mistral-small',
      max_tokens: 700,
      seed: 42,
      temperature: 0.1,
      response_format: { type: 'json_schema', json_schema: { schema: request.json_schema } },
    })
  })

  it('that takes no schema is asked with less, the schema in words, and is remembered', async () => {
    const { seen, fetcher } = server(
      () => Response.json({ error: 'response_format is not supported' }, { status: 400 }),
      () => Response.json({ error: 'response_format is not supported' }, { status: 400 }),
      () => chat('{"a":1}'),
    )
    const adapter = openAiCompatible(settings, null, fetcher)
    expect(await adapter.chat(request)).toMatchObject({ ok: true })
    expect(await adapter.chat(request)).toMatchObject({ ok: true })
    expect(seen.map(({ body }) => (body.response_format as { type: string } | undefined)?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ])
    expect(JSON.stringify(seen[2]?.body)).toContain('JSON Schema')
    expect(seen[0]?.headers.has('Authorization')).toBe(false)
  })

  it.each([
    [429, 'busy'],
    [503, 'busy'],
    [500, 'unreachable'],
    [502, 'unreachable'],
    [504, 'timeout'],
    [401, 'refused'],
    [404, 'refused'],
    [302, 'refused'],
  ])('that answers %i has failed as %s', async (status, reason) => {
    const { fetcher } = server(() => new Response('no', { status, headers: { Location: 'https://elsewhere.test' } }))
    expect(await openAiCompatible(settings, 'a-key', fetcher).chat(request)).toMatchObject({ ok: false, reason })
  })

  it('tells how long to leave it alone', async () => {
    const { fetcher } = server(() => new Response('', { status: 429, headers: { 'Retry-After': '7' } }))
    expect(await openAiCompatible(settings, null, fetcher).chat(request)).toMatchObject({ retry_after_ms: 7000 })
  })

  it('that is not there is unreachable', async () => {
    expect(await openAiCompatible(settings, null, server().fetcher).chat(request)).toMatchObject({
      ok: false,
      reason: 'unreachable',
    })
  })

  it('that never answers has timed out', async () => {
    const { fetcher } = server(() => new Promise<Response>(() => {}))
    expect(await openAiCompatible(settings, null, fetcher).chat({ ...request, timeout_ms: 10 })).toMatchObject({
      reason: 'timeout',
    })
  })

  it('whose stream stops in the middle has timed out', async () => {
    const stalled = () =>
      new Response(
        new ReadableStream({
          start: (controller) =>
            controller.enqueue(new TextEncoder().encode('{"choices": [{"message": {"content": "{')),
        }),
      )
    const { fetcher } = server(stalled)
    expect(await openAiCompatible(settings, null, fetcher).chat({ ...request, timeout_ms: 20 })).toMatchObject({
      reason: 'timeout',
    })
  })

  it('whose stream breaks or ends early is unreachable', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"choices"'))
            controller.error(new Error('connection reset'))
          },
        }),
      )
    expect(await openAiCompatible(settings, null, server(broken).fetcher).chat(request)).toMatchObject({
      reason: 'unreachable',
    })
    const cut = () => new Response('{"choices": [{"mess')
    expect(await openAiCompatible(settings, null, server(cut).fetcher).chat(request)).toMatchObject({
      reason: 'unreachable',
    })
  })

  it('that refuses to speak has refused', async () => {
    const { fetcher } = server(() => chat(null, { refusal: 'I cannot help with that.' }))
    expect(await openAiCompatible(settings, null, fetcher).chat(request)).toMatchObject({
      ok: false,
      reason: 'refused',
    })
  })

  it('embeds texts in the order in which they were given', async () => {
    const { seen, fetcher } = server(() =>
      Response.json({
        data: [
          { index: 1, embedding: [3, 4] },
          { index: 0, embedding: [1, 2] },
        ],
        usage: { prompt_tokens: 4 },
      }),
    )
    const reply = await openAiCompatible(settings, null, fetcher).embed({ texts: ['a', 'b'], timeout_ms: 1000 })
    expect(reply).toEqual({
      ok: true,
      vectors: [
        [1, 2],
        [3, 4],
      ],
      tokens: { input_tokens: 4, output_tokens: 0 },
    })
    expect(seen[0]?.body).toEqual({ model: 'bge-m3', input: ['a', 'b'] })
  })
})
