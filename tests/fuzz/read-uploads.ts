import { type ChildProcess, fork } from 'node:child_process'
import type { Random } from '../../core/random/seeded.ts'
import type { SeedFile } from './corpus.ts'
import { type MutatedUpload, mutatedUpload } from './mutate-file.ts'
import type { FileRead } from './reader.ts'

/** What a Worker's isolate has: reading must do with it. Bytes outside of the heap are not in it. */
const HEAP_MB = 128
/** Longer than anything takes on a machine that has a lot else to do. */
const HANG_MS = 180_000
const AT_ONCE = 2

export interface ReadFigures {
  uploads: number
  /** How many were kept, or refused for what, and what reading them gave. */
  door: Record<string, number>
  reading: Record<string, number>
  /** What threw, ended the reader or never ended; must be empty. */
  broken: { how: string; what: string }[]
  slowest: { how: string; ms: number }
  peak_heap_mb: number
  /** Of the process, code and bytes outside of the heap included. */
  peak_memory_mb: number
}

/** Reads so many mutated uploads, in processes that have a Worker's memory. */
export async function readUploads(corpus: readonly SeedFile[], count: number, random: Random): Promise<ReadFigures> {
  const figures: ReadFigures = {
    uploads: count,
    door: {},
    reading: {},
    broken: [],
    slowest: { how: '', ms: 0 },
    peak_heap_mb: 0,
    peak_memory_mb: 0,
  }
  let taken = 0
  async function readSome() {
    let reader = startReader()
    while (taken < count) {
      taken += 1
      const upload = mutatedUpload(corpus, random)
      const startedAt = performance.now()
      const answer = await readIn(reader, upload)
      const ms = Math.round(performance.now() - startedAt)
      if (ms > figures.slowest.ms) figures.slowest = { how: upload.how, ms }
      if ('error' in answer) {
        figures.broken.push({ how: upload.how, what: answer.error.slice(0, 500) })
        process.stderr.write(`${JSON.stringify(figures.broken.at(-1))}\n`)
        reader.kill('SIGKILL')
        reader = startReader()
        continue
      }
      add(figures.door, answer.door)
      add(figures.reading, answer.reading)
      figures.peak_heap_mb = Math.max(figures.peak_heap_mb, Math.round(answer.heap_bytes / 1024 ** 2))
      figures.peak_memory_mb = Math.max(figures.peak_memory_mb, answer.peak_memory_mb)
      if (taken % 500 === 0) process.stderr.write(`${taken} uploads, ${figures.broken.length} broken\n`)
    }
    reader.kill('SIGKILL')
  }
  await Promise.all(Array.from({ length: AT_ONCE }, readSome))
  return figures
}

const add = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1
}

/** A process, since V8 ends the whole of one when a heap is full. */
const startReader = () =>
  fork(new URL('./reader.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

function readIn(reader: ChildProcess, { filename, format, bytes }: MutatedUpload): Promise<FileRead> {
  return new Promise((resolve) => {
    const settle = (answer: FileRead) => {
      clearTimeout(clock)
      reader.off('message', settle)
      reader.off('exit', onExit)
      resolve(answer)
    }
    const onExit = (code: number | null, signal: string | null) =>
      settle({ error: `the reader ended with ${signal ?? code}: out of memory, or an error that nobody caught` })
    const clock = setTimeout(() => settle({ error: `not read after ${HANG_MS} ms` }), HANG_MS)
    reader.on('message', settle)
    reader.on('exit', onExit)
    reader.send({ filename, format, bytes })
  })
}
