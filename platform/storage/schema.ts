import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AiUsage } from '../../core/ai/port.ts'
import type { KeyEntry } from '../../core/exams/types.ts'
import type { GenerationNote, Shortfall } from '../../core/generation/types.ts'
import type { QuestionGrade } from '../../core/grading/score.ts'
import type { ProblemCode } from '../../core/problems/codes.ts'
import type { TaskPhase } from '../../core/tasks/sentences.ts'
import type { Answer, ClosedBy, Paper } from '../../core/wire/attempts.ts'
import type { Language } from '../../core/wire/common.ts'
import type { DocumentErrorCode } from '../../core/wire/documents.ts'
import type { ExamStatus, LatePolicy, QuestionLayout, ResultsVisibility, ScoringRule } from '../../core/wire/exams.ts'
import type {
  Flaw,
  QuestionDifficulty,
  QuestionOption,
  QuestionStatus,
  QuestionType,
  Source,
} from '../../core/wire/questions.ts'
import type { TaskKind, TaskState } from '../../core/wire/tasks.ts'
import { instant, json } from './columns.ts'
import { users } from './schema-accounts.ts'

export * from './schema-accounts.ts'
export * from './schema-operations.ts'

const owner = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

export const documents = sqliteTable(
  'documents',
  {
    id: text().primaryKey(),
    owner_id: owner(),
    filename: text().notNull(),
    mime_type: text().notNull(),
    format: text().$type<'pdf' | 'docx' | 'txt'>().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    status: text().$type<'pending' | 'ready' | 'failed'>().notNull().default('pending'),
    pages: integer(),
    language: text().$type<Language>(),
    characters: integer(),
    error_code: text().$type<DocumentErrorCode>(),
    /** Who is reading it now, until when: a second delivery of the same message waits, a crashed reader is replaced. */
    lease_until: instant(),
    created_at: instant().notNull(),
  },
  (table) => [
    uniqueIndex('documents_owner_sha256').on(table.owner_id, table.sha256),
    index('documents_owner_created').on(table.owner_id, sql`${table.created_at} desc`, sql`${table.id} desc`),
    check('documents_status', sql`${table.status} in ('pending', 'ready', 'failed')`),
  ],
)

/** A passage is searched by stem through `passages_fts` (platform/search/passage-index.ts writes it). */
export const passages = sqliteTable(
  'passages',
  {
    id: integer().primaryKey(),
    document_id: text()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    page: integer(),
    heading: text(),
    text: text().notNull(),
  },
  (table) => [uniqueIndex('passages_document_ordinal').on(table.document_id, table.ordinal)],
)

export interface TaskRequest {
  document_id: string
  num_questions: number
  title: string | null
  language: Language | 'auto'
  difficulty: QuestionDifficulty | null
  /** What to ask about, in the teacher's words. */
  focus?: string | undefined
  /** The QCM that the questions are added to; a new one is made when absent. */
  qcm_id?: string | undefined
}

export const tasks = sqliteTable(
  'tasks',
  {
    id: text().primaryKey(),
    owner_id: owner(),
    kind: text().$type<TaskKind>().notNull(),
    state: text().$type<TaskState>().notNull().default('PENDING'),
    progress: integer().notNull().default(0),
    phase: json<TaskPhase>().notNull(),
    request: json<TaskRequest>().notNull(),
    document_id: text().references(() => documents.id, { onDelete: 'set null' }),
    qcm_id: text(),
    num_questions: integer(),
    shortfall: text().$type<Shortfall>(),
    notes: json<GenerationNote[]>(),
    usage: json<AiUsage>(),
    error_code: text().$type<ProblemCode>(),
    lease_until: instant(),
    started_at: instant(),
    created_at: instant().notNull(),
    updated_at: instant().notNull(),
  },
  (table) => [
    index('tasks_owner_created').on(table.owner_id, sql`${table.created_at} desc`, sql`${table.id} desc`),
    index('tasks_state_started').on(table.state, table.started_at),
    index('tasks_document').on(table.document_id),
    check('tasks_state', sql`${table.state} in ('PENDING', 'PROGRESS', 'SUCCESS', 'FAILURE', 'CANCELLED')`),
  ],
)

export const qcms = sqliteTable(
  'qcms',
  {
    id: text().primaryKey(),
    owner_id: owner(),
    title: text().notNull(),
    description: text().notNull().default(''),
    language: text().$type<Language>().notNull(),
    document_id: text().references(() => documents.id, { onDelete: 'set null' }),
    /** One task makes one QCM, however often its message is delivered. */
    task_id: text().references(() => tasks.id, { onDelete: 'set null' }),
    created_at: instant().notNull(),
    updated_at: instant().notNull(),
  },
  (table) => [
    uniqueIndex('qcms_task').on(table.task_id),
    index('qcms_owner_created').on(table.owner_id, sql`${table.created_at} desc`, sql`${table.id} desc`),
    index('qcms_document').on(table.document_id),
  ],
)

