import { checkQuestion } from '../../core/generation/flaws/check-question.ts'
import { flawSentence } from '../../core/generation/flaws/sentences.ts'
import { newId, newOptionId } from '../../core/ids.ts'
import { type Failure, fail } from '../../core/problems/codes.ts'
import { completeOptionIds, questionIssueSentence, questionIssues } from '../../core/questions/validate.ts'
import type { Language } from '../../core/wire/common.ts'
import type { FieldError } from '../../core/wire/problem.ts'
import type { Flaw, Question, QuestionInput, QuestionPatch } from '../../core/wire/questions.ts'
import { selectOptionalDocument } from '../../platform/storage/documents.ts'
import type { QcmSummaryRow, QuestionRow } from '../../platform/storage/qcms.ts'
import { insertQuestion, updateQuestion } from '../../platform/storage/questions.ts'
import type { Services } from '../services.ts'

type Storage = Pick<Services, 'db' | 'files' | 'now'>
type EditResult =
  | { ok: true; question: QuestionRow }
  | (Failure<'question_invalid' | 'quote_not_found'> & { errors?: FieldError[] })

/** A question written by hand, or a deleted one put back (then with its source, which is verified again). */
export async function addQuestion(
  services: Storage,
  qcm: QcmSummaryRow,
  input: QuestionInput,
  language: Language,
): Promise<EditResult> {
  const now = services.now().toISOString()
  const question = {
    ...input,
    id: newId('q'),
    qcm_id: qcm.id,
    ordinal: Math.min(input.ordinal ?? Number.POSITIVE_INFINITY, qcm.num_questions + 1),
    options: completeOptionIds(input.options, newOptionId),
    flaws: [],
    created_at: now,
    updated_at: now,
  }
  return save(services, qcm, question, language, insertQuestion)
}

/** The question as it would be after the change is checked as a whole, then saved. */
export async function changeQuestion(
  services: Storage,
  qcm: QcmSummaryRow,
  row: QuestionRow,
  { options, ...patch }: QuestionPatch,
  language: Language,
): Promise<EditResult> {
  const question = {
    ...row,
    ...patch,
    options: options ? completeOptionIds(options, newOptionId) : row.options,
    updated_at: services.now().toISOString(),
  }
  return save(services, qcm, question, language, updateQuestion)
}

async function save(
  services: Storage,
  qcm: QcmSummaryRow,
  question: QuestionRow,
  language: Language,
  write: (db: Services['db'], row: QuestionRow) => Promise<void>,
): Promise<EditResult> {
  const issues = questionIssues(question)
  if (issues.length > 0) {
    const errors = issues.map((issue) => ({ ...issue, message: questionIssueSentence(issue.code, language) }))
    return { ...fail('question_invalid'), errors }
  }
  const document = await sourceText(services, qcm, question.source)
  if (question.source && document !== null && !quotes(document, question.source)) return fail('quote_not_found')
  const checked = { ...question, flaws: flawsOf(question, qcm.language, document ?? undefined) }
  await write(services.db, checked)
  return { ok: true, question: checked }
}

/** Null when there is no source, or its document was deleted: the quote then stands by itself. */
async function sourceText(services: Storage, qcm: QcmSummaryRow, source: Question['source']): Promise<string | null> {
  if (!source) return null
  const document = await selectOptionalDocument(services.db, source.document_id)
  if (document?.owner_id !== qcm.owner_id) return null
  return (await services.files.getText(document.id))?.text ?? null
}

function quotes(text: string, { start, end, quote }: NonNullable<Question['source']>): boolean {
  return text.slice(start, end) === quote
}

/** The rules that generators are held to, said to the teacher beside the question. */
export function flawsOf(
  question: Pick<Question, 'type' | 'stem' | 'options' | 'correct_option_ids' | 'source'>,
  language: Language,
  document?: string,
): Omit<Flaw, 'message'>[] {
  return checkQuestion(
    {
      type: question.type,
      stem: question.stem,
      options: question.options.map((option) => option.text),
      correct: question.options.flatMap((option, index) =>
        question.correct_option_ids.includes(option.id) ? [index] : [],
      ),
      language,
      quote: question.source?.quote ?? null,
    },
    document === undefined ? {} : { document },
  )
}

export function toFlaws(flaws: Omit<Flaw, 'message'>[], language: Language): Flaw[] {
  return flaws.map((flaw) => ({ ...flaw, message: flawSentence(flaw.rule, language) }))
}

export function toQuestion(row: QuestionRow, language: Language): Question {
  const { qcm_id: _, created_at: __, updated_at: ___, ...question } = row
  return { ...question, flaws: toFlaws(row.flaws, language) }
}
