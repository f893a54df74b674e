import type { SharedOutcome, SharedQuestion } from '../core/generation/several-documents.ts'
import { newId, newOptionId } from '../core/ids.ts'
import type { Source } from '../core/wire/questions.ts'
import type { DocumentRow } from '../platform/storage/documents.ts'
import { addGeneratedQuestions, type GeneratedRow, saveGeneratedQcm } from '../platform/storage/qcms.ts'
import type { TaskRow } from '../platform/storage/tasks.ts'
import type { JobContext } from './context.ts'
import { failTask, titleFromDocument } from './fail-task.ts'

/** Saves what a task wrote, with the task's end, and tells its owner. Nothing when the task had ended before. */
export async function saveQuestions(
  context: JobContext,
  task: TaskRow,
  document: DocumentRow,
  outcome: SharedOutcome,
): Promise<void> {
  const { qcm_id } = task.request
  return qcm_id ? add(context, task, qcm_id, document, outcome) : saveNew(context, task, document, outcome)
}

async function saveNew(
  context: JobContext,
  task: TaskRow,
  document: DocumentRow,
  outcome: SharedOutcome,
): Promise<void> {
  const id = newId('qcm')
  const title = await titleOf(context, task, document)
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
    outcome.questions.map((question) => toRow(question, id)),
    outcome,
  )
  if (saved) await tell(context, task, 'qcm_generated', { qcm_id: id, title, num_questions: outcome.questions.length })
}

async function add(
  context: JobContext,
  task: TaskRow,
  qcm_id: string,
  document: DocumentRow,
  outcome: SharedOutcome,
): Promise<void> {
  const saved = await addGeneratedQuestions(
    context.db,
    context.now().toISOString(),
    { qcm_id, task_id: task.id },
    outcome.questions.map((question) => toRow(question, qcm_id)),
    outcome,
  )
  if (!saved) {
    // The QCM was deleted; a task that had ended already is left as it is.
    await failTask(context, task.id, 'not_found', outcome.usage)
    return
  }
  const title = await titleOf(context, task, document)
  await tell(context, task, 'questions_added', { qcm_id, title, num_questions: outcome.questions.length })
}

async function titleOf(context: JobContext, task: TaskRow, document: DocumentRow): Promise<string> {
  return task.request.title ?? (await titleFromDocument(context, document.id))
}

async function tell(
  context: JobContext,
  task: TaskRow,
  type: 'qcm_generated' | 'questions_added',
  made: { qcm_id: string; title: string; num_questions: number },
): Promise<void> {
  const room = context.room(task.owner_id)
  await room.notify({ type, data: { task_id: task.id, ...made } }, `${type}:${task.id}`)
  await room.taskMoved({ task_id: task.id, state: 'SUCCESS', progress: 100 })
}

function toRow({ document_id, ...question }: SharedQuestion, qcm_id: string): GeneratedRow {
  const options = question.options.map((text) => ({ id: newOptionId(), text }))
  const source: Source = { document_id, ...question.source }
  return {
    id: newId('q'),
    qcm_id,
    type: question.type,
    stem: question.stem,
    options,
    correct_option_ids: question.correct.flatMap((index) => options[index]?.id ?? []),
    explanation: question.explanation,
    points: 1,
    difficulty: question.difficulty,
    status: 'draft',
    source,
    flaws: question.flaws,
  }
}
