import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'

/** Secrets of this machine's own Worker. Deployed environments have theirs from `wrangler secret put`. */
export function makeLocalSecrets(file = '.dev.vars'): void {
  if (existsSync(file)) return
  const secret = () => randomBytes(32).toString('base64url')
  writeFileSync(file, `AUTH_SECRET=${secret()}\nATTEMPT_SECRET=${secret()}\n`, { mode: 0o600 })
}
