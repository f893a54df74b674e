import { passagesOf } from '../core/documents/passages.ts'
import type { AskedQuestion, GenerationOutcome } from '../core/generation/types.ts'
import { type Failure, fail } from '../core/problems/codes.ts'
import { matchedTerms, searchQuery } from '../core/search/query.ts'
import { Language } from '../core/wire/common.ts'
import { searchPassages } from '../platform/search/passages.ts'
import { type DocumentRow, selectOptionalDocument } from '../platform/storage/documents.ts'
import { listQuestions, selectOptionalQcm } from '../platform/storage/qcms.ts'
import { claimTask, selectOptionalTask, type TaskRow } from '../platform/storage/tasks.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'
import { failTask } from './fail-task.ts'
import { showProgress } from './read-document.ts'
import { saveQuestions } from './save-questions.ts'

/** Longer than a model may take (`time_limit_ms` in `core/generation/model/settings.ts`): nobody pays for it twice. */
const LEASE_SECONDS = 300

/**
 * Writes a task's questions, for a QCM of their own or for one that there is. Delivered twice, cut off in the middle or
 * cancelled: they are saved once or never, not twice.
 */
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

  const written = await write(context, task, document)
  if (written === 'stopped') return done
  if (!written.ok) return ended(await failTask(context, taskId, written.code))
  const { outcome } = written
  if (outcome.questions.length === 0) {
    const { focus, qcm_id } = task.request
    const code = focus || qcm_id ? 'no_more_questions' : 'no_questions_possible'
    return ended(await failTask(context, taskId, code, outcome.usage))
  }
  await saveQuestions(context, task, document, outcome)
  return done
}

async function write(
  context: JobContext,
  task: TaskRow,
  document: DocumentRow,
): Promise<{ ok: true; outcome: GenerationOutcome } | Failure<'not_found' | 'nothing_about_focus'> | 'stopped'> {
  const stored = await context.files.getText(document.id)
  if (!stored || document.language === null) throw new Error(`document ${document.id} is ready but has no text`)
  const { request } = task
  const start = { name: 'writing' as const, done: 0, total: request.num_questions }
  if (!(await showProgress(context, task, 40, start))) return 'stopped'

  if (request.qcm_id && !(await selectOptionalQcm(context.db, request.qcm_id))) return fail('not_found')
  const focus = request.focus === undefined ? undefined : await passagesAbout(context, task, document, request.focus)
  if (focus?.length === 0) return fail('nothing_about_focus')

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
      focus,
      asked: request.qcm_id ? await askedIn(context, request.qcm_id, document.id) : undefined,
      seed: seedOf(task),
    },
    async (written, wanted) => {
      if (!going) return
      const progress = 40 + Math.floor((55 * written) / Math.max(1, wanted))
      going = await showProgress(context, task, progress, { name: 'writing', done: written, total: wanted })
    },
  )
  const saving = { name: 'saving' as const, done: 0, total: 0 }
  return going && (await showProgress(context, task, 97, saving)) ? { ok: true, outcome } : 'stopped'
}

/** Ordinals of the passages that speak of it, by their words and, where there are vectors, by their meaning. */
async function passagesAbout(
  context: JobContext,
  { owner_id, request }: TaskRow,
  { id, language }: DocumentRow,
  query: string,
): Promise<number[]> {
  const found = await searchPassages(context, {
    owner_id,
    document_ids: [id],
    query,
    language: language ?? undefined,
    limit: Math.max(FEWEST_PASSAGES, request.num_questions),
  })
  const words = searchQuery(query, language ? [language] : Language.options)
  const matched = found.map(({ heading, text }) => matchedTerms(words, `${heading ?? ''} ${text}`, Language.options))
  const most = Math.max(0, ...matched)
  // A passage that holds none of the words was found by its meaning; one that holds few of them, by accident.
  return found.flatMap(({ ordinal }, index) => {
    const held = matched[index] ?? 0
    return held === 0 || held * 2 >= most ? [ordinal] : []
  })
}

/** A passage of 300 tokens gives a sound question or two; with fewer passages than these there is no choice. */
const FEWEST_PASSAGES = 4

async function askedIn({ db }: JobContext, qcmId: string, documentId: string): Promise<AskedQuestion[]> {
  const questions = await listQuestions(db, qcmId)
  return questions.map(({ stem, options, correct_option_ids, source }) => ({
    stem,
    options: options.map(({ text }) => text),
    correct: options.flatMap(({ id }, index) => (correct_option_ids.includes(id) ? [index] : [])),
    source: source?.document_id === documentId ? source : null,
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
