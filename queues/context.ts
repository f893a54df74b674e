import type { Generator } from '../core/generation/types.ts'
import type { ExamAttempt } from '../durable-objects/exam-attempt.ts'
import type { ExamMonitor } from '../durable-objects/exam-monitor.ts'
import type { NotificationRoom } from '../durable-objects/notification-room.ts'
import type { ExportFiles } from '../platform/backups/export-files.ts'
import type { DocumentFiles } from '../platform/blobs/document-files.ts'
import type { Log } from '../platform/log/log.ts'
import type { DenseIndex } from '../platform/search/vectors.ts'
import type { Database } from '../platform/storage/database.ts'
import type { JobMessage } from './messages.ts'

/** What jobs need of the outside. `worker/services.ts` makes it; a test makes another. */
export interface JobContext {
  db: Database
  files: DocumentFiles
  exports: ExportFiles
  /** The generator of one person's questions: a model has a daily budget for each. */
  generatorFor(ownerId: string): Generator
  /** Absent where retrieval is by words alone. */
  dense?: DenseIndex | undefined
  log: Log
  now(): Date
  send(message: JobMessage, options?: { delaySeconds: number }): Promise<void>
  attempt(attemptId: string): DurableObjectStub<ExamAttempt>
  monitor(examId: string, shard: number): DurableObjectStub<ExamMonitor>
  room(userId: string): DurableObjectStub<NotificationRoom>
}

/**
 * What became of one message. `park` is for one that can never succeed: retrying it would only hide it. `retry` is for one
 * that something outside refused for now: it waits longer each time.
 */
export type JobOutcome =
  | { outcome: 'done' }
  | { outcome: 'retry'; reason: string }
  | { outcome: 'later'; delay_seconds: number }
  | { outcome: 'park'; reason: string }

export const done: JobOutcome = { outcome: 'done' }
