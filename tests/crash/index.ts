/**
 * `npm run test:crash -- --rounds 100`: kills the runtime with SIGKILL at random moments while 20 students save, and looks
 * after each restart whether every answer that was acked is there. `--seed` repeats a run's moments and answers.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startRuntime } from '../../bench/runtime.ts'
import { inScratchFolder } from '../../bench/scratch.ts'
import { ask, stageExam } from '../../bench/stage.ts'
import { seededRandom } from '../../core/random/seeded.ts'
import type { AttemptLogView, AttemptWithPaper } from '../../core/wire/attempts.ts'
import { type Findings, inspectLog, NOTHING_FOUND } from './inspect-log.ts'
import { SavingStudent } from './saving-student.ts'

const STUDENTS = 20
/** A round ends after so many saves at the most, all students' together, and a moment more. */
const MOST_SAVES = 200
const LONGEST_MOMENT_MS = 30
const TEN_HOURS_MINUTES = 600

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)

const figures = await inScratchFolder(async (folder) => {
  const random = seededRandom(seed)
  let restarted = Promise.withResolvers<void>()
  const runtime = await startRuntime({
    config: 'wrangler.toml',
    entry: 'tests/worker.ts',
    state: join(folder, 'state'),
    onRestart: () => restarted.resolve(),
  })
  try {
    const { origin } = runtime
    const { teacher, students, exam_id } = await stageExam(runtime, STUDENTS, {
      closes_at: new Date(Date.now() + TEN_HOURS_MINUTES * 60_000).toISOString(),
      duration_minutes: TEN_HOURS_MINUTES,
    })
    const attempts = await Promise.all(
      students.map((student) =>
        ask<AttemptWithPaper>(origin, student, 'POST', `/api/v1/exams/${exam_id}/attempts`, {}),
      ),
    )
    const savers = attempts.map((attempt) => new SavingStudent(origin, attempt, random))
    const found: Findings = { ...NOTHING_FOUND }
    for (let round = 1; round <= rounds; round++) {
      restarted = Promise.withResolvers<void>()
      const stopped = Promise.all(savers.map((saver) => saver.saveUntilCutOff()))
      const gone = stopped.then(() => {
        throw new Error('the runtime was gone before it was killed')
      })
      await Promise.race([gone, saves(savers, 1 + Math.floor(random() * MOST_SAVES))])
      await sleep(random() * LONGEST_MOMENT_MS)
      process.kill(runtime.pid(), 'SIGKILL')
      await Promise.all([stopped, restarted.promise])
      for (const saver of savers) {
        const log = await ask<AttemptLogView>(origin, teacher, 'GET', `/api/v1/attempts/${saver.attemptId}/log`)
        for (const [what, times] of Object.entries(inspectLog(log, saver))) found[what as keyof Findings] += times
      }
      if (round % 10 === 0) console.error(`${round} rounds: ${JSON.stringify(found)}`)
    }
    const acked = savers.reduce((sum, saver) => sum + saver.acked.size, 0)
    const repeated = savers.reduce((sum, saver) => sum + saver.sentAgain, 0)
    return { test: 'crash', seed, rounds, students: STUDENTS, acked, sent_again: repeated, ...found }
  } finally {
    await runtime.stop()
  }
})
console.log(JSON.stringify(figures))
const { lost, doubled, out_of_order, receipts_wrong, unknown } = figures
process.exit(lost + doubled + out_of_order + receipts_wrong + unknown === 0 && figures.acked > 0 ? 0 : 1)

/** When the students have had so many saves acked from now on, together. */
function saves(savers: SavingStudent[], wanted: number): Promise<void> {
  return new Promise((resolve) => {
    let acked = 0
    function onAck() {
      acked += 1
      if (acked < wanted) return
      for (const saver of savers) saver.off('ack', onAck)
      resolve()
    }
    for (const saver of savers) saver.on('ack', onAck)
  })
}
