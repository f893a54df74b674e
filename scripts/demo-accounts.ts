import { hashPassword } from '../worker/auth/password.ts'

export const DEMO_PASSWORD = 'smartexam-demo'
const DEMO_ACCOUNTS = [
  { name: 'Ada Admin', email: 'admin@example.org', role: 'admin' },
  { name: 'Théo Teacher', email: 'teacher@example.org', role: 'teacher' },
  { name: 'Sami Student', email: 'student@example.org', role: 'student' },
  { name: 'Stella Student', email: 'student2@example.org', role: 'student' },
]

/** SQL that makes the demo accounts where they are missing. For the local database alone. */
export async function demoAccountsSql(): Promise<string> {
  const now = Date.now()
  const statements = await Promise.all(
    DEMO_ACCOUNTS.map(async ({ name, email, role }) => {
      const id = `demo-${email.split('@')[0]}`
      const hash = await hashPassword(DEMO_PASSWORD)
      return `
INSERT OR IGNORE INTO users (id, name, email, email_verified, role, created_at, updated_at)
VALUES ('${id}', '${name}', '${email}', 1, '${role}', ${now}, ${now});
INSERT OR IGNORE INTO accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
VALUES ('${id}', '${id}', '${id}', 'credential', '${hash}', ${now}, ${now});`
    }),
  )
  return statements.join('\n')
}
