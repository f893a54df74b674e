import { expect, it } from 'vitest'
import { figuresOf, foldOf, JudgedAnswer, type Prediction, pearson, weightedF1 } from './evaluation.ts'

const gold = (label: string, score?: number) =>
  JudgedAnswer.parse({ question: 'q', reference_answers: ['r'], student_answer: 'a', label, score })
const said = (label: Prediction['label'], score = 0): Prediction => ({
  label,
  forced: label ?? 'correct',
  score,
  confidence: 0.5,
})

it('an abstention is never right, even where a forced decision would be', () => {
  const figures = figuresOf([
    { gold: gold('correct'), predicted: said(null) },
    { gold: gold('correct'), predicted: said('correct') },
    { gold: gold('contradictory'), predicted: said('incorrect') },
    { gold: gold('incorrect'), predicted: said('correct') },
  ])
  expect(figures).toMatchObject({
    answers: 4,
    accuracy2: 0.5,
    accuracy3: 0.25,
    forced_accuracy2: 0.75,
    abstained: 0.25,
  })
  expect(figures.pearson).toBeNull()
})

it('five-way labels count as the three-way ones that they refine', () => {
  expect(gold('partially_correct_incomplete').label).toBe('incorrect')
  expect(gold('contradictory').label).toBe('contradictory')
})

it('weighted F1 and Pearson agree with a calculation by hand', () => {
  // correct: precision 1/2, recall 1/2, F1 1/2, weight 2/3; incorrect: precision 0, recall 0.
  const judged = [
    { gold: 'correct', said: 'correct' },
    { gold: 'correct', said: null },
    { gold: 'incorrect', said: 'correct' },
  ] as const
  expect(weightedF1(judged)).toBeCloseTo((2 / 3) * 0.5)
  expect(
    pearson([
      [0, 10],
      [1, 30],
      [2, 20],
    ]),
  ).toBeCloseTo(0.5)
})

it('all answers to a question are in one fold, the same at every run', async () => {
  expect(await foldOf({ corpus: 'c', question: 'Why?' })).toBe(await foldOf({ corpus: 'c', question: 'Why?' }))
  const folds = await Promise.all(Array.from({ length: 200 }, (_, i) => foldOf({ corpus: 'c', question: `Why ${i}?` })))
  for (const fold of [0, 1, 2, 3, 4]) expect(folds.filter((one) => one === fold).length).toBeGreaterThan(20)
})
