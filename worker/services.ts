import type { Ai } from '../core/ai/port.ts'
import { readAiSettings } from '../core/ai/settings.ts'
import { monitorName } from '../core/exams/roll.ts'
import { embeddedGenerator } from '../core/generation/embedded/embedded.ts'
import { modelGenerator } from '../core/generation/model/model-generator.ts'
import { ModelGenerationSettings } from '../core/generation/model/settings.ts'
import type { Generator } from '../core/generation/types.ts'
import { connectedAi } from '../platform/ai/connected-ai.ts'
import { dailyBudget } from '../platform/ai/daily-budget.ts'
import { documentFiles } from '../platform/blobs/document-files.ts'
import { jsonLog } from '../platform/log/log.ts'
import { type Database, openDatabase } from '../platform/storage/database.ts'
import type { JobContext } from '../queues/context.ts'
import { type Auth, createAuth } from './auth/auth.ts'
import { type ExamDirectory, examDirectory } from './exam-directory.ts'
import { type PaperCache, paperCache } from './paper-cache.ts'

/** All that the API works with. This is the one place that reads `Env` and chooses adapters. */
export interface Services extends JobContext {
  auth: Auth
  exams: ExamDirectory
  papers: PaperCache
  attemptSecret: string
}

/**
 * @param origin where people reach the site, e.g. `https://exams.example.org`
 * @param correlation on every line logged: the id of the request or of the queue message
 */
export function createServices(env: Env, origin: string, correlation: string): Services {
  const db = openDatabase(env.DB)
  const now = () => new Date()
  const settings = readAiSettings(env.AI_SETTINGS)
  const ai = settings && connectedAi(settings, env)
  return {
    db,
    now,
    files: documentFiles(env.FILES),
    generatorFor: generators(ai, db, Number(env.DAILY_AI_TOKENS), now),
    dense: ai && settings.embedding_model !== null && env.VECTORIZE ? { ai, vectorize: env.VECTORIZE } : undefined,
    log: jsonLog({ 'service.name': 'smartexam', 'trace.id': correlation }, now),
    auth: createAuth({ db, secret: env.AUTH_SECRET, origin }),
    exams: examDirectory(db),
    papers: paperCache(db),
    attemptSecret: env.ATTEMPT_SECRET,
    async send(message, options) {
      await env.JOBS.send(message, { ...options })
    },
    attempt: (attemptId) => env.EXAM_ATTEMPT.getByName(attemptId),
    monitor: (examId, shard) => env.EXAM_MONITOR.getByName(monitorName(examId, shard)),
    room: (userId) => env.NOTIFICATION_ROOM.getByName(userId),
  }
}

/** With AI_SETTINGS a model writes, and the embedded generator what the model lacks; without, the embedded one alone. */
function generators(ai: Ai | null, db: Database, dailyTokens: number, now: () => Date): (ownerId: string) => Generator {
  if (!ai) return () => embeddedGenerator
  return (ownerId) =>
    modelGenerator({
      ai,
      settings: ModelGenerationSettings.parse({}),
      fallback: embeddedGenerator,
      budget: dailyBudget(db, ownerId, dailyTokens, now),
      now: Date.now,
    })
}
