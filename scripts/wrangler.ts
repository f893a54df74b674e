import { spawnSync } from 'node:child_process'

export interface Said {
  ok: boolean
  output: string
}

/** Prints the command and runs it. `input` goes to its standard input and is not printed: it may be a secret. */
export function wrangler(args: string[], input?: string): Said {
  console.log(`$ ${commandLine(args)}`)
  const { status, stdout, stderr, error } = spawnSync('wrangler', args, {
    encoding: 'utf8',
    input,
    // Nobody sits here to answer a question.
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return { ok: status === 0, output: status === 0 ? stdout : `${stdout}${stderr}` }
}

/** The same; a command that fails ends the script with what it said. */
export function mustWrangler(args: string[], input?: string): string {
  const { ok, output } = wrangler(args, input)
  if (ok) return output
  console.error(
    `${output.trim()}\n\nThis failed: ${commandLine(args)}\nNothing after it was done. Run it again when the cause is gone.`,
  )
  process.exit(1)
}

/** As one would type it. */
export function commandLine(args: string[]): string {
  return ['wrangler', ...args].map((arg) => (/^[\w./:=@-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ')
}
