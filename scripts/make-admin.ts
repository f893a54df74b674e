/**
 * `npm run make-admin -- someone@example.org [--env production]`: gives an existing account the role admin.
 * Needed once per installation; from then on admins name others on the page Users.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { env: { type: 'string' } } })
const email = positionals[0]?.trim().toLowerCase()
if (!email || !/^[^\s@']+@[^\s@']+$/.test(email)) {
  console.error('Which account? npm run make-admin -- someone@example.org [--env production]')
  process.exit(1)
}
const where = values.env ? ['--env', values.env, '--remote'] : ['--local', '--persist-to', '.wrangler/state']
const sql = `UPDATE users SET role = 'admin' WHERE email = '${email}' RETURNING email`
const output = execFileSync('wrangler', ['d1', 'execute', 'DB', ...where, '--json', '--command', sql], {
  encoding: 'utf8',
})
if (!output.includes(email)) {
  console.error(`There is no account ${email}. Sign up with it first.`)
  process.exit(1)
}
console.log(`${email} is an admin now; it shows within a minute.`)
