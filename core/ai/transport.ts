import type { AiFailure } from './port.ts'

/** What one model server must do: one request, one answer. Retries, parsing and repair are `connectAi`'s, for all alike. */
export interface AiTransport {
  readonly label: string
  /** Never throws for what a network or a server can do. */
  chat(request: ChatRequest): Promise<ChatReply>
  embed(request: EmbedRequest): Promise<EmbedReply>
}

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

export interface ChatRequest {
  messages: ChatMessage[]
  /** JSON Schema (draft 2020-12) that the answer should follow; servers take it as a wish. */
  json_schema: Record<string, unknown>
  max_output_tokens: number
  temperature: number
  seed: number
  timeout_ms: number
}

export interface EmbedRequest {
  texts: readonly string[]
  timeout_ms: number
}

export type ChatReply = { ok: true; text: string; tokens: TokenCount | null } | TransportFailure

export type EmbedReply = { ok: true; vectors: number[][]; tokens: TokenCount | null } | TransportFailure

export interface TokenCount {
  input_tokens: number
  output_tokens: number
}

export interface TransportFailure {
  ok: false
  reason: AiFailure
  detail: string
  /** How long the server asks to be left alone. */
  retry_after_ms?: number
}

export function transportFailure(reason: AiFailure, detail: unknown, retry_after_ms?: number): TransportFailure {
  const text = detail instanceof Error ? `${detail.name}: ${detail.message}` : String(detail)
  const failure = { ok: false as const, reason, detail: text.slice(0, 500) }
  return retry_after_ms === undefined ? failure : { ...failure, retry_after_ms }
}
