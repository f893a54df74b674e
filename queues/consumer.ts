import { announceExam } from './announce-exam.ts'
import { announceResults } from './announce-results.ts'
import type { JobContext, JobOutcome } from './context.ts'
import { buryMessage } from './dead-letters.ts'
import { generateQcm } from './generate-qcm.ts'
import { gradeAttempt } from './grade-attempt.ts'
import { deleteDocumentVectors, indexDocument } from './index-document.ts'
import { JobMessage } from './messages.ts'
import { readDocument } from './read-document.ts'

/** Messages of a batch are independent: each succeeds, waits or is parked by itself. */
export async function consumeJobs(batch: MessageBatch, contextOf: (messageId: string) => JobContext): Promise<void> {
  await Promise.all(batch.messages.map((message) => consume(message, contextOf(message.id))))
}

async function consume(message: Message, context: JobContext): Promise<void> {
  const parsed = JobMessage.safeParse(message.body)
  if (!parsed.success) {
    context.log.error('job.parked', parsed.error, { 'event.reason': 'the message is not one of ours' })
    return message.ack()
  }
  const { kind } = parsed.data
  const startedAt = Date.now()
  try {
    const result = await run(context, parsed.data)
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

function run(context: JobContext, message: JobMessage): Promise<JobOutcome> {
  switch (message.kind) {
    case 'read_document':
      return readDocument(context, message.document_id)
    case 'index_document':
      return indexDocument(context, message.document_id)
    case 'delete_vectors':
      return deleteDocumentVectors(context, message)
    case 'generate_qcm':
      return generateQcm(context, message.task_id)
    case 'announce_exam':
      return announceExam(context, message)
    case 'announce_results':
      return announceResults(context, message)
    case 'grade_attempt':
      return gradeAttempt(context, message.attempt_id)
  }
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
