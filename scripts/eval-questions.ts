/**
 * Writes questions about every document of a folder, with the code of production and no server, and says how good they are:
 *
 *     node scripts/eval-questions.ts DIR [--num 20] [--seed 1] [--out FILE.jsonl]
 *
 * FILE.jsonl gets one question a line. Documents that cannot be read are named with their reason and passed over.
 */
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from '../core/documents/read-document.ts'
import type { ReadDocument } from '../core/documents/types.ts'
import { embeddedGenerator } from '../core/generation/embedded/embedded.ts'
import { CRITICAL_3_DF, chiSquare, coverage, keyLongestIndexes } from '../core/generation/flaws/check-set.ts'
import type { GeneratedQuestion } from '../core/generation/types.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { num: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, out: { type: 'string' } },
})
const [directory] = positionals
if (!directory) {
  console.error('Usage: node scripts/eval-questions.ts DIR [--num 20] [--seed 1] [--out FILE.jsonl]')
  process.exit(2)
}
if (values.out) writeFileSync(values.out, '')

const FORMATS: Record<string, 'pdf' | 'docx' | 'txt'> = { '.pdf': 'pdf', '.docx': 'docx', '.txt': 'txt', '.md': 'txt' }
const all: GeneratedQuestion[] = []

for (const file of filesUnder(directory)) {
  const name = relative(directory, file)
  const format = FORMATS[extname(file).toLowerCase()]
  if (!format) continue
  const read = await readDocument({ bytes: new Uint8Array(readFileSync(file)), format })
  if (!read.ok) {
    console.log(`${name}: not read (${read.code})`)
    continue
  }
  const { document } = read
  const before = performance.now()
  const { questions, shortfall } = await embeddedGenerator.generate(
    { document, language: document.language, num_questions: Number(values.num), seed: Number(values.seed) },
    () => {},
  )
  const seconds = (performance.now() - before) / 1000
  all.push(...questions)
  console.log(
    `${name} (${document.language}, ${document.text.length} characters): ${questions.length}${shortfall ? `, ${shortfall}` : ''}`,
  )
  console.log(`  ${figures(questions, document)}; ${seconds.toFixed(2)} s, heap ${megabytes()} MB`)
  if (values.out)
    for (const question of questions) appendFileSync(values.out, `${JSON.stringify(line(name, document, question))}\n`)
}
console.log(
  `All: ${all.length} questions; ${figures(all)}; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

function line(name: string, document: ReadDocument, question: GeneratedQuestion) {
  const { type, stem, options, correct, explanation, source, difficulty, bloom, flaws } = question
  const { quote, start, end } = source
  const rules = flaws.map((flaw) => flaw.rule)
  return {
    document: name,
    language: document.language,
    type,
    stem,
    options,
    correct,
    explanation,
    quote,
    start,
    end,
    difficulty,
    bloom,
    generator: embeddedGenerator.label,
    flaws: rules,
  }
}

function figures(questions: GeneratedQuestion[], document?: ReadDocument): string {
  if (questions.length === 0) return 'nothing to judge'
  const checked = questions.map((question) => ({ ...question, language: 'fr' as const, start: question.source.start }))
  const flawed = (least: number) => questions.filter(({ flaws }) => flaws.length >= least).length
  const percent = (count: number) => `${Math.round((count / questions.length) * 100)} %`
  const positions = [0, 1, 2, 3].map((position) => questions.filter(({ correct }) => correct[0] === position).length)
  const chi = chiSquare(positions)
  const verbatim = document
    ? `, quotes verbatim ${percent(questions.filter(({ source }) => document.text.slice(source.start, source.end) === source.quote).length)}`
    : ''
  const covered = document ? `, coverage ${Math.round(coverage(checked, document.text.length) * 100)} %` : ''
  return `no flaw ${percent(questions.length - flawed(1))}, two or more ${percent(flawed(2))}, key longest ${percent(keyLongestIndexes(checked).length)}, positions ${positions.join('/')} (χ² ${chi.toFixed(1)}, even below ${CRITICAL_3_DF})${verbatim}${covered}`
}

function megabytes(): number {
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024)
}
