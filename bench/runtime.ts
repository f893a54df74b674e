import { readdirSync, readFileSync } from 'node:fs'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { buildWorker } from './build-worker.ts'

export const SECRETS = {
  AUTH_SECRET: 'a-secret-for-benches-only-0123456789abcdef',
  ATTEMPT_SECRET: 'another-secret-for-benches-only-0123456789',
}

/** A line that the Worker has logged. */
export interface LogLine {
  'log.level': 'info' | 'error'
  'event.action': string
  'job.kind'?: string
  [field: string]: unknown
}

export interface RuntimeOptions {
  /** The wrangler.toml whose bindings it gets. */
  config: string
  /** The Worker's file in this repository. */
  entry: string
  /** Folder of the database, the files and the objects. */
  state: string
  onLog?: (line: LogLine) => void
  /** What the runtime says that is no line of the Worker's: exceptions that nobody caught, for one. */
  onOther?: (message: string) => void
  /** Called when a workerd that died has been started again, on the same port and the same state. */
  onRestart?: () => void
}

/** A Worker in a workerd of its own. */
export interface Runtime {
  miniflare: Miniflare
  origin: string
  /** Of workerd, not of the process that started it. */
  pid(): number
  /** Processor time that workerd has used so far, in all its threads. */
  processorMs(): number
  stop(): Promise<void>
}

export async function startRuntime({
  config,
  entry,
  state,
  onLog,
  onOther,
  onRestart,
}: RuntimeOptions): Promise<Runtime> {
  const { assets: _, ...bindings } = unstable_getMiniflareWorkerOptions(config).workerOptions
  const script = buildWorker(config, entry)
  let pid = 0
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(LogLevel.NONE),
      logRequests: false,
      resourcePersistencePath: state,
      handleStructuredLogs: ({ message }) => {
        const line = parseLine(message)
        if (line) onLog?.(line)
        else onOther?.(message)
      },
      unsafeHandleRuntimeRestart: () => {
        pid = newWorkerd()
        onRestart?.()
      },
      workers: [
        {
          ...bindings,
          name: 'bench',
          rootPath: process.cwd(),
          bindings: { ...(bindings.bindings as object | undefined), ...SECRETS },
          modules: [{ type: 'ESModule', path: script }],
          modulesRoot: '.',
        },
      ],
    }),
  )
  const origin = (await miniflare.ready).origin
  pid = newWorkerd()
  return { miniflare, origin, pid: () => pid, processorMs: () => processorMs(pid), stop: () => miniflare.dispose() }
}

function parseLine(message: string): LogLine | undefined {
  try {
    return JSON.parse(message) as LogLine
  } catch {
    return undefined
  }
}

/** proc(5): the fields after the name, which may itself hold spaces and parentheses. */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return [stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')]
}

const known = new Set<number>()

/** The workerd that this process has started since it was last asked. */
function newWorkerd(): number {
  const pid = readdirSync('/proc')
    .map(Number)
    .find((pid) => pid > 0 && !known.has(pid) && isOurWorkerd(pid))
  if (!pid) throw new Error('workerd is not running')
  known.add(pid)
  return pid
}

function isOurWorkerd(pid: number): boolean {
  try {
    const [name, state, parent] = statOf(pid)
    return name === 'workerd' && state !== 'Z' && Number(parent) === process.pid
  } catch {
    // It ended while we were looking.
    return false
  }
}

/** utime and stime, in clock ticks of 10 ms. */
function processorMs(pid: number): number {
  const fields = statOf(pid)
  return (Number(fields[12]) + Number(fields[13])) * 10
}
