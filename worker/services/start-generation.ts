import { PDF_PAGE_LIMIT } from '../../core/documents/limits.ts'
import type { UploadCode } from '../../core/documents/upload.ts'
import { newId } from '../../core/ids.ts'
import { type Failure, fail } from '../../core/problems/codes.ts'
import type { DocumentErrorCode } from '../../core/wire/documents.ts'
import type { GenerateInput, MoreQuestionsInput } from '../../core/wire/tasks.ts'
import type { GenerateInputV2 } from '../../core/wire/v2/tasks.ts'
import { type DocumentRow, selectDocuments, selectOptionalDocument } from '../../platform/storage/documents.ts'
import type { QcmSummaryRow } from '../../platform/storage/qcms.ts'
import type { TaskRequest } from '../../platform/storage/schema.ts'
import { insertTask, type TaskRow } from '../../platform/storage/tasks.ts'
import type { Services } from '../services.ts'
import { uploadDocument } from './upload-document.ts'

/** Less than a few sentences holds nothing to ask about. */
const SHORTEST_TEXT = 200

type StartFailure = Failure<'not_found' | 'text_too_short' | UploadCode | DocumentErrorCode>

/** Makes the task and hands it to the queue. A pasted text becomes a document like any other. */
export async function startGeneration(
  services: Pick<Services, 'db' | 'files' | 'send' | 'now'>,
  ownerId: string,
  input: GenerateInput,
): Promise<{ ok: true; task: TaskRow } | StartFailure> {
  const source = await sourceOf(services, ownerId, input)
  if (!source.ok) return source
  const { document } = source
  if (document.status === 'failed') return fail(document.error_code ?? 'document_corrupt', { limit: PDF_PAGE_LIMIT })
  const task = await startTask(services, ownerId, 'generate_qcm', {
    document_id: document.id,
    num_questions: input.num_questions,
    title: input.title ?? null,
    language: input.language,
    difficulty: input.difficulty ?? null,
    focus: input.focus,
  })
  return { ok: true, task }
}

/** The same from several documents, with a mix of questions and topics. */
export async function startGenerationFrom(
  services: Pick<Services, 'db' | 'send' | 'now'>,
  ownerId: string,
  { document_ids, num_questions, title, language, mix, topics }: GenerateInputV2,
): Promise<{ ok: true; task: TaskRow } | Failure<'not_found' | DocumentErrorCode>> {
  const documents = (await selectDocuments(services.db, document_ids)).filter(({ owner_id }) => owner_id === ownerId)
  const [first] = documents
  if (!first || documents.length < document_ids.length) return fail('not_found')
  const failed = documents.find(({ status }) => status === 'failed')
  if (failed) return fail(failed.error_code ?? 'document_corrupt', { limit: PDF_PAGE_LIMIT })
  const task = await startTask(services, ownerId, 'generate_qcm', {
    document_id: first.id,
    document_ids,
    num_questions,
    title: title ?? null,
    language,
    difficulty: null,
    mix,
    topics_in: topics?.include,
    exclude: topics?.exclude,
  })
  return { ok: true, task }
}

/** The same for a QCM that there is: more questions from its own document, in its own language. */
export async function startMoreQuestions(
  services: Pick<Services, 'db' | 'send' | 'now'>,
  qcm: QcmSummaryRow,
  input: MoreQuestionsInput,
): Promise<{ ok: true; task: TaskRow } | Failure<'qcm_without_document'>> {
  if (qcm.document_id === null) return fail('qcm_without_document')
  const task = await startTask(services, qcm.owner_id, 'add_questions', {
    document_id: qcm.document_id,
    num_questions: input.num_questions,
    title: qcm.title,
    language: qcm.language,
    difficulty: input.difficulty ?? null,
    focus: input.focus,
    qcm_id: qcm.id,
  })
  return { ok: true, task }
}

async function startTask(
  services: Pick<Services, 'db' | 'send' | 'now'>,
  owner_id: string,
  kind: TaskRow['kind'],
  request: TaskRequest,
): Promise<TaskRow> {
  const now = services.now().toISOString()
  const task = await insertTask(services.db, {
    id: newId('task'),
    owner_id,
    kind,
    phase: { name: 'waiting', done: 0, total: 0 },
    request,
    document_id: request.document_id,
    created_at: now,
    updated_at: now,
  })
  await services.send({ kind: 'generate_qcm', task_id: task.id })
  return task
}

async function sourceOf(
  services: Pick<Services, 'db' | 'files' | 'send' | 'now'>,
  ownerId: string,
  input: GenerateInput,
): Promise<{ ok: true; document: DocumentRow } | StartFailure> {
  if (input.document_id !== undefined) {
    const document = await selectOptionalDocument(services.db, input.document_id)
    return document?.owner_id === ownerId ? { ok: true, document } : fail('not_found')
  }
  const text = (input.text ?? '').trim()
  if (text.length < SHORTEST_TEXT) return fail('text_too_short', { minimum: SHORTEST_TEXT })
  return uploadDocument(services, ownerId, {
    filename: `${nameOf(input.title ?? text)}.txt`,
    bytes: new TextEncoder().encode(text),
  })
}

/** The first words, without what cannot stand in a file name. */
function nameOf(text: string): string {
  return (
    text
      .slice(0, 60)
      .replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 50) || 'text'
  )
}
