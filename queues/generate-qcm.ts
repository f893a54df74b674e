import { passagesOf } from '../core/documents/passages.ts'
import type { ReadDocument } from '../core/documents/types.ts'
import { generateFromDocuments, type SharedOutcome } from '../core/generation/several-documents.ts'
import { type Failure, fail } from '../core/problems/codes.ts'
import { type DocumentRow, selectDocuments } from '../platform/storage/documents.ts'
import { listQuestions, selectOptionalQcm } from '../platform/storage/qcms.ts'
import { claimTask, documentIdsOf, selectOptionalTask, type TaskRow } from '../platform/storage/tasks.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'
import { failTask } from './fail-task.ts'
import { showProgress } from './read-document.ts'
import { saveQuestions } from './save-questions.ts'
import { passagesAbout } from './topics.ts'

/** Longer than writing may take: nobody pays for it twice. */
const LEASE_SECONDS = 300
/** For the models' calls over all documents; what they have not written then, the embedded generator writes. */
const WRITING_MS = 240_000

/**
 * Writes a task's questions, for a QCM of their own or for one that there is. Delivered twice, cut off in the middle or
 * cancelled: they are saved once or never, not twice.
 */
export async function generateQcm(context: JobContext, taskId: string): Promise<JobOutcome> {
  const waiting = await selectOptionalTask(context.db, taskId)
  if (!waiting) return { outcome: 'park', reason: 'there is no such task' }
  const ids = documentIdsOf(waiting)
  const documents = await selectDocuments(context.db, ids)
  const [first] = documents
  if (!first || documents.length < ids.length) return ended(await failTask(context, taskId, 'not_found'))
  const failed = documents.find(({ status }) => status === 'failed')
  if (failed) return ended(await failTask(context, taskId, failed.error_code ?? 'document_corrupt'))
  // Whoever reads the last of the documents sends this message again when it has been read.
  if (documents.some(({ status }) => status === 'pending')) return done

  const now = context.now()
  const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString()
  const task = await claimTask(context.db, taskId, now.toISOString(), leaseUntil)
  if (!task) {
    const current = await selectOptionalTask(context.db, taskId)
    return current?.state === 'PROGRESS' ? { outcome: 'later', delay_seconds: LEASE_SECONDS } : done
  }

  const written = await write(context, task, documents)
  if (written === 'stopped') return done
  if (!written.ok) return ended(await failTask(context, taskId, written.code))
  const { outcome } = written
  if (outcome.questions.length === 0) {
    const { qcm_id } = task.request
    const code = topicsOf(task) || qcm_id ? 'no_more_questions' : 'no_questions_possible'
    return ended(await failTask(context, taskId, code, outcome.usage))
  }
  await saveQuestions(context, task, first, outcome)
  return done
}

async function write(
  context: JobContext,
  task: TaskRow,
  documents: readonly DocumentRow[],
): Promise<{ ok: true; outcome: SharedOutcome } | Failure<'not_found' | 'nothing_about_focus'> | 'stopped'> {
  const { request } = task
  const deadline = context.now().getTime() + WRITING_MS
  const start = { name: 'writing' as const, done: 0, total: request.num_questions }
  if (!(await showProgress(context, task, 40, start))) return 'stopped'

  if (request.qcm_id && !(await selectOptionalQcm(context.db, request.qcm_id))) return fail('not_found')
  const topics = topicsOf(task)
  const about = topics && (await passagesAbout(context, task.owner_id, documents, topics, request.num_questions))
  const speaking = about ? documents.filter(({ id }) => about.passages.has(id)) : documents
  if (speaking.length === 0) return fail('nothing_about_focus')
  const sources = await Promise.all(
    speaking.map(async (row) => ({
      id: row.id,
      document: await textOf(context, row),
      focus: about?.passages.get(row.id),
    })),
  )

  let going = true
  const outcome = await generateFromDocuments(
    context.generatorFor(task.owner_id),
    sources,
    {
      language: request.language,
      num_questions: request.num_questions,
      difficulty: request.difficulty ?? undefined,
      mix: request.mix,
      exclude: request.exclude,
      asked: request.qcm_id ? await askedIn(context, request.qcm_id) : undefined,
      seed: seedOf(task),
      deadline,
    },
    async (written, wanted) => {
      if (!going) return
      const progress = 40 + Math.floor((55 * written) / Math.max(1, wanted))
      going = await showProgress(context, task, progress, { name: 'writing', done: written, total: wanted })
    },
    () => context.now().getTime(),
  )
  const missing = (about?.missing ?? []).map((topic) => ({ code: 'topic_not_found' as const, topic }))
  const notes = [...missing, ...(outcome.notes ?? [])]
  const saving = { name: 'saving' as const, done: 0, total: 0 }
  if (!going || !(await showProgress(context, task, 97, saving))) return 'stopped'
  return { ok: true, outcome: notes.length > 0 ? { ...outcome, notes } : outcome }
}

function topicsOf({ request }: TaskRow): readonly string[] | undefined {
  return request.topics_in ?? (request.focus === undefined ? undefined : [request.focus])
}

async function textOf(context: JobContext, document: DocumentRow): Promise<ReadDocument> {
  const stored = await context.files.getText(document.id)
  if (!stored || document.language === null) throw new Error(`document ${document.id} is ready but has no text`)
  const { language, pages } = document
  return { ...stored, language, page_count: pages, passages: passagesOf(stored, language) }
}

async function askedIn({ db }: JobContext, qcmId: string) {
  const questions = await listQuestions(db, qcmId)
  return questions.map(({ stem, options, correct_option_ids, source }) => ({
    stem,
    options: options.map(({ text }) => text),
    correct: options.flatMap(({ id }, index) => (correct_option_ids.includes(id) ? [index] : [])),
    source,
    document_id: source?.document_id ?? null,
  }))
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
