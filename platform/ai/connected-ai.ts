import { connectAi } from '../../core/ai/connect.ts'
import type { Ai } from '../../core/ai/port.ts'
import type { AiSettings } from '../../core/ai/settings.ts'
import { openAiCompatible } from './openai-compatible.ts'
import { type WorkersAiBinding, workersAi } from './workers-ai.ts'

/** What is bound where the Worker runs. */
export interface AiBindings {
  AI?: WorkersAiBinding | undefined
  /** The secret of an OpenAI-compatible server; Ollama and llama.cpp need none. */
  AI_API_KEY?: string | undefined
}

/** The AI port that the settings name, on the real clock. */
export function connectedAi(settings: AiSettings, { AI, AI_API_KEY }: AiBindings): Ai {
  return connectAi(transportOf(settings, AI, AI_API_KEY || null), settings, {
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
  })
}

function transportOf(settings: AiSettings, binding: WorkersAiBinding | undefined, apiKey: string | null) {
  if (settings.provider === 'openai_compatible') return openAiCompatible(settings, apiKey)
  if (!binding) throw new Error('the settings name Workers AI, but AI is not bound in this environment')
  return workersAi(binding, settings)
}
