import type { AttemptPass } from '../core/exams/types.ts'
import type { Language } from '../core/wire/common.ts'
import type { Role } from '../core/wire/users.ts'
import type { Services } from './services.ts'

export interface SessionUser {
  id: string
  name: string
  email: string
  role: Role
}

/** What every handler finds in its Hono context. */
export interface ApiEnv {
  Bindings: Env
  Variables: {
    request_id: string
    language: Language
    services: Services
    /** Set by the access rule of each operation but the public ones, which must not read it. */
    user: SessionUser
    /** Of the session that the user came with; set beside it. */
    session_id: string
    /** Set by the access rule `attempt`: what the caller's attempt token was signed over. */
    pass: AttemptPass
  }
}