export const questions = sqliteTable(
  'questions',
  {
    id: text().primaryKey(),
    qcm_id: text()
      .notNull()
      .references(() => qcms.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    type: text().$type<QuestionType>().notNull(),
    stem: text().notNull(),
    options: json<QuestionOption[]>().notNull(),
    correct_option_ids: json<string[]>().notNull(),
    explanation: text().notNull().default(''),
    points: real().notNull().default(1),
    difficulty: text().$type<QuestionDifficulty>().notNull().default('medium'),
    status: text().$type<QuestionStatus>().notNull().default('draft'),
    source: json<Source | null>(),
    flaws: json<Omit<Flaw, 'message'>[]>().notNull(),
    created_at: instant().notNull(),
    updated_at: instant().notNull(),
  },
  (table) => [
    index('questions_qcm_ordinal').on(table.qcm_id, table.ordinal),
    check('questions_status', sql`${table.status} in ('draft', 'accepted', 'rejected')`),
  ],
)

/** Papers never change and are shared by content: `key` is read by grading and by visible results alone. */
export const papers = sqliteTable('papers', {
  hash: text().primaryKey(),
  paper: json<Paper>().notNull(),
  key: json<KeyEntry[]>().notNull(),
  created_at: instant().notNull(),
})

export const exams = sqliteTable(
  'exams',
  {
    id: text().primaryKey(),
    owner_id: owner(),
    qcm_id: text().references(() => qcms.id, { onDelete: 'set null' }),
    title: text().notNull(),
    language: text().$type<Language>().notNull(),
    status: text().$type<ExamStatus>().notNull().default('draft'),
    opens_at: instant().notNull(),
    closes_at: instant().notNull(),
    duration_minutes: integer().notNull(),
    shuffle_questions: integer({ mode: 'boolean' }).notNull(),
    shuffle_options: integer({ mode: 'boolean' }).notNull(),
    max_attempts: integer().notNull(),
    results_visibility: text().$type<ResultsVisibility>().notNull(),
    results_released_at: instant(),
    /** When the students were told that results can be seen, for exams that show them later than at once. */
    results_announced_at: instant(),
    scoring_rule: text().$type<ScoringRule>().notNull(),
    access_code: text(),
    allowed_ip_ranges: json<string[]>().notNull().default([]),
    late_policy: text().$type<LatePolicy>().notNull().default('review'),
    question_layout: text().$type<QuestionLayout>().notNull().default('one_per_page'),
    /** When extra time ends the last attempt, if after closes_at: results that wait for the close wait for this. */
    extended_until: instant(),
    paper_hash: text().references(() => papers.hash),
    /** How many ExamMonitor objects keep the roll; fixed when published. */
    num_monitors: integer().notNull().default(0),
    num_questions: integer().notNull().default(0),
    max_score: real().notNull().default(0),
    published_at: instant(),
    created_at: instant().notNull(),
  },
  (table) => [
    index('exams_owner_created').on(table.owner_id, sql`${table.created_at} desc`, sql`${table.id} desc`),
    index('exams_qcm').on(table.qcm_id),
    index('exams_closes').on(table.closes_at),
    index('exams_extended').on(table.extended_until).where(sql`extended_until is not null`),
    index('exams_to_announce').on(table.closes_at).where(sql`results_announced_at is null`),
    check('exams_status', sql`${table.status} in ('draft', 'published')`),
  ],
)

export const exam_students = sqliteTable(
  'exam_students',
  {
    exam_id: text()
      .notNull()
      .references(() => exams.id, { onDelete: 'cascade' }),
    student_id: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.exam_id, table.student_id] }),
    index('exam_students_student').on(table.student_id),
  ],
)

export const exam_groups = sqliteTable(
  'exam_groups',
  {
    exam_id: text()
      .notNull()
      .references(() => exams.id, { onDelete: 'cascade' }),
    group_id: text()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.exam_id, table.group_id] })],
)

export const groups = sqliteTable(
  'groups',
  { id: text().primaryKey(), owner_id: owner(), name: text().notNull(), created_at: instant().notNull() },
  (table) => [index('groups_owner_created').on(table.owner_id, sql`${table.created_at} desc`, sql`${table.id} desc`)],
)

export const group_members = sqliteTable(
  'group_members',
  {
    group_id: text()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    student_id: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.group_id, table.student_id] })],
)

/** Finished attempts only. A running one lives in its object and in the exam's roll. */
export const results = sqliteTable(
  'results',
  {
    attempt_id: text().primaryKey(),
    exam_id: text()
      .notNull()
      .references(() => exams.id, { onDelete: 'cascade' }),
    qcm_id: text().references(() => qcms.id, { onDelete: 'set null' }),
    student_id: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    seed: integer().notNull(),
    started_at: instant().notNull(),
    submitted_at: instant().notNull(),
    closed_by: text().$type<ClosedBy>().notNull(),
    /** Of the attempt that was graded; a newer one replaces the row. */
    revision: integer().notNull().default(0),
    held_answers: integer().notNull().default(0),
    score: real().notNull(),
    max_score: real().notNull(),
    percent: real().notNull(),
    answers: json<Answer[]>().notNull(),
    grades: json<QuestionGrade[]>().notNull(),
    graded_at: instant().notNull(),
  },
  (table) => [
    index('results_exam_student').on(table.exam_id, table.student_id),
    index('results_student_qcm').on(table.student_id, table.qcm_id),
  ],
)

/** What each person's calls of models have cost, a row a day (UTC). Kept for the daily budget and for whoever pays. */
export const ai_usage = sqliteTable(
  'ai_usage',
  {
    user_id: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    calls: integer().notNull(),
    input_tokens: integer().notNull(),
    output_tokens: integer().notNull(),
    cost_usd: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user_id, table.day] })],
)
