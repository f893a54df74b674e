import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { bearer } from 'better-auth/plugins/bearer'
import { PASSWORD_LENGTH } from '../../core/accounts/password-rules.ts'
import type { Database } from '../../platform/storage/database.ts'
import { accounts, sessions, users, verifications } from '../../platform/storage/schema.ts'
import { hashPassword, verifyPassword } from './password.ts'

export interface AuthSettings {
  db: Database
  secret: string
  /** Where people reach the site: cookies and origins are checked against it. */
  origin: string
}

/** Accounts by e-mail and password. A sign-up makes a student; `role` can be set by `PATCH /users/{id}` alone. */
export function createAuth({ db, secret, origin }: AuthSettings) {
  return betterAuth({
    appName: 'SmartExam',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
      // D1 has no interactive transactions.
      transaction: false,
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.minimum,
      maxPasswordLength: PASSWORD_LENGTH.maximum,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: {
      additionalFields: { role: { type: 'string', required: false, defaultValue: 'student', input: false } },
    },
    session: {
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
      // A signed copy of the session in a cookie of its own spares the database when a room starts (`access.ts`).
      cookieCache: { enabled: true, maxAge: 60 },
    },
    advanced: {
      cookiePrefix: 'smartexam',
      ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    // Limits are SmartExam's own, exact and shared by all routes.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [bearer()],
  })
}
export type Auth = ReturnType<typeof createAuth>
