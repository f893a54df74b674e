import { execFileSync } from 'node:child_process'
import { existsSync, globSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { buildServiceWorker } from './build-service-worker.ts'

const STAMP = 'build/.made'
const SOURCES = ['app/**/*', 'core/**/*.ts', 'public/**/*', 'vite.config.ts', 'package-lock.json', 'scripts/build-*.ts']

/** Builds the pages if anything that they are made of has changed since the last build. */
export async function buildPages(): Promise<void> {
  const builtAt = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0
  if (globSync(SOURCES).every((file) => statSync(file).mtimeMs < builtAt)) return
  const startedAt = new Date()
  execFileSync('remix', ['vite:build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  await buildServiceWorker()
  writeFileSync(STAMP, '')
  // As old as the start: what was edited during the build is newer.
  utimesSync(STAMP, startedAt, startedAt)
}

if (import.meta.main) await buildPages()
