import { z } from 'zod'
import type { Random } from '../random/seeded.ts'
import { backoffDelay } from './backoff.ts'
import { parseAnswer } from './extract-json.ts'
import type { Ai, AiRefusal, AiUsage, Completion, CompletionOptions, Embedding, Prompt } from './port.ts'
import type { AiSettings } from './settings.ts'
import {
  type AiTransport,
  type ChatMessage,
  type ChatRequest,
  type TransportFailure,
  transportFailure,
} from './transport.ts'
import { addUsage, chatUsage, embeddingUsage, estimateTokens, NO_USAGE } from './usage.ts'

/** The clock, in milliseconds, and chance: given, so that a test needs no patience. */
export interface AiRuntime {
  now(): number
  sleep(milliseconds: number): Promise<void>
  random: Random
}

/** The AI port over one model server: attempts with backoff, parsing with the schema, one repair, counted usage. */
export function connectAi(transport: AiTransport, settings: AiSettings, runtime: AiRuntime): Ai {
  return {
    label: transport.label,
    embed: (texts) => embed(transport, settings, runtime, texts),
    completeJson: (schema, prompt, options = {}) =>
      completeJson({ transport, settings, runtime, options }, schema, prompt),
  }
}

interface Call {
  transport: AiTransport
  settings: AiSettings
  runtime: AiRuntime
  options: CompletionOptions
}

async function completeJson<Value>(call: Call, schema: z.ZodType<Value>, prompt: Prompt): Promise<Completion<Value>> {
  const { settings, options } = call
  const asked: ChatMessage[] = [
    { role: 'system', content: prompt.system },
    { role: 'user', content: prompt.user },
  ]
  const request: Omit<ChatRequest, 'messages' | 'timeout_ms'> = {
    json_schema: z.toJSONSchema(schema),
    max_output_tokens: options.max_output_tokens ?? settings.max_output_tokens,
    temperature: options.temperature ?? settings.temperature,
    seed: options.seed ?? settings.seed,
  }

  const first = await chat(call, { ...request, messages: asked })
  if (!first.ok) return first
  const answer = parseAnswer(schema, first.text)
  if (answer.ok) return { ok: true, value: answer.value, usage: first.usage }

  const repair: ChatMessage[] = [
    ...asked,
    { role: 'assistant', content: first.text.slice(0, LONGEST_ECHO) || '(empty)' },
    { role: 'user', content: repairRequest(answer.error) },
  ]
  const second = await chat(call, { ...request, messages: repair })
  const usage = addUsage(first.usage, second.usage)
  if (!second.ok) return { ...second, usage }
  const repaired = parseAnswer(schema, second.text)
  if (repaired.ok) return { ok: true, value: repaired.value, usage }
  return { ok: false, reason: 'invalid_output', detail: repaired.error, usage }
}

/** What was wrong is shown again, but not all of an answer that ran on without end. */
const LONGEST_ECHO = 6000

function repairRequest(error: string): string {
  return `Your answer could not be read:\n${error}\n\nAnswer again with the complete JSON alone, without any other text. Keep the language of your first answer.`
}

type Attempted<Result> = { ok: true; result: Result } | TransportFailure

/** One request, tried until it is answered, refused, or the attempts or the time run out. */
async function attempt<Result extends { ok: true }>(
  { settings, runtime, options }: Omit<Call, 'transport'>,
  send: (timeout_ms: number) => Promise<Result | TransportFailure>,
): Promise<Attempted<Result> & { calls: number }> {
  const left = () => (options.deadline === undefined ? Number.POSITIVE_INFINITY : options.deadline - runtime.now())
  let failure = transportFailure('timeout', 'no time was left')
  for (let calls = 0; ; ) {
    if (left() <= 0) return { ...failure, calls }
    const reply = await send(Math.min(settings.timeout_ms, left()))
    calls++
    if (reply.ok) return { ok: true, result: reply, calls }
    failure = reply
    if (reply.reason === 'refused' || reply.reason === 'invalid_output') return { ...reply, calls }
    if (calls >= settings.max_attempts) return { ...reply, calls }
    const delay = backoffDelay(calls, settings, runtime.random, reply.retry_after_ms)
    if (delay >= left()) return { ...reply, calls }
    await runtime.sleep(delay)
  }
}

async function chat(
  call: Call,
  request: Omit<ChatRequest, 'timeout_ms'>,
): Promise<{ ok: true; text: string; usage: AiUsage } | AiRefusal> {
  const { transport, settings } = call
  const attempted = await attempt(call, (timeout_ms) => transport.chat({ ...request, timeout_ms }))
  if (!attempted.ok) return refusal(attempted, { ...NO_USAGE, calls: attempted.calls })
  const { text, tokens } = attempted.result
  const counted = tokens ?? {
    input_tokens: request.messages.reduce((sum, { content }) => sum + estimateTokens(content), 0),
    output_tokens: estimateTokens(text),
  }
  return { ok: true, text, usage: { ...chatUsage(counted, settings), calls: attempted.calls } }
}

async function embed(
  transport: AiTransport,
  settings: AiSettings,
  runtime: AiRuntime,
  texts: readonly string[],
): Promise<Embedding> {
  const vectors: number[][] = []
  let usage = NO_USAGE
  for (let from = 0; from < texts.length; from += settings.embedding_batch) {
    const batch = texts.slice(from, from + settings.embedding_batch)
    const attempted = await attempt({ settings, runtime, options: {} }, (timeout_ms) =>
      transport.embed({ texts: batch, timeout_ms }),
    )
    if (!attempted.ok) return refusal(attempted, addUsage(usage, { ...NO_USAGE, calls: attempted.calls }))
    const { tokens, vectors: made } = attempted.result
    const input_tokens = tokens?.input_tokens ?? batch.reduce((sum, text) => sum + estimateTokens(text), 0)
    usage = addUsage(usage, { ...embeddingUsage(input_tokens, settings), calls: attempted.calls })
    vectors.push(...made)
    const width = vectors[0]?.length ?? 0
    if (made.length !== batch.length || width === 0 || made.some((vector) => vector.length !== width)) {
      return { ok: false, reason: 'invalid_output', detail: 'not one vector a text, all of one length', usage }
    }
  }
  return { ok: true, vectors, usage }
}

function refusal({ reason, detail }: TransportFailure, usage: AiUsage): AiRefusal {
  return { ok: false, reason, detail, usage }
}
