import { announceExam } from './announce-exam.ts'
import { announceResults } from './announce-results.ts'
import type { JobContext, JobOutcome } from './context.ts'
import { buryMessage } from './dead-letters.ts'
import { deleteOrphanedFiles } from './delete-orphaned-files.ts'
import { exportPage } from './export-database.ts'
import { generateQcm } from './generate-qcm.ts'
import { gradeAttempts } from './grade-attempts.ts'
import { deleteDocumentVectors, indexDocument } from './index-document.ts'
import { JobMessage } from './messages.ts'
import { readDocument } from './read-document.ts'
import { recordActs } from './record-acts.ts'

type Grading = ReturnType<typeof gradeAttempts>

/** Messages of a batch are independent: each succeeds, waits or is parked by itself. Attempts are graded together. */
export async function consumeJobs(batch: MessageBatch, contextOf: (messageId: string) => JobContext): Promise<void> {
  const messages = batch.messages.map((message) => ({ message, parsed: JobMessage.safeParse(message.body) }))
  const attemptIds = messages.flatMap(({ parsed: { data } }) =>
    data?.kind === 'grade_attempt' ? [data.attempt_id] : [],
  )
  const grading = gradeAttempts(contextOf(batch.messages[0]?.id ?? ''), [...new Set(attemptIds)])
  await Promise.all(
    messages.map(({ message, parsed }) => {
      const context = contextOf(message.id)
      if (parsed.success) return consume(message, parsed.data, context, grading)
      context.log.error('job.parked', parsed.error, { 'event.reason': 'the message is not one of ours' })
      return message.ack()
    }),
  )
}

async function consume(message: Message, job: JobMessage, context: JobContext, grading: Grading): Promise<void> {
  const { kind } = job
  const startedAt = Date.now()
  try {
    const result = await run(context, job, grading)
    context.log.info('job.finished', {
      'job.kind': kind,
      'event.outcome': result.outcome,
      'event.reason': 'reason' in result ? result.reason : undefined,
      'event.duration': (Date.now() - startedAt) * 1e6,
      'job.attempt': message.attempts,
    })
    if (result.outcome === 'later') message.retry({ delaySeconds: result.delay_seconds })
    else if (result.outcome === 'retry') message.retry({ delaySeconds: retryDelaySeconds(message.attempts) })
    else message.ack()
  } catch (error) {
    context.log.error('job.failed', error, { 'job.kind': kind, 'job.attempt': message.attempts })
    message.retry({ delaySeconds: retryDelaySeconds(message.attempts) })
  }
}

function run(context: JobContext, job: JobMessage, grading: Grading): Promise<JobOutcome> {
  switch (job.kind) {
    case 'read_document':
      return readDocument(context, job.document_id)
    case 'index_document':
      return indexDocument(context, job.document_id)
    case 'delete_vectors':
      return deleteDocumentVectors(context, job)
    case 'generate_qcm':
      return generateQcm(context, job.task_id)
    case 'announce_exam':
      return announceExam(context, job)
    case 'announce_results':
      return announceResults(context, job)
    case 'record_acts':
      return recordActs(context, job.acts)
    case 'grade_attempt':
      return outcomeOf(grading, job.attempt_id)
    case 'export_database':
      return exportPage(context, job)
    case 'delete_orphaned_files':
      return deleteOrphanedFiles(context, job.after)
  }
}

async function outcomeOf(grading: Grading, attemptId: string): Promise<JobOutcome> {
  const settled = (await grading).get(attemptId)
  if (settled?.status === 'fulfilled') return settled.value
  throw settled?.reason
}

/** 15 s, 30 s, 1 min … up to the 12 hours that a queue can delay. */
export function retryDelaySeconds(attempts: number): number {
  return Math.min(12 * 3600, 15 * 2 ** (attempts - 1))
}

/** What was retried in vain: whoever waits for it is told. */
export async function consumeDeadLetters(
  batch: MessageBatch,
  contextOf: (messageId: string) => JobContext,
): Promise<void> {
  for (const message of batch.messages) {
    const context = contextOf(message.id)
    try {
      await buryMessage(context, message.body)
      message.ack()
    } catch (error) {
      context.log.error('dead_letter.failed', error)
      message.retry({ delaySeconds: retryDelaySeconds(message.attempts) })
    }
  }
}
