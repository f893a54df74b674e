import { join } from 'node:path'
import type { AttemptWithPaper } from '../core/wire/attempts.ts'
import { median, percentile, rounded } from './figures.ts'
import { CONNECTIONS, type Load, startLoad } from './load.ts'
import type { Sitting } from './load-messages.ts'
import { type Runtime, startRuntime } from './runtime.ts'
import { inScratchFolder } from './scratch.ts'
import { ask, sittingOf, stageExam } from './stage.ts'

const ROUNDS = 3
const SECONDS = 6
const WARM_UP_SECONDS = 3

interface Round {
  saves_per_second: number
  p50_ms: number
  p99_ms: number
  processor_ms: number
}

/**
 * Saving an answer, over the whole HTTP path, beside the least that the platform can do: a bare Worker and a bare object
 * that store the same bytes. 64 students, each on a connection of their own, one save after the other; the two take
 * turns, so that whatever else the machine does meets both.
 */
export function benchSave() {
  return inScratchFolder(measureBoth)
}

async function measureBoth(folder: string) {
  const ours = await startRuntime({ config: 'wrangler.toml', entry: 'tests/worker.ts', state: join(folder, 'ours') })
  const bare = await startRuntime({
    config: 'bench/workers/bare.toml',
    entry: 'bench/workers/bare.ts',
    state: join(folder, 'bare'),
  })
  const load = startLoad()
  try {
    const stage = await stageExam(ours, CONNECTIONS)
    const attempts = await Promise.all(
      stage.students.map((student) =>
        ask<AttemptWithPaper>(ours.origin, student, 'POST', `/api/v1/exams/${stage.exam_id}/attempts`, {}),
      ),
    )
    const sittings = attempts.map(sittingOf)
    const rounds: { ours: Round[]; bare: Round[] } = { ours: [], bare: [] }
    await measure(load, ours, sittings, WARM_UP_SECONDS)
    await measure(load, bare, sittings, WARM_UP_SECONDS)
    for (let round = 1; round <= ROUNDS; round++) {
      rounds.bare.push(await measure(load, bare, sittings, SECONDS))
      rounds.ours.push(await measure(load, ours, sittings, SECONDS))
      console.error(
        `round ${round}: bare ${JSON.stringify(rounds.bare.at(-1))} ours ${JSON.stringify(rounds.ours.at(-1))}`,
      )
    }
    return summary(medians(rounds.ours), medians(rounds.bare))
  } finally {
    load.stop()
    await Promise.all([ours.stop(), bare.stop()])
  }
}

async function measure(load: Load, runtime: Runtime, sittings: Sitting[], seconds: number): Promise<Round> {
  const before = runtime.processorMs()
  const report = await load.saves(runtime.origin, sittings, seconds)
  const processor = runtime.processorMs() - before
  if (report.failed > 0) throw new Error(`${report.failed} saves failed`)
  return {
    saves_per_second: rounded(report.ms.length / report.seconds),
    p50_ms: rounded(percentile(report.ms, 0.5)),
    p99_ms: rounded(percentile(report.ms, 0.99)),
    processor_ms: rounded(processor / report.ms.length),
  }
}

function medians(rounds: Round[]): Round {
  const of = (figure: keyof Round) => median(rounds.map((round) => round[figure]))
  return {
    saves_per_second: of('saves_per_second'),
    p50_ms: of('p50_ms'),
    p99_ms: of('p99_ms'),
    processor_ms: of('processor_ms'),
  }
}

function summary(ours: Round, bare: Round) {
  const ratio = (figure: keyof Round) => rounded(ours[figure] / bare[figure])
  const ratios = {
    throughput: ratio('saves_per_second'),
    p50: ratio('p50_ms'),
    p99: ratio('p99_ms'),
    processor: ratio('processor_ms'),
  }
  return {
    connections: CONNECTIONS,
    rounds: ROUNDS,
    ours,
    bare,
    ratios,
    targets: { throughput: '>= 0.8', p50: '< 1.25', p99: '< 1.5', processor: '<= 1.5' },
    met: ratios.throughput >= 0.8 && ratios.p50 < 1.25 && ratios.p99 < 1.5 && ratios.processor <= 1.5,
  }
}
