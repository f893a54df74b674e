/**
 * `npm run make-admin -- someone@example.org [--env production]`: gives an existing account the role admin.
 * Needed once per installation; from then on admins name others on the page Users.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { newId } from '../core/ids.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { env: { type: 'string' } } })
const email = positionals[0]?.trim().toLowerCase()
if (!email || !/^[^\s@']+@[^\s@']+$/.test(email)) {
  console.error('Which account? npm run make-admin -- someone@example.org [--env production]')
  process.exit(1)
}
const where = values.env ? ['--env', values.env, '--remote'] : ['--local', '--persist-to', '.wrangler/state']
// As a change of role on the page Users: written down, and signed out, in one transaction.
const change = `FROM users WHERE email = '${email}' AND role <> 'admin'`
const sql = `
  INSERT INTO audit_log (id, at, act, subject_kind, subject_id, detail)
    SELECT '${newId('act')}', '${new Date().toISOString()}', 'role_changed', 'user', id,
      json_object('from', role, 'to', 'admin') ${change};
  DELETE FROM sessions WHERE user_id IN (SELECT id ${change});
  UPDATE users SET role = 'admin' WHERE email = '${email}' RETURNING email`
const output = execFileSync('wrangler', ['d1', 'execute', 'DB', ...where, '--json', '--command', sql], {
  encoding: 'utf8',
})
if (!output.includes(email)) {
  console.error(`There is no account ${email}. Sign up with it first.`)
  process.exit(1)
}
console.log(`${email} is an admin now; it shows when they sign in again.`)
