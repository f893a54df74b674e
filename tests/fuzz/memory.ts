import { readFileSync } from 'node:fs'

/** The most memory that a process has held so far (proc(5): VmHWM), in megabytes. */
export function peakMemoryMb(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
