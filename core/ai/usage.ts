import type { AiUsage } from './port.ts'
import type { AiSettings } from './settings.ts'
import type { TokenCount } from './transport.ts'

export const NO_USAGE: AiUsage = { calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 }

export function addUsage(one: AiUsage, two: AiUsage): AiUsage {
  return {
    calls: one.calls + two.calls,
    input_tokens: one.input_tokens + two.input_tokens,
    output_tokens: one.output_tokens + two.output_tokens,
    cost_usd: one.cost_usd + two.cost_usd,
  }
}

export function chatUsage(
  { input_tokens, output_tokens }: TokenCount,
  { prices }: Pick<AiSettings, 'prices'>,
): AiUsage {
  const cost_usd =
    (input_tokens * prices.input_usd_per_million + output_tokens * prices.output_usd_per_million) / 1_000_000
  return { calls: 1, input_tokens, output_tokens, cost_usd }
}

export function embeddingUsage(input_tokens: number, { prices }: Pick<AiSettings, 'prices'>): AiUsage {
  return { calls: 1, input_tokens, output_tokens: 0, cost_usd: (input_tokens * prices.embedding_usd_per_million) / 1e6 }
}

/** Three characters a token: French in the tokenisers of Llama and bge takes more than the four usually told of English. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 3)
}
