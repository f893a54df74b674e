import type { z } from 'zod'

/**
 * The one door to models. Generation, grading and retrieval know this and nothing of who serves the model; `connectAi`
 * makes it from a transport (Workers AI, any OpenAI-compatible server).
 */
export interface Ai {
  /** Who serves the model and which one: stored beside what it decided. */
  readonly label: string
  /** One vector a text, in order, all of the same length. */
  embed(texts: readonly string[]): Promise<Embedding>
  /** One answer of the model, parsed with the schema that it was asked for. */
  completeJson<Value>(schema: z.ZodType<Value>, prompt: Prompt, options?: CompletionOptions): Promise<Completion<Value>>
}

export interface Prompt {
  system: string
  user: string
}

export interface CompletionOptions {
  /** The settings' limit when absent. */
  max_output_tokens?: number
  temperature?: number
  seed?: number
  /** On the clock that `connectAi` was given (milliseconds): no attempt goes on after it. */
  deadline?: number
}

export type Completion<Value> = { ok: true; value: Value; usage: AiUsage } | AiRefusal

export type Embedding = { ok: true; vectors: number[][]; usage: AiUsage } | AiRefusal

export interface AiRefusal {
  ok: false
  reason: AiFailure
  /** For the log. It may hold words of the model, never show it to people. */
  detail: string
  /** Failed attempts are paid too. */
  usage: AiUsage
}

/**
 * `busy`: too many requests, or no capacity now. `timeout`: no answer in time. `unreachable`: the network, or an error
 * inside the server. `refused`: the server will say no again (wrong model, key or request; account used up; content
 * filter). `invalid_output`: an answer, but not one that holds, and asking again did not mend it.
 */
export type AiFailure = 'busy' | 'timeout' | 'unreachable' | 'refused' | 'invalid_output'

/** What work has cost. Tokens are the server's count, or estimated from the text where it gives none. */
export interface AiUsage {
  calls: number
  input_tokens: number
  output_tokens: number
  cost_usd: number
}
