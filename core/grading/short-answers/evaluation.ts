import { z } from 'zod'
import { sha256 } from '../../exams/sha256.ts'
import { Language } from '../../wire/common.ts'
import { assess, gradeShortAnswer } from './grade-short-answer.ts'

/** The labels of SemEval-2013 task 7 (Dzikovska et al. 2013), whose five-way ones fold into the three-way ones. */
const Label = z
  .enum(['correct', 'contradictory', 'incorrect', 'partially_correct_incomplete', 'irrelevant', 'non_domain'])
  .transform((label): Label => (label === 'correct' || label === 'contradictory' ? label : 'incorrect'))
type Label = 'correct' | 'contradictory' | 'incorrect'

/** A line of a file of answers that teachers have judged: by a label, by a score, or by both. */
export const JudgedAnswer = z.object({
  corpus: z.string().default('all'),
  question: z.string(),
  reference_answers: z.array(z.string()).min(1),
  key_points: z.array(z.string()).optional(),
  synonyms: z.array(z.array(z.string())).optional(),
  student_answer: z.string(),
  language: Language.default('en'),
  label: Label.optional(),
  score: z.number().optional(),
})
export type JudgedAnswer = z.output<typeof JudgedAnswer>

export const NUM_FOLDS = 5
/** The fifth of the questions that the committed weights have never seen. */
export const HELD_OUT_FOLD = 0

/** All answers to a question are in one fold, the same one everywhere. */
export async function foldOf({ corpus, question }: Pick<JudgedAnswer, 'corpus' | 'question'>): Promise<number> {
  return Number.parseInt((await sha256(`${corpus}\n${question}`)).slice(0, 8), 16) % NUM_FOLDS
}

export interface Prediction {
  /** Null where the grader abstains: that is never right. */
  label: Label | null
  /** What it would have said if it had to decide. */
  forced: Label
  score: number
  confidence: number
}

export function predict(answer: JudgedAnswer): Prediction {
  const { correct, contradictory } = assess(answer)
  const { verdict, score, confidence } = gradeShortAnswer(answer)
  const forced = correct >= 0.5 ? 'correct' : contradictory >= 0.5 ? 'contradictory' : 'incorrect'
  return { label: verdict === 'abstain' ? null : forced, forced, score, confidence }
}

export interface Figures {
  answers: number
  /** Of all answers, abstentions counting as wrong. */
  accuracy2: number
  accuracy3: number
  /** F1 of each label, weighted by how often teachers give it. */
  weighted_f1_2: number
  weighted_f1_3: number
  abstained: number
  /** Two-way accuracy where abstentions are decided at even odds all the same. */
  forced_accuracy2: number
  /** With teachers' scores, where they are given. */
  pearson: number | null
}

export function figuresOf(pairs: readonly { gold: JudgedAnswer; predicted: Prediction }[]): Figures {
  const labelled = pairs.flatMap(({ gold: { label }, predicted }) => (label ? [{ gold: label, predicted }] : []))
  const three = labelled.map(({ gold, predicted }): Judged => ({ gold, said: predicted.label }))
  const two = three.map(({ gold, said }): Judged => ({ gold: twoWay(gold), said: said && twoWay(said) }))
  const forced = labelled.filter(({ gold, predicted }) => twoWay(gold) === twoWay(predicted.forced))
  const scored = pairs.flatMap(({ gold: { score }, predicted }): [number, number][] =>
    score === undefined ? [] : [[score, predicted.score]],
  )
  return {
    answers: pairs.length,
    accuracy2: share(two, right),
    accuracy3: share(three, right),
    weighted_f1_2: weightedF1(two),
    weighted_f1_3: weightedF1(three),
    abstained: share(pairs, ({ predicted }) => predicted.label === null),
    forced_accuracy2: labelled.length === 0 ? Number.NaN : forced.length / labelled.length,
    pearson: scored.length < 2 ? null : pearson(scored),
  }
}

interface Judged {
  gold: Label
  said: Label | null
}

function twoWay(label: Label): 'correct' | 'incorrect' {
  return label === 'correct' ? 'correct' : 'incorrect'
}

function right({ gold, said }: Judged): boolean {
  return gold === said
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? Number.NaN : items.filter(test).length / items.length
}

export function weightedF1(judged: readonly Judged[]): number {
  const labels = [...new Set(judged.map(({ gold }) => gold))]
  return labels.reduce((sum, label) => {
    const gold = judged.filter((one) => one.gold === label).length
    const said = judged.filter((one) => one.said === label).length
    const both = judged.filter((one) => one.gold === label && right(one)).length
    return sum + (gold / judged.length) * ((2 * both) / (gold + said))
  }, 0)
}

export function pearson(points: readonly (readonly [number, number])[]): number {
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length
  const [mx, my] = [mean(0), mean(1)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of points) {
    xy += (x - mx) * (y - my)
    xx += (x - mx) ** 2
    yy += (y - my) ** 2
  }
  return xy / Math.sqrt(xx * yy)
}
