import { Worker } from 'node:worker_threads'
import type { Random } from '../../core/random/seeded.ts'
import type { SeedFile } from './corpus.ts'
import { type MutatedUpload, mutatedUpload } from './mutate-file.ts'
import type { FileRead } from './reader-thread.ts'

/** What a Worker's isolate has: reading must do with it. Bytes outside of the heap are not in it. */
const HEAP_MB = 128
/** Nothing that a machine with other things to do takes longer for is read in time in production. */
const HANG_MS = 60_000

export interface ReadFigures {
  uploads: number
  /** How many were kept, or refused for what, and what reading them gave. */
  door: Record<string, number>
  reading: Record<string, number>
  /** What threw, ended the thread or never ended; must be empty. */
  broken: { how: string; what: string }[]
  slowest: { how: string; ms: number }
  peak_heap_mb: number
}

/** Reads so many mutated uploads in a thread with a Worker's memory. */
export async function readUploads(corpus: readonly SeedFile[], count: number, random: Random): Promise<ReadFigures> {
  const figures: ReadFigures = {
    uploads: count,
    door: {},
    reading: {},
    broken: [],
    slowest: { how: '', ms: 0 },
    peak_heap_mb: 0,
  }
  let thread = startThread()
  for (let done = 0; done < count; done++) {
    const upload = mutatedUpload(corpus, random)
    const startedAt = performance.now()
    const answer = await readIn(thread, upload)
    const ms = Math.round(performance.now() - startedAt)
    if (ms > figures.slowest.ms) figures.slowest = { how: upload.how, ms }
    if ('error' in answer) {
      figures.broken.push({ how: upload.how, what: answer.error.slice(0, 500) })
      process.stderr.write(`${JSON.stringify(figures.broken.at(-1))}\n`)
      await thread.terminate()
      thread = startThread()
      continue
    }
    add(figures.door, answer.door)
    add(figures.reading, answer.reading)
    figures.peak_heap_mb = Math.max(figures.peak_heap_mb, Math.round(answer.heap_bytes / 1024 ** 2))
    if ((done + 1) % 1000 === 0) process.stderr.write(`${done + 1} uploads, ${figures.broken.length} broken\n`)
  }
  await thread.terminate()
  return figures
}

const add = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1
}

const startThread = () =>
  new Worker(new URL('./reader-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })

function readIn(thread: Worker, { filename, format, bytes }: MutatedUpload): Promise<FileRead> {
  return new Promise((resolve) => {
    const settle = (answer: FileRead) => {
      clearTimeout(clock)
      thread.off('message', settle)
      thread.off('error', onError)
      resolve(answer)
    }
    const onError = (error: Error) => settle({ error: `the thread ended: ${error.message} ${error.stack ?? ''}` })
    const clock = setTimeout(() => settle({ error: `not read after ${HANG_MS} ms` }), HANG_MS)
    thread.on('message', settle)
    thread.on('error', onError)
    thread.postMessage({ filename, format, bytes })
  })
}
