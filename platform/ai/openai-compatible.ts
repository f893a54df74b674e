import { z } from 'zod'
import type { OpenAiCompatibleSettings } from '../../core/ai/settings.ts'
import { withTimeout } from '../../core/ai/timeout.ts'
import {
  type AiTransport,
  type ChatMessage,
  type ChatReply,
  type ChatRequest,
  type EmbedReply,
  type TransportFailure,
  transportFailure,
} from '../../core/ai/transport.ts'

/**
 * Any server with OpenAI's chat and embedding calls: Ollama, vLLM, llama.cpp. What they share is used and no more.
 *
 * @param apiKey sent as a bearer token; null for a server that asks for none
 */
export function openAiCompatible(
  settings: OpenAiCompatibleSettings,
  apiKey: string | null,
  fetcher: typeof fetch = fetch,
): AiTransport {
  const post = (path: string, body: unknown, timeout_ms: number) =>
    postJson(fetcher, `${settings.base_url.replace(/\/+$/, '')}${path}`, apiKey, body, timeout_ms)
  // The best format that this server has been found to take; tried again by the next job, which has a new adapter.
  let format = 0

  return {
    label: `openai_compatible:${settings.model}`,

    async chat(request): Promise<ChatReply> {
      for (let tried = format; ; tried++) {
        const replied = await post(
          '/chat/completions',
          chatBody(settings.model, request, FORMATS[tried]),
          request.timeout_ms,
        )
        if (replied.ok) {
          format = tried
          return readChat(replied.body)
        }
        if (!replied.format_refused || tried === FORMATS.length - 1) return replied
      }
    },

    async embed({ texts, timeout_ms }): Promise<EmbedReply> {
      if (settings.embedding_model === null) return transportFailure('refused', 'no embedding model is set')
      const replied = await post('/embeddings', { model: settings.embedding_model, input: texts }, timeout_ms)
      if (!replied.ok) return replied
      const output = EmbeddingOutput.safeParse(replied.body)
      if (!output.success) return transportFailure('unreachable', 'embeddings of an unknown shape')
      const { data, usage } = output.data
      const vectors = [...data].sort((one, two) => one.index - two.index).map(({ embedding }) => embedding)
      return { ok: true, vectors, tokens: usage ? { input_tokens: usage.prompt_tokens, output_tokens: 0 } : null }
    },
  }
}

/** Not every server, nor every model on one, takes a schema: what is refused is asked for once more with less. */
const FORMATS = ['json_schema', 'json_object', 'none'] as const

/** llama.cpp answers 500 to a schema that it cannot turn into a grammar; any other 500 is an accident. */
function isFormatRefused(status: number, text: string): boolean {
  if (status === 400 || status === 415 || status === 422 || status === 501) return true
  return status === 500 && /grammar|schema|response_format/i.test(text)
}

function chatBody(model: string, request: ChatRequest, format: (typeof FORMATS)[number] | undefined) {
  const { messages, json_schema, max_output_tokens, temperature, seed } = request
  return {
    model,
    messages: format === 'json_schema' ? messages : withSchemaInWords(messages, json_schema),
    max_tokens: max_output_tokens,
    temperature,
    seed,
    stream: false,
    ...(format === 'json_schema' && {
      response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: json_schema } },
    }),
    ...(format === 'json_object' && { response_format: { type: 'json_object' } }),
  }
}

function withSchemaInWords(messages: ChatMessage[], schema: Record<string, unknown>): ChatMessage[] {
  const words = `\n\nAnswer with one JSON value alone, which follows this JSON Schema:\n${JSON.stringify(schema)}`
  return messages.map((message, index) => (index === 0 ? { ...message, content: message.content + words } : message))
}

const ChatOutput = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).optional().catch(undefined),
})

const EmbeddingOutput = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()) })),
  usage: z.object({ prompt_tokens: z.number() }).optional().catch(undefined),
})

function readChat(body: unknown): ChatReply {
  const output = ChatOutput.safeParse(body)
  const choice = output.data?.choices[0]
  if (!output.success || !choice) return transportFailure('unreachable', 'an answer of an unknown shape')
  const { message, finish_reason } = choice
  if (message.refusal || finish_reason === 'content_filter') {
    return transportFailure('refused', message.refusal ?? 'content filter')
  }
  const { usage } = output.data
  const tokens = usage ? { input_tokens: usage.prompt_tokens, output_tokens: usage.completion_tokens } : null
  return { ok: true, text: message.content ?? '', tokens }
}

type Posted = { ok: true; body: unknown } | (TransportFailure & { format_refused?: boolean })

async function postJson(
  fetcher: typeof fetch,
  url: string,
  apiKey: string | null,
  body: unknown,
  timeout_ms: number,
): Promise<Posted> {
  try {
    // The time is for the whole answer: a server that sends headers and then stops has not answered.
    const posted = await withTimeout(timeout_ms, async (signal): Promise<Posted> => {
      const response = await fetcher(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(apiKey !== null && { Authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify(body),
        // A redirect would take the key and the document to another host.
        redirect: 'manual',
        signal,
      })
      const text = await readText(response)
      if (!response.ok) return { ...failureOf(response, text), format_refused: isFormatRefused(response.status, text) }
      return { ok: true, body: JSON.parse(text) }
    })
    return posted === 'timeout' ? transportFailure('timeout', `no answer in ${timeout_ms} ms`) : posted
  } catch (error) {
    return transportFailure('unreachable', error)
  }
}

function failureOf(response: Response, text: string): TransportFailure {
  const detail = `${response.status}: ${text.slice(0, 300)}`
  const { status } = response
  if (status === 429 || status === 503) return transportFailure('busy', detail, retryAfter(response))
  if (status === 408 || status === 504) return transportFailure('timeout', detail)
  if (status >= 500) return transportFailure('unreachable', detail)
  return transportFailure('refused', detail)
}

/** Seconds, as model servers send it; the other form that RFC 9110 allows, a date, is not worth a clock here. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}

/** A hundred vectors of 1,536 numbers are about 3 MB of JSON. */
const LONGEST_ANSWER = 16_000_000

/** The body as text, given up where it does not end: a Worker has 128 MB. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    text += decoder.decode(read.value, { stream: true })
    if (text.length > LONGEST_ANSWER) throw new RangeError(`an answer of more than ${LONGEST_ANSWER} characters`)
  }
  return text + decoder.decode()
}
