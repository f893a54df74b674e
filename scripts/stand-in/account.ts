import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** An account that wrangler's stand-in plays, and a folder that has our wrangler.toml. */
export function playAccount(state: { exists?: string[]; fails?: object; says?: object } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'account-'))
  const calls = join(folder, 'calls.jsonl')
  writeFileSync(calls, '')
  writeFileSync(join(folder, 'wrangler'), `#!/bin/sh\nexec node ${resolve('scripts/stand-in/wrangler.ts')} "$@"\n`, {
    mode: 0o755,
  })
  copyFileSync('wrangler.toml', join(folder, 'wrangler.toml'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const set = (change: typeof state) =>
    writeFileSync(join(folder, 'state.json'), JSON.stringify({ exists: [], fails: {}, says: {}, ...change }))
  set(state)
  const told = () =>
    readFileSync(calls, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { line: string; input: string | null })
  return {
    set,
    told,
    /** What was called, without the looks at what is there. */
    changes: () =>
      told()
        .map(({ line }) => line)
        .filter((line) => /create|put|apply|^deploy( |$)/.test(line)),
    toml: () => readFileSync(join(folder, 'wrangler.toml'), 'utf8'),
    write: (toml: string) => writeFileSync(join(folder, 'wrangler.toml'), toml),
    run(script: string, ...args: string[]) {
      writeFileSync(calls, '')
      return new Promise<{ code: number | null; said: string }>((ended) => {
        const child = spawn('node', [resolve('scripts', script), ...args], {
          cwd: folder,
          env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, STAND_IN: folder },
        })
        let said = ''
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
        child.on('close', (code) => ended({ code, said }))
      })
    },
  }
}
