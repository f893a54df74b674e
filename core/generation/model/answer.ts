import { z } from 'zod'

/**
 * What the model is asked for and what its answer is parsed with. The key comes as a text with its distractors, not as
 * options and an index: models miscount, and the position of the key is ours to choose. Limits are wide, because one
 * question too long must not cost the others; each is judged by itself afterwards.
 */
const ModelQuestion = z.object({
  chunk_id: z.string().describe('the id of the passage that the question is about'),
  quote: z.string().describe('one sentence of that passage, copied word for word'),
  stem: z.string(),
  key: z.string().describe('the right answer'),
  distractors: z.array(z.string()).describe('four wrong answers, the most plausible first'),
  explanation: z.string(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  bloom: z.enum(['remember', 'understand', 'apply', 'analyse']),
})
export type ModelQuestion = z.infer<typeof ModelQuestion>

export const ModelAnswer = z.object({ questions: z.array(ModelQuestion) })
