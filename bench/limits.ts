import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, percentile, rounded } from './figures.ts'
import { type Load, startLoad } from './load.ts'
import { callOf, type Person } from './people.ts'
import { type Runtime, startRuntime } from './runtime.ts'
import { inScratchFolder } from './scratch.ts'
import { enterWaitingRoom, stageExam, withoutLimits } from './stage.ts'

const PATH = '/api/v1/me'
const PEOPLE = 16
const READS = 1_600
const ROUNDS = 5
const FLOODS_A_SECOND = 100
const FLOOD_SECONDS = 6
const MODES = ['none', 'leased', 'asked'] as const

/**
 * What counting costs a read, and whether one person's flood is felt by another. Reads of 16 people over 64 connections,
 * counted as in production, with an object call for each, and not at all; the three take turns.
 */
export function benchLimits() {
  return inScratchFolder(async (folder) => {
    const runtime = await startRuntime({
      config: 'wrangler.toml',
      entry: 'bench/workers/limited.ts',
      state: join(folder, 'state'),
    })
    const load = startLoad()
    try {
      const stage = await stageExam(runtime, PEOPLE + 2)
      const students = await enterWaitingRoom(load, runtime.origin, stage)
      const [flooding, reading, ...people] = students
      if (!flooding || !reading) throw new Error('there is nobody to read')
      const cost = await costOfRead(load, runtime, people)
      // The flood is to be refused.
      await withoutLimits(runtime, [])
      const flood = await floodAndRead(runtime.origin, flooding, reading)
      return { ...cost, flood, met: cost.ratios.leased < 1.5 && flood.ratio <= 1.1 && flood.refused > 0 }
    } finally {
      load.stop()
      await runtime.stop()
    }
  })
}

async function costOfRead(load: Load, runtime: Runtime, people: Person[]) {
  const ms: Record<(typeof MODES)[number], number[]> = { none: [], leased: [], asked: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const mode of MODES) {
      const calls = Array.from({ length: READS }, (_, at) => {
        const call = callOf(people[at % people.length] as Person, runtime.origin, 'GET', PATH)
        return { ...call, headers: { ...call.headers, 'Bench-Limits': mode } }
      })
      const before = runtime.processorMs()
      const { answers } = await load.burst(runtime.origin, calls)
      const failed = answers.find(({ status }) => status !== 200)
      if (failed) throw new Error(`${failed.status} ${failed.body}`)
      // The first round warms up.
      if (round > 0) ms[mode].push((runtime.processorMs() - before) / READS)
    }
  }
  const processor_ms = { none: median(ms.none), leased: median(ms.leased), asked: median(ms.asked) }
  return {
    rounds: ROUNDS,
    reads: READS,
    processor_ms,
    ratios: {
      leased: rounded(processor_ms.leased / processor_ms.none),
      asked: rounded(processor_ms.asked / processor_ms.none),
    },
  }
}

/** One person's reads, one after the other, without and beside another's flood: refused calls at a steady rate. */
async function floodAndRead(origin: string, flooding: Person, reading: Person) {
  const quiet: number[] = []
  const beside: number[] = []
  let refused = 0
  for (let round = 0; round < 3; round++) {
    quiet.push(...(await readFor(origin, reading, FLOOD_SECONDS)))
    const stop = new AbortController()
    const flood = (async () => {
      const calls: Promise<void>[] = []
      while (!stop.signal.aborted) {
        for (let call = 0; call < FLOODS_A_SECOND / 50; call++) {
          calls.push(
            read(origin, flooding).then((status) => {
              if (status === 429) refused++
            }),
          )
        }
        await sleep(20)
      }
      await Promise.all(calls)
    })()
    beside.push(...(await readFor(origin, reading, FLOOD_SECONDS)))
    stop.abort()
    await flood
  }
  return {
    a_second: FLOODS_A_SECOND,
    refused,
    p50_ms: { quiet: rounded(median(quiet)), beside_flood: rounded(median(beside)) },
    p95_ms: { quiet: rounded(percentile(quiet, 0.95)), beside_flood: rounded(percentile(beside, 0.95)) },
    ratio: rounded(median(beside) / median(quiet)),
  }
}

async function readFor(origin: string, person: Person, seconds: number): Promise<number[]> {
  const ms: number[] = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const startedAt = performance.now()
    await read(origin, person)
    ms.push(performance.now() - startedAt)
    // Below the limit: a person does not read faster than this for long.
    await sleep(70)
  }
  return ms
}

async function read(origin: string, person: Person): Promise<number> {
  const { headers } = callOf(person, origin, 'GET', PATH)
  const response = await fetch(origin + PATH, { headers: headers ?? {} })
  await response.arrayBuffer()
  return response.status
}
