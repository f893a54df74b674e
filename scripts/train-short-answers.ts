/**
 * Fits the weights of the embedded short-answer grader and writes them to `core/grading/short-answers/weights.ts`:
 *
 *     node scripts/train-short-answers.ts FILE.jsonl
 *
 * First it says what each fifth of the questions would get from weights fitted on the other four; then it fits the
 * weights to be committed on all fifths but the held-out one, which `eval-short-answers.ts` measures.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { sha256 } from '../core/exams/sha256.ts'
import { foldOf, HELD_OUT_FOLD, JudgedAnswer, NUM_FOLDS } from '../core/grading/short-answers/evaluation.ts'
import { FEATURES, type Feature, readAnswer, SIGNS } from '../core/grading/short-answers/features.ts'
import type { LogisticModel } from '../core/grading/short-answers/model.ts'

/** Strength of the pull of all standardised weights towards zero (ridge). */
const RIDGE = 20

const [path] = process.argv.slice(2)
if (!path) {
  console.error('Usage: node scripts/train-short-answers.ts FILE.jsonl')
  process.exit(2)
}
const file = readFileSync(path, 'utf8')

interface Row {
  corpus: string
  fold: number
  label: string | undefined
  several: number
  values: number[]
}

const rows: Row[] = []
for (const line of file.trim().split('\n')) {
  const item = JudgedAnswer.parse(JSON.parse(line))
  const { features, several } = readAnswer(item)
  rows.push({
    corpus: item.corpus,
    fold: await foldOf(item),
    label: item.label,
    several: Number(several),
    values: FEATURES.map((feature) => features[feature]),
  })
}
const corpora = [...new Set(rows.map((row) => row.corpus))].sort()
const SIGN_OF_EACH = FEATURES.map((feature) => SIGNS[feature])
const isCorrect = (row: Row) => row.label === 'correct'

console.log('Two-way accuracy on each fifth of the questions, with weights fitted on the other four:')
const hits = new Map<string, number[]>()
for (let fold = 0; fold < NUM_FOLDS; fold++) {
  const model = fitModel(
    rows.filter((row) => row.fold !== fold),
    isCorrect,
    SIGN_OF_EACH,
  )
  for (const corpus of corpora) {
    const tested = rows.filter((row) => row.fold === fold && row.corpus === corpus)
    const right = tested.filter((row) => logOdds(model, row) >= 0 === isCorrect(row)).length
    hits.set(corpus, [...(hits.get(corpus) ?? []), right])
    console.log(
      `  fold ${fold}${fold === HELD_OUT_FOLD ? ' (held out)' : ''} ${corpus}: ${percent(right, tested.length)} of ${tested.length}`,
    )
  }
}
for (const corpus of corpora) {
  const total = rows.filter((row) => row.corpus === corpus).length
  console.log(
    `  all ${corpus}: ${percent(
      (hits.get(corpus) ?? []).reduce((a, b) => a + b, 0),
      total,
    )} of ${total}`,
  )
}

const training = rows.filter((row) => row.fold !== HELD_OUT_FOLD)
const correct = fitModel(training, isCorrect, SIGN_OF_EACH)
const contradictory = fitModel(
  training.filter((row) => !isCorrect(row)),
  (row) => row.label === 'contradictory',
  FEATURES.map(() => 0),
)
writeFileSync(
  new URL('../core/grading/short-answers/weights.ts', import.meta.url),
  `// Written by scripts/train-short-answers.ts from ${training.length} answers: four fifths of the questions of
// SemEval-2013 task 7 (SciEntsBank and Beetle; Dzikovska et al. 2013).
import type { LogisticModel } from './model.ts'

/** Of the whole file, its held-out fifth included: evaluating on it leaves out what the weights have seen. */
export const TRAINING_FILE_SHA256 = '${await sha256(file)}'

/** Log-odds that an answer is right, with one reference answer and with several. */
export const CORRECT: LogisticModel = ${source(correct)}

/** Log-odds that an answer which is not right contradicts the reference. */
export const CONTRADICTORY: LogisticModel = ${source(contradictory)}
`,
)
console.log(`Weights fitted on ${training.length} answers.`)

