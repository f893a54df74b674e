import { z } from 'zod'

/** How a model is made to write questions; part of a variant, like the settings of the model itself. */
export const ModelGenerationSettings = z.object({
  /** Few enough that the last question is as good as the first, and that one bad answer costs little. */
  questions_per_call: z.number().int().min(1).max(5).default(4),
  /** Drafts asked for, for each question wanted: some will not hold, and the best are kept. */
  over_generation: z.number().min(1).max(5).default(1.6),
  /** After the first round, what is still lacking is asked for again from other passages, so many times in all. */
  rounds: z.number().int().min(1).max(5).default(2),
  concurrent_calls: z.number().int().min(1).max(8).default(2),
  /** For all of a task's calls together; what the model has not written then, the fallback writes. */
  time_limit_ms: z.number().int().min(1).default(240_000),
})
export type ModelGenerationSettings = z.infer<typeof ModelGenerationSettings>
