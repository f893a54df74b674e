import { join } from 'node:path'
import { arrangePaper } from '../core/exams/paper.ts'
import { openSealedPaper } from '../core/exams/sealed-paper.ts'
import type { AttemptWithPaper, PaperKey, SavedAnswers, SealedPaper } from '../core/wire/attempts.ts'
import { percentile, rounded } from './figures.ts'
import { type Load, startLoad } from './load.ts'
import type { Answer, Call } from './load-messages.ts'
import { callOf } from './people.ts'
import { type LogLine, type Runtime, startRuntime } from './runtime.ts'
import { inScratchFolder } from './scratch.ts'
import { enterWaitingRoom, stageExam } from './stage.ts'
import { checkResults } from './storm-results.ts'

const STUDENTS = 1000
const SAVES_EACH = 3

/** 1,000 students open their sealed paper, start, save and hand in, each time all at once. */
export function benchStorm() {
  return inScratchFolder(async (folder) => {
    const errors: LogLine[] = []
    const runtime = await startRuntime({
      config: 'wrangler.toml',
      entry: 'tests/worker.ts',
      state: join(folder, 'state'),
      onLog: (line) => {
        if (line['log.level'] === 'error') errors.push(line)
      },
    })
    const load = startLoad()
    try {
      const { origin, miniflare } = runtime
      const stage = await stageExam(runtime, STUDENTS)
      const students = await enterWaitingRoom(load, origin, stage)
      const sent = await succeed(
        load,
        runtime,
        students.map((student) => callOf(student, origin, 'GET', `/api/v1/my/exams/${stage.exam_id}/sealed-paper`)),
      )
      const sealed = sent.bodies.map((body) => JSON.parse(body) as SealedPaper)

      const keys = await succeed(
        load,
        runtime,
        sealed.map((paper) => keyCall(stage.exam_id, paper)),
      )
      const unsealing = await firstQuestions(sealed, keys.bodies)

      const starts = await succeed(
        load,
        runtime,
        sealed.map((paper) => startCall(stage.exam_id, paper)),
      )
      console.error(`starts: ${starts.per_second}/s`)
      const attempts = starts.bodies.map((body) => JSON.parse(body) as AttemptWithPaper)
      const given = new Map<string, Map<string, string>>()
      const saves: Measured[] = []
      for (let turn = 0; turn < SAVES_EACH; turn++) {
        const calls = attempts.map((attempt, at) => saveCall(attempt, unsealing.papers[at], turn, given))
        const saved = await succeed(load, runtime, calls)
        if (saved.bodies.some((body) => (JSON.parse(body) as SavedAnswers).acks.length !== 1)) {
          throw new Error('a save was answered without its ack')
        }
        saves.push(saved)
      }
      const submits = await succeed(
        load,
        runtime,
        attempts.map(({ attempt_id, attempt_token }) => ({
          method: 'POST',
          path: `/api/v1/attempts/${attempt_id}/submit`,
          headers: { Authorization: `Bearer ${attempt_token}` },
        })),
      )
      console.error(`submits: ${submits.per_second}/s`)
      const graded = await checkResults(await miniflare.getD1Database('DB'), stage.exam_id, given)
      if (errors.length > 0) console.error(errors.slice(0, 5))
      return {
        students: STUDENTS,
        first_question_of_sent_paper_ms: {
          p50: rounded(percentile(keys.ms, 0.5) + unsealing.ms_each),
          p99: rounded(percentile(keys.ms, 0.99) + unsealing.ms_each),
        },
        starts: figuresOf(starts),
        first_saves: saves[0] && figuresOf(saves[0]),
        later_saves: saves.slice(1).map(figuresOf),
        submits: figuresOf(submits),
        all_graded_after_seconds: graded.seconds,
        results: graded.results,
        lost_answers: graded.lost,
        errors: errors.length,
        targets: { starts: '>= 500/s', submits: '>= 600/s', errors: 0, lost_answers: 0, results: STUDENTS },
        met:
          starts.per_second >= 500 &&
          submits.per_second >= 600 &&
          errors.length === 0 &&
          graded.lost === 0 &&
          graded.results === STUDENTS,
      }
    } finally {
      load.stop()
      await runtime.stop()
    }
  })
}

interface Measured {
  bodies: string[]
  ms: number[]
  per_second: number
  /** Of workerd, each. */
  processor_ms: number
}

/** Sends all calls at once; one that fails ends the bench. */
async function succeed(load: Load, runtime: Runtime, calls: Call[]): Promise<Measured> {
  const processorBefore = runtime.processorMs()
  const { answers, seconds } = await load.burst(runtime.origin, calls)
  const failed = answers.find(({ status }) => status >= 300)
  if (failed) throw new Error(`${calls[answers.indexOf(failed)]?.path}: ${failed.status} ${failed.body}`)
  return {
    bodies: answers.map(({ body }: Answer) => body),
    ms: answers.map(({ ms }) => ms),
    per_second: rounded(calls.length / seconds),
    processor_ms: rounded((runtime.processorMs() - processorBefore) / calls.length),
  }
}

function figuresOf({ per_second, ms, processor_ms }: Measured) {
  return { per_second, processor_ms, p50_ms: rounded(percentile(ms, 0.5)), p99_ms: rounded(percentile(ms, 0.99)) }
}

function keyCall(examId: string, { ticket }: SealedPaper): Call {
  return { method: 'POST', path: `/api/v1/exams/${examId}/paper-key`, body: JSON.stringify({ ticket }) }
}

/** As the page starts that has waited with the paper. */
function startCall(examId: string, { ticket, paper_hash }: SealedPaper): Call {
  return {
    method: 'POST',
    path: `/api/v1/exams/${examId}/attempts/ahead`,
    body: JSON.stringify({ ticket, paper_hash }),
  }
}

/** What each browser does with its key: unseals the paper and puts it in the student's order. */
async function firstQuestions(sealed: SealedPaper[], keys: string[]) {
  const startedAt = performance.now()
  const papers = []
  for (const [at, paper] of sealed.entries()) {
    const { key, seed } = JSON.parse(keys[at] ?? '') as PaperKey
    const opened = await openSealedPaper(key, paper)
    if (!opened) throw new Error('a key does not open its paper')
    papers.push(arrangePaper(opened, paper, seed))
  }
  return { papers, ms_each: (performance.now() - startedAt) / sealed.length }
}

function saveCall(
  { attempt_id, attempt_token }: AttemptWithPaper,
  paper: AttemptWithPaper['paper'] | undefined,
  turn: number,
  given: Map<string, Map<string, string>>,
): Call {
  const question = paper?.questions[turn]
  const option = question?.options[turn % question.options.length]
  if (!question || !option) throw new Error('the paper has too few questions')
  const answers = given.get(attempt_id) ?? new Map<string, string>()
  given.set(attempt_id, answers.set(question.id, option.id))
  const op = {
    op_id: crypto.randomUUID(),
    question_id: question.id,
    option_ids: [option.id],
    client_time: new Date().toISOString(),
  }
  return {
    method: 'POST',
    path: `/api/v1/attempts/${attempt_id}/answers`,
    headers: { Authorization: `Bearer ${attempt_token}` },
    body: JSON.stringify({ ops: [op] }),
  }
}
