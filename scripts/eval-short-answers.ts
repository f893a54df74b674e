/**
 * Grades judged answers with the code of production and no server, and says how often the grader agrees with teachers:
 *
 *     node scripts/eval-short-answers.ts FILE.jsonl [--all]
 *
 * One object a line: `{corpus?, question, reference_answers, student_answer, label?, score?, language?, key_points?,
 * synonyms?}`. Of the file that the weights were fitted on, only the questions that they have not seen are graded,
 * unless `--all` asks for all.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sha256 } from '../core/exams/sha256.ts'
import {
  type Figures,
  figuresOf,
  foldOf,
  HELD_OUT_FOLD,
  JudgedAnswer,
  predict,
} from '../core/grading/short-answers/evaluation.ts'
import { THRESHOLDS } from '../core/grading/short-answers/grade-short-answer.ts'
import { TRAINING_FILE_SHA256 } from '../core/grading/short-answers/weights.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
})
const [path] = positionals
if (!path) {
  console.error('Usage: node scripts/eval-short-answers.ts FILE.jsonl [--all]')
  process.exit(2)
}
const file = readFileSync(path, 'utf8')
let items = file
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JudgedAnswer.parse(JSON.parse(line)))

if ((await sha256(file)) === TRAINING_FILE_SHA256) {
  if (values.all) console.log('The weights were fitted on four fifths of these questions: the figures flatter.')
  else {
    const folds = await Promise.all(items.map(foldOf))
    const total = items.length
    items = items.filter((_, index) => folds[index] === HELD_OUT_FOLD)
    console.log(
      `The weights were fitted on this file: only the held-out fifth of its questions is graded, ${items.length} of ${total} answers.`,
    )
  }
}

const before = performance.now()
const pairs = items.map((gold) => ({ gold, predicted: predict(gold) }))
const milliseconds = (performance.now() - before) / pairs.length

const corpora = [...new Set(items.map((item) => item.corpus))].sort()
for (const corpus of corpora)
  print(
    corpus,
    pairs.filter(({ gold }) => gold.corpus === corpus),
  )
if (corpora.length > 1) print('all', pairs)
console.log(
  `Abstains between ${THRESHOLDS.lower} and ${THRESHOLDS.upper}; an abstention counts as wrong. ${milliseconds.toFixed(2)} ms an answer.`,
)

function print(name: string, some: typeof pairs): void {
  const figures = figuresOf(some)
  const questions = new Set(some.map(({ gold }) => gold.question)).size
  console.log(`${name}: ${figures.answers} answers to ${questions} questions`)
  console.log(
    `  accuracy two-way ${three(figures.accuracy2)} (deciding all: ${three(figures.forced_accuracy2)}), three-way ${three(figures.accuracy3)}`,
  )
  console.log(`  weighted F1 two-way ${three(figures.weighted_f1_2)}, three-way ${three(figures.weighted_f1_3)}`)
  console.log(
    `  abstained ${(100 * figures.abstained).toFixed(1)} %${figures.pearson === null ? '' : `, Pearson ${three(figures.pearson)}`}`,
  )
  console.log(`  if a teacher saw the least sure: ${curve(some)}`)
}

/** What a wider band would buy: accuracy on the rest when the least sure answers go to a teacher. */
function curve(some: typeof pairs): string {
  const sorted = [...some].sort((a, b) => b.predicted.confidence - a.predicted.confidence)
  return [0.1, 0.2, 0.3, 0.5]
    .map((left) => {
      const kept = sorted.slice(0, Math.round(sorted.length * (1 - left)))
      return `${100 * left} % → ${three(figuresOf(kept).forced_accuracy2)}`
    })
    .join(', ')
}

function three(value: Figures['accuracy2']): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3)
}
