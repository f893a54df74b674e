import { join } from 'node:path'
import { startRuntime } from '../../bench/runtime.ts'
import { inScratchFolder } from '../../bench/scratch.ts'
import { ask } from '../../bench/stage.ts'
import { seededRandom } from '../../core/random/seeded.ts'
import type { SeedFile } from './corpus.ts'
import { type ReadFigures, readUploads } from './read-uploads.ts'
import { type Broken, faults, peakMemory, sendRequests, sendUploads } from './send-requests.ts'
import { fuzzStage } from './stage.ts'

export interface WorkerFigures {
  requests: number
  /** How many were answered how: `422 invalid_request`, `socket closed with 1008` … */
  answers: Record<string, number>
  /** What became of the files that went through the API. */
  uploads: Record<string, number>
  /** Answers of 500, lines of the log that say so, silence, restarts; must be empty. */
  broken: Broken[]
  /** Of workerd, with all its isolates, D1 and the objects. */
  peak_memory_mb: number
  seconds: number
}

export async function fuzzUploads(
  files: readonly SeedFile[],
  count: number,
  seed: number,
): Promise<ReadFigures & { seconds: number }> {
  const startedAt = performance.now()
  const figures = await readUploads(files, count, seededRandom(seed))
  return { ...figures, seconds: secondsSince(startedAt) }
}

/** The built Worker in a workerd of its own; it has to answer good requests at the end as in the beginning. */
export function fuzzWorker(
  files: readonly SeedFile[],
  count: { requests: number; uploads: number },
  seed: number,
): Promise<WorkerFigures> {
  return inScratchFolder(async (folder) => {
    const startedAt = performance.now()
    const { broken, found, ...listeners } = faults()
    const runtime = await startRuntime({
      config: 'wrangler.toml',
      entry: 'tests/worker.ts',
      state: join(folder, 'state'),
      ...listeners,
    })
    try {
      const stage = await fuzzStage(runtime)
      const random = seededRandom(seed)
      const answers = await sendRequests(runtime, stage, count.requests, random, { broken, found })
      const uploads = await sendUploads(stage, files, count.uploads, random, { broken, found })
      await ask(stage.origin, stage.people.teacher, 'GET', '/api/v1/exams')
      await ask(stage.origin, stage.people.student, 'GET', '/api/v1/my/exams')
      return {
        requests: count.requests,
        answers,
        uploads,
        broken,
        peak_memory_mb: peakMemory(runtime),
        seconds: secondsSince(startedAt),
      }
    } finally {
      await runtime.stop()
    }
  })
}

const secondsSince = (startedAt: number) => Math.round((performance.now() - startedAt) / 100) / 10
