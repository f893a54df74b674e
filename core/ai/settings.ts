import { z } from 'zod'

/** Every number and name that a model call depends on. A variant of an experiment carries one of these; code holds none. */
const common = {
  /** Low, because facts are asked for; not zero, because at zero a refused question would be written again word for word. */
  temperature: z.number().min(0).max(2).default(0.3),
  seed: z.number().int().min(0).default(20_260),
  /** Four questions with quotes and explanations take about 1,500; Workers AI would stop at 256 if not told. */
  max_output_tokens: z.number().int().min(64).default(3000),
  timeout_ms: z.number().int().min(1).default(60_000),
  /** Attempts at one request, the first included. */
  max_attempts: z.number().int().min(1).max(10).default(3),
  backoff_ms: z.number().int().min(0).default(1000),
  max_backoff_ms: z.number().int().min(0).default(20_000),
  /** Texts in one embedding request. */
  embedding_batch: z.number().int().min(1).max(1000).default(100),
}

const prices = (input: number, output: number, embedding: number) =>
  z
    .object({
      input_usd_per_million: z.number().min(0).default(input),
      output_usd_per_million: z.number().min(0).default(output),
      embedding_usd_per_million: z.number().min(0).default(embedding),
    })
    .prefault({})

export const WorkersAiSettings = z.object({
  provider: z.literal('workers_ai'),
  model: z.string().min(1).default('@cf/meta/llama-3.3-70b-instruct-fp8-fast'),
  embedding_model: z.string().min(1).default('@cf/baai/bge-m3'),
  ...common,
  /** Cloudflare's list prices of the two default models; other models need their own. */
  prices: prices(0.29, 2.25, 0.012),
})
export type WorkersAiSettings = z.infer<typeof WorkersAiSettings>

export const OpenAiCompatibleSettings = z.object({
  provider: z.literal('openai_compatible'),
  /** Up to and with the version: `http://localhost:11434/v1` for Ollama. */
  base_url: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1),
  /** Null where the server has none: retrieval is lexical then. */
  embedding_model: z.string().min(1).nullable().default(null),
  ...common,
  /** A school's own machine bills nobody. */
  prices: prices(0, 0, 0),
})
export type OpenAiCompatibleSettings = z.infer<typeof OpenAiCompatibleSettings>

export const AiSettings = z.discriminatedUnion('provider', [WorkersAiSettings, OpenAiCompatibleSettings])
export type AiSettings = z.infer<typeof AiSettings>

/**
 * The settings as they are configured: an object, its JSON, or nothing, for no model at all. A mistake in them is thrown:
 * it is the operator's to mend before anybody is served.
 */
export function readAiSettings(configured: unknown): AiSettings | null {
  if (configured === undefined || configured === null || configured === '') return null
  return AiSettings.parse(typeof configured === 'string' ? JSON.parse(configured) : configured)
}
