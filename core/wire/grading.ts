import { z } from 'zod'
import { Language } from './common.ts'

const text = z.string().trim().min(1)

/** One answer to be graded. Its length is bounded as an exam's answers are. */
export const ShortAnswerInput = z.strictObject({
  question: text.max(2000),
  reference_answers: z.array(text.max(1000)).min(1).max(10).meta({ description: 'any one of them is a full answer' }),
  key_points: z
    .array(text.max(500))
    .max(20)
    .optional()
    .meta({ description: 'what a full answer says, one thing each; taken from the reference answers when absent' }),
  student_answer: z.string().max(5000),
  language: Language,
})
export type ShortAnswerInput = z.infer<typeof ShortAnswerInput>

export const GradeShortAnswers = z.strictObject({ items: z.array(ShortAnswerInput).min(1).max(100) })

export const GradedShortAnswer = z.object({
  score: z.number().int().min(0).max(100),
  verdict: z.enum(['correct', 'partial', 'incorrect', 'abstain']).meta({
    description: '`abstain`: the grader is not sure enough and a teacher should decide; the score is then a proposal',
  }),
  feedback: z.string().meta({ description: 'for the student, in the language of the answer' }),
  points_corrects: z.array(z.string()).meta({ description: 'key points that the answer makes' }),
  points_manquants: z.array(z.string()).meta({ description: 'key points that were not found in it' }),
  confidence: z.number().min(0).max(1),
  method: z.string().meta({ description: 'what decided: `embedded` is the word-comparing grader' }),
})
export type GradedShortAnswer = z.infer<typeof GradedShortAnswer>

export const GradedShortAnswers = z.object({
  items: z.array(GradedShortAnswer).meta({ description: 'in the order asked' }),
})