/** Answers with one reference and with several are fitted apart: being like one of many says less. */
function fitModel(data: readonly Row[], target: (row: Row) => boolean, signs: readonly number[]): LogisticModel {
  const [one, several] = [0, 1].map((kind) =>
    fitOne(
      data.filter((row) => row.several === kind),
      target,
      signs,
    ),
  )
  if (!one || !several) throw new Error('both kinds are always fitted')
  return {
    bias: [one.bias, several.bias],
    weights: Object.fromEntries(
      FEATURES.map((feature, j) => [feature, [at(one.weights, j), at(several.weights, j)] as const]),
    ) as Record<Feature, readonly [number, number]>,
  }
}

/** Features whose weight would have the wrong sign are left out, and the rest fitted again. */
function fitOne(data: readonly Row[], target: (row: Row) => boolean, signs: readonly number[]) {
  const kept = new Set(FEATURES.map((_, j) => j).filter((j) => data.some((row) => at(row.values, j) !== 0)))
  for (;;) {
    const fitted = ridge(data, target, [...kept])
    const wrong = [...kept].filter((j) => at(fitted.weights, j) * at(signs, j) < 0)
    if (wrong.length === 0) return fitted
    for (const j of wrong) kept.delete(j)
  }
}

/**
 * Ridge logistic regression by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani & Friedman
 * 2009, §4.4) on standardised features.
 */
function ridge(data: readonly Row[], target: (row: Row) => boolean, kept: readonly number[]) {
  const mean = kept.map((j) => average(data.map((row) => at(row.values, j))))
  const scale = kept.map((j, k) => Math.sqrt(average(data.map((row) => (at(row.values, j) - at(mean, k)) ** 2))) || 1)
  const design = data.map(({ values }) => [1, ...kept.map((j, k) => (at(values, j) - at(mean, k)) / at(scale, k))])
  const size = 1 + kept.length
  let beta = new Array<number>(size).fill(0)
  for (let step = 0; step < 12; step++) {
    const gradient: number[] = beta.map((value, j) => (j === 0 ? 0 : RIDGE * value))
    const hessian: number[][] = beta.map((_, j) => beta.map((__, k) => (j === k && j > 0 ? RIDGE : 0)))
    for (const [i, row] of data.entries()) {
      const x = design[i] ?? []
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, j) => sum + value * at(beta, j), 0)))
      const slope = p - Number(target(row))
      for (let j = 0; j < size; j++) {
        gradient[j] = at(gradient, j) + slope * at(x, j)
        const line = hessian[j] ?? []
        for (let k = 0; k < size; k++) line[k] = at(line, k) + p * (1 - p) * at(x, j) * at(x, k)
      }
    }
    const change = solve(hessian, gradient)
    beta = beta.map((value, j) => value - at(change, j))
  }
  const weights = FEATURES.map((_, j) => {
    const k = kept.indexOf(j)
    return k < 0 ? 0 : round(at(beta, 1 + k) / at(scale, k))
  })
  const shift = kept.reduce((sum, _, k) => sum + (at(beta, 1 + k) * at(mean, k)) / at(scale, k), 0)
  return { bias: round(at(beta, 0) - shift), weights }
}

function logOdds({ bias, weights }: LogisticModel, { values, several }: Row): number {
  const column = several ? 1 : 0
  return FEATURES.reduce((sum, feature: Feature, j) => sum + weights[feature][column] * at(values, j), bias[column])
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, at(right, i)])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const best = rows.slice(column).reduce((a, b) => (Math.abs(at(b, column)) > Math.abs(at(a, column)) ? b : a))
    const other = rows.indexOf(best)
    rows[other] = rows[column] ?? best
    rows[column] = best
    for (let i = column + 1; i < size; i++) {
      const row = rows[i] ?? []
      const factor = at(row, column) / at(best, column)
      for (let k = column; k <= size; k++) row[k] = at(row, k) - factor * at(best, k)
    }
  }
  const result = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? []
    let value = at(row, size)
    for (let k = i + 1; k < size; k++) value -= at(row, k) * at(result, k)
    result[i] = value / at(row, i)
  }
  return result
}

function source({ bias, weights }: LogisticModel): string {
  const lines = FEATURES.map((feature) => `    ${feature}: [${weights[feature].join(', ')}],`)
  return `{\n  bias: [${bias.join(', ')}],\n  weights: {\n${lines.join('\n')}\n  },\n}`
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0
}

function average(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : (part / of).toFixed(3)
}
