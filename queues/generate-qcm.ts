import { passagesOf } from '../core/documents/passages.ts'
import type { GeneratedQuestion, GenerationOutcome } from '../core/generation/types.ts'
import { newId, newOptionId } from '../core/ids.ts'
import type { Source } from '../core/wire/questions.ts'
import { type DocumentRow, selectOptionalDocument } from '../platform/storage/documents.ts'
import { saveGeneratedQcm } from '../platform/storage/qcms.ts'
import { claimTask, selectOptionalTask, type TaskRow } from '../platform/storage/tasks.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'
import { failTask, titleFromDocument } from './fail-task.ts'
import { showProgress } from './read-document.ts'

/** Longer than a model may take (`time_limit_ms` in `core/generation/model/settings.ts`): nobody pays for it twice. */
const LEASE_SECONDS = 300

/** Makes a task's QCM. Delivered twice, cut off in the middle or cancelled: there is one QCM or none, never two. */
export async function generateQcm(context: JobContext, taskId: string): Promise<JobOutcome> {
  const waiting = await selectOptionalTask(context.db, taskId)
  if (!waiting) return { outcome: 'park', reason: 'there is no such task' }
  const document = waiting.document_id ? await selectOptionalDocument(context.db, waiting.document_id) : undefined
  if (!document) return ended(await failTask(context, taskId, 'not_found'))
  if (document.status === 'failed') {
    return ended(await failTask(context, taskId, document.error_code ?? 'document_corrupt'))
  }
  // Whoever reads the document sends this message again when it has been read.
  if (document.status === 'pending') return done

  const now = context.now()
  const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString()
  const task = await claimTask(context.db, taskId, now.toISOString(), leaseUntil)
  if (!task) {
    const current = await selectOptionalTask(context.db, taskId)
    return current?.state === 'PROGRESS' ? { outcome: 'later', delay_seconds: LEASE_SECONDS } : done
  }

  const outcome = await write(context, task, document)
  if (outcome === null) return done
  if (outcome.questions.length === 0) return ended(await failTask(context, taskId, 'no_questions_possible'))
  await save(context, task, document, outcome)
  return done
}

/** Null when the task was cancelled or ended while it was being worked on. */
async function write(context: JobContext, task: TaskRow, document: DocumentRow): Promise<GenerationOutcome | null> {
  const stored = await context.files.getText(document.id)
  if (!stored || document.language === null) throw new Error(`document ${document.id} is ready but has no text`)
  const { request } = task
  const start = { name: 'writing' as const, done: 0, total: request.num_questions }
  if (!(await showProgress(context, task, 40, start))) return null

  let going = true
  const outcome = await context.generatorFor(task.owner_id).generate(
    {
      document: {
        ...stored,
        language: document.language,
        page_count: document.pages,
        passages: passagesOf(stored, document.language),
      },
      language: request.language === 'auto' ? document.language : request.language,
      num_questions: request.num_questions,
      difficulty: request.difficulty ?? undefined,
      seed: seedOf(task),
    },
    async (written, wanted) => {
      if (!going) return
      const progress = 40 + Math.floor((55 * written) / Math.max(1, wanted))
      going = await showProgress(context, task, progress, { name: 'writing', done: written, total: wanted })
    },
  )
  return going && (await showProgress(context, task, 97, { name: 'saving', done: 0, total: 0 })) ? outcome : null
}

async function save(
  context: JobContext,
  task: TaskRow,
  document: DocumentRow,
  outcome: GenerationOutcome,
): Promise<void> {
  const id = newId('qcm')
  const title = task.request.title ?? (await titleFromDocument(context, document.id))
  const saved = await saveGeneratedQcm(
    context.db,
    context.now().toISOString(),
    {
      id,
      title,
      owner_id: task.owner_id,
      description: '',
      language: task.request.language === 'auto' ? (document.language ?? 'en') : task.request.language,
      document_id: document.id,
      task_id: task.id,
    },
    outcome.questions.map((question, index) => toRow(question, id, document.id, index + 1)),
    outcome,
  )
  if (!saved) return
  const num_questions = outcome.questions.length
  const room = context.room(task.owner_id)
  await room.notify(
    { type: 'qcm_generated', data: { task_id: task.id, qcm_id: id, title, num_questions } },
    `qcm_generated:${task.id}`,
  )
  await room.taskMoved({ task_id: task.id, state: 'SUCCESS', progress: 100 })
}

function toRow(question: GeneratedQuestion, qcm_id: string, document_id: string, ordinal: number) {
  const options = question.options.map((text) => ({ id: newOptionId(), text }))
  const source: Source = { document_id, ...question.source }
  return {
    id: newId('q'),
    qcm_id,
    ordinal,
    type: question.type,
    stem: question.stem,
    options,
    correct_option_ids: question.correct.flatMap((index) => options[index]?.id ?? []),
    explanation: question.explanation,
    points: 1,
    difficulty: question.difficulty,
    status: 'draft' as const,
    source,
    flaws: question.flaws,
  }
}

/** The task decides: the same message again would write the same questions, another task others. */
function seedOf(task: TaskRow): number {
  let seed = 0
  for (const letter of task.id) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0
  return seed
}

/** A task that was ended here, or before: either way there is nothing more to do. */
function ended(_task: TaskRow | undefined): JobOutcome {
  return done
}
