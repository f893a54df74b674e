import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const KNOWN_PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium for the browser tests; installs Debian's where there is none and that is possible. */
export function findChromium(): string {
  return installed() ?? installFromDebian()
}

function installed(): string | undefined {
  return KNOWN_PLACES.find((path) => path && existsSync(path))
}

function installFromDebian(): string {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (mayInstall) {
    console.log('No Chromium found: installing Debian’s package chromium …')
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
    const path = installed()
    if (path) return path
  }
  console.error(
    'The browser tests need Chromium, and none was found. Install it (Debian, Ubuntu: sudo apt-get install chromium; ' +
      'macOS: brew install --cask chromium) or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  )
  process.exit(1)
}
