import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { BurstReport, Call, LoadOrder, LoadReport, SavesReport, Sitting } from './load-messages.ts'

/** As many as the orientation figures of the same machine were taken with. */
export const CONNECTIONS = 64

export interface Load {
  burst(origin: string, calls: Call[], connections?: number): Promise<BurstReport>
  saves(origin: string, sittings: Sitting[], seconds: number): Promise<SavesReport>
  stop(): void
}

export function startLoad(): Load {
  const child = fork(new URL('./load-process.ts', import.meta.url), { serialization: 'advanced' })
  async function order(what: LoadOrder): Promise<LoadReport> {
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`the load generator ended (${code})`)
    })
    child.send(what)
    const [report] = (await Promise.race([once(child, 'message'), failed])) as [LoadReport]
    failed.catch(() => undefined)
    return report
  }
  return {
    async burst(origin, calls, connections = CONNECTIONS) {
      return (await order({ kind: 'burst', origin, connections, calls })) as BurstReport
    },
    async saves(origin, sittings, seconds) {
      return (await order({ kind: 'saves', origin, sittings, seconds })) as SavesReport
    },
    stop: () => void child.kill(),
  }
}
