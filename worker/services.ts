import type { BreachList } from '../core/accounts/breach-list.ts'
import type { Ai } from '../core/ai/port.ts'
import { type AiSettings, readAiSettings } from '../core/ai/settings.ts'
import { monitorName } from '../core/exams/roll.ts'
import { embeddedGenerator } from '../core/generation/embedded/embedded.ts'
import { modelGenerator } from '../core/generation/model/model-generator.ts'
import { ModelGenerationSettings } from '../core/generation/model/settings.ts'
import type { Generator } from '../core/generation/types.ts'
import type { Mail } from '../core/mail.ts'
import { rangeBreachList } from '../platform/accounts/range-breach-list.ts'
import { connectedAi } from '../platform/ai/connected-ai.ts'
import { dailyBudget } from '../platform/ai/daily-budget.ts'
import { exportFiles } from '../platform/backups/export-files.ts'
import { documentFiles } from '../platform/blobs/document-files.ts'
import { jsonLog } from '../platform/log/log.ts'
import { cloudflareMail } from '../platform/mail/cloudflare-mail.ts'
import { consoleMail } from '../platform/mail/console-mail.ts'
import { noMail } from '../platform/mail/no-mail.ts'
import { type Database, openDatabase } from '../platform/storage/database.ts'
import type { JobContext } from '../queues/context.ts'
import { type Auth, createAuth } from './auth/auth.ts'
import { type DeviceCookies, deviceCookies } from './auth/device-cookie.ts'
import { type ExamDirectory, examDirectory } from './exam-directory.ts'
import { type LimitPolicies, limitPolicies } from './limit-policies.ts'
import { type Limits, limits } from './limits.ts'
import { type PaperCache, paperCache } from './paper-cache.ts'

/** All that the API works with. This is the one place that reads `Env` and chooses adapters. */
export interface Services extends JobContext {
  auth: Auth
  exams: ExamDirectory
  papers: PaperCache
  limits: Limits
  limitPolicies: LimitPolicies
  attemptSecret: string
  deviceCookies: DeviceCookies
  mail: Mail
  /** Absent where none is named: on one's own machine nothing is asked of others. */
  breachList?: BreachList | undefined
}

/**
 * @param origin where people reach the site, e.g. `https://exams.example.org`
 * @param correlation on every line logged: the id of the request or of the queue message
 */
export function createServices(env: Env, origin: string, correlation: string): Services {
  const { db, authFor } = keptFor(env)
  const now = () => new Date()
  const log = jsonLog({ 'service.name': 'smartexam', 'trace.id': correlation }, now)
  return {
    db,
    now,
    files: documentFiles(env.FILES),
    exports: exportFiles(env.FILES),
    generatorFor: (ownerId) => generatorOf(modelOf(env), db, ownerId, Number(env.DAILY_AI_TOKENS), now),
    get dense() {
      const model = modelOf(env)
      return model && model.settings.embedding_model !== null && env.VECTORIZE
        ? { ai: model.ai, vectorize: env.VECTORIZE }
        : undefined
    },
    log,
    get auth() {
      return authFor(origin)
    },
    exams: examDirectory(db),
    papers: paperCache(db),
    limits: limits((principal) => env.RATE_LIMITER.getByName(principal)),
    limitPolicies: limitPolicies(db),
    attemptSecret: env.ATTEMPT_SECRET,
    get deviceCookies() {
      return deviceCookies(env.AUTH_SECRET)
    },
    mail: mailOf(env, origin),
    breachList: env.PASSWORD_RANGE_URL ? rangeBreachList(env.PASSWORD_RANGE_URL, log) : undefined,
    async send(message, options) {
      await env.JOBS.send(message, { ...options })
    },
    attempt: (attemptId) => env.EXAM_ATTEMPT.getByName(attemptId),
    monitor: (examId, shard) => env.EXAM_MONITOR.getByName(monitorName(examId, shard)),
    room: (userId) => env.NOTIFICATION_ROOM.getByName(userId),
  }
}

/** What costs milliseconds to make and holds nothing of any request. A save must not pay for it, a start not twice. */
interface Kept {
  db: Database
  authFor(origin: string): Auth
}

const kept = new WeakMap<Env, Kept>()
/** People reach the site at one or two origins; whatever else a `Host` header says is not worth remembering. */
const MOST_ORIGINS = 10

function keptFor(env: Env): Kept {
  const known = kept.get(env)
  if (known) return known
  const db = openDatabase(env.DB)
  const auths = new Map<string, Auth>()
  function authFor(origin: string): Auth {
    const auth = auths.get(origin) ?? createAuth({ db, secret: env.AUTH_SECRET, origin })
    if (auths.size < MOST_ORIGINS) auths.set(origin, auth)
    return auth
  }
  const made = { db, authFor }
  kept.set(env, made)
  return made
}

/** null without AI_SETTINGS. Made where it is asked for: most requests ask no model. */
function modelOf(env: Env): { settings: AiSettings; ai: Ai } | null {
  const settings = readAiSettings(env.AI_SETTINGS)
  return settings && { settings, ai: connectedAi(settings, env) }
}

/** With a model that one writes, and the embedded generator what it lacks; without, the embedded one alone. */
function generatorOf(
  model: { ai: Ai } | null,
  db: Database,
  ownerId: string,
  dailyTokens: number,
  now: () => Date,
): Generator {
  if (!model) return embeddedGenerator
  return modelGenerator({
    ai: model.ai,
    settings: ModelGenerationSettings.parse({}),
    fallback: embeddedGenerator,
    budget: dailyBudget(db, ownerId, dailyTokens, now),
    now: Date.now,
  })
}

/** Only one's own machine is reached without TLS; there the console is the mailbox. */
function mailOf(env: Env, origin: string): Mail {
  if (env.EMAIL && env.MAIL_FROM) return cloudflareMail(env.EMAIL, env.MAIL_FROM)
  return origin.startsWith('http:') ? consoleMail : noMail
}
