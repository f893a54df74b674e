import { z } from 'zod'
import type { WorkersAiSettings } from '../../core/ai/settings.ts'
import { withTimeout } from '../../core/ai/timeout.ts'
import {
  type AiTransport,
  type ChatReply,
  type EmbedReply,
  type TransportFailure,
  transportFailure,
} from '../../core/ai/transport.ts'

/** What is used of the `AI` binding: model ids come from settings, so the binding's list of known models is no help. */
export interface WorkersAiBinding {
  run(model: string, inputs: Record<string, unknown>, options?: { signal?: AbortSignal }): Promise<unknown>
}

/** Models on Workers AI, through the native binding. */
export function workersAi(binding: WorkersAiBinding, settings: WorkersAiSettings): AiTransport {
  return {
    label: `workers_ai:${settings.model}`,

    async chat({ messages, json_schema, max_output_tokens, temperature, seed, timeout_ms }): Promise<ChatReply> {
      const inputs = {
        messages,
        response_format: { type: 'json_schema', json_schema },
        max_tokens: max_output_tokens,
        temperature,
        seed,
      }
      const ran = await run(binding, settings.model, inputs, timeout_ms)
      if (!ran.ok) return ran
      const output = ChatOutput.safeParse(ran.output)
      if (!output.success) return transportFailure('unreachable', 'an answer of an unknown shape')
      const { response, choices, usage } = output.data
      const answer = response ?? choices?.[0]?.message?.content ?? ''
      return { ok: true, text: typeof answer === 'string' ? answer : JSON.stringify(answer), tokens: usage ?? null }
    },

    async embed({ texts, timeout_ms }): Promise<EmbedReply> {
      // A passage longer than the model takes is cut by the model instead of failing the batch.
      const ran = await run(binding, settings.embedding_model, { text: texts, truncate_inputs: true }, timeout_ms)
      if (!ran.ok) return ran
      const output = EmbeddingOutput.safeParse(ran.output)
      if (!output.success) return transportFailure('unreachable', 'embeddings of an unknown shape')
      return { ok: true, vectors: output.data.data, tokens: null }
    },
  }
}

const Usage = z
  .object({ prompt_tokens: z.number(), completion_tokens: z.number() })
  .transform(({ prompt_tokens, completion_tokens }) => ({
    input_tokens: prompt_tokens,
    output_tokens: completion_tokens,
  }))

/**
 * In JSON mode `response` is text with some models and the parsed object with others; newer models answer in the shape of
 * OpenAI's chat completions.
 */
const ChatOutput = z
  .object({
    response: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish(),
    choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }).optional() })).optional(),
    usage: Usage.optional().catch(undefined),
  })
  .refine(({ response, choices }) => response !== undefined || choices !== undefined)

const EmbeddingOutput = z.object({ data: z.array(z.array(z.number())) })

async function run(
  binding: WorkersAiBinding,
  model: string,
  inputs: Record<string, unknown>,
  timeout_ms: number,
): Promise<{ ok: true; output: unknown } | TransportFailure> {
  try {
    const output = await withTimeout(timeout_ms, (signal) => binding.run(model, inputs, { signal }))
    return output === 'timeout' ? transportFailure('timeout', `no answer in ${timeout_ms} ms`) : { ok: true, output }
  } catch (error) {
    return failureOf(error)
  }
}

/**
 * The binding throws, with Workers AI's internal code at the head of the message ("3040: Capacity temporarily exceeded").
 * https://developers.cloudflare.com/workers-ai/platform/errors/
 */
function failureOf(error: unknown): TransportFailure {
  const message = error instanceof Error ? error.message : String(error)
  const code = Number(/\b([35]\d{3})\b/.exec(message)?.[1] ?? 0)
  if (/JSON Mode couldn't be met/i.test(message)) return transportFailure('invalid_output', error)
  if (code === 3040) return transportFailure('busy', error)
  if (code === 3007 || code === 3008) return transportFailure('timeout', error)
  if (REFUSALS.has(code)) return transportFailure('refused', error)
  if (/\b429\b|rate limit|too many requests/i.test(message)) return transportFailure('busy', error)
  return transportFailure('unreachable', error)
}

/** Asking again changes nothing: no such model, not allowed, too large, and 3036, the day's free allocation used up. */
const REFUSALS = new Set([3003, 3006, 3023, 3036, 3039, 3041, 3042, 5004, 5005, 5007, 5016, 5018, 5019])
