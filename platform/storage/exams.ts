import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Act } from '../../core/audit/acts.ts'
import type { PublishedPaper } from '../../core/exams/types.ts'
import { maxScore } from '../../core/grading/score.ts'
import type { PageQuery } from '../../core/wire/common.ts'
import type { Student } from '../../core/wire/users.ts'
import { insertAct } from './audit.ts'
import { beforeCursor, toPage } from './cursor.ts'
import type { Database } from './database.ts'
import { exam_groups, exam_students, exams, groups, papers, users } from './schema.ts'

export type ExamRow = typeof exams.$inferSelect

/**
 * Counts of a draft follow its QCM and its groups; those of a published exam are what it was published with.
 * Table names are written out in these subqueries: drizzle leaves them away where a select has one table, and the inner
 * columns would take the outer ones' place.
 */
const detailed = {
  id: exams.id,
  owner_id: exams.owner_id,
  qcm_id: exams.qcm_id,
  title: exams.title,
  language: exams.language,
  status: exams.status,
  opens_at: exams.opens_at,
  closes_at: exams.closes_at,
  duration_minutes: exams.duration_minutes,
  shuffle_questions: exams.shuffle_questions,
  shuffle_options: exams.shuffle_options,
  max_attempts: exams.max_attempts,
  results_visibility: exams.results_visibility,
  results_released_at: exams.results_released_at,
  scoring_rule: exams.scoring_rule,
  access_code: exams.access_code,
  allowed_ip_ranges: exams.allowed_ip_ranges,
  late_policy: exams.late_policy,
  question_layout: exams.question_layout,
  extended_until: exams.extended_until,
  paper_hash: exams.paper_hash,
  num_monitors: exams.num_monitors,
  published_at: exams.published_at,
  created_at: exams.created_at,
  num_questions: sql<number>`case exams.status when 'published' then exams.num_questions else
    (select count(*) from questions where questions.qcm_id = exams.qcm_id and questions.status = 'accepted') end`,
  max_score: sql<number>`case exams.status when 'published' then exams.max_score else
    (select coalesce(sum(questions.points), 0) from questions
     where questions.qcm_id = exams.qcm_id and questions.status = 'accepted') end`,
  num_students: sql<number>`(select count(*) from (
    select exam_students.student_id from exam_students where exam_students.exam_id = exams.id
    union
    select group_members.student_id from group_members join exam_groups using (group_id)
    where exam_groups.exam_id = exams.id and exams.status = 'draft'))`,
  num_results: sql<number>`(select count(distinct results.student_id) from results where results.exam_id = exams.id)`,
}

export type ExamDetailRow = NonNullable<Awaited<ReturnType<typeof selectOptionalExam>>>

export function selectOptionalExam(db: Database, id: string) {
  return db.select(detailed).from(exams).where(eq(exams.id, id)).get()
}

export async function listExams(db: Database, ownerId: string, page: PageQuery) {
  const rows = await db
    .select(detailed)
    .from(exams)
    .where(and(eq(exams.owner_id, ownerId), beforeCursor(exams.created_at, exams.id, page.cursor)))
    .orderBy(desc(exams.created_at), desc(exams.id))
    .limit(page.limit + 1)
  return toPage(rows, page)
}

export function listExamStudents(db: Database, examId: string): Promise<Student[]> {
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(exam_students)
    .innerJoin(users, eq(users.id, exam_students.student_id))
    .where(eq(exam_students.exam_id, examId))
    .orderBy(asc(users.name), asc(users.id))
}

/** In order of id, for work that goes through all of them in steps. */
export async function listExamStudentIds(
  db: Database,
  examId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: exam_students.student_id })
    .from(exam_students)
    .where(and(eq(exam_students.exam_id, examId), gt(exam_students.student_id, after)))
    .orderBy(asc(exam_students.student_id))
    .limit(limit)
  return rows.map((row) => row.id)
}

export function listExamGroups(db: Database, examId: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: groups.id, name: groups.name })
    .from(exam_groups)
    .innerJoin(groups, eq(groups.id, exam_groups.group_id))
    .where(eq(exam_groups.exam_id, examId))
    .orderBy(asc(groups.name))
}

export interface ExamAudience {
  student_ids?: string[] | undefined
  group_ids?: string[] | undefined
}

export async function insertExam(db: Database, row: typeof exams.$inferInsert, audience: ExamAudience): Promise<void> {
  await db.batch([db.insert(exams).values(row), ...audienceStatements(db, row.id, audience)])
}

/** Only a draft changes: the condition is in the statement, so that publishing at the same moment wins or loses whole. */
export async function updateDraftExam(
  db: Database,
  id: string,
  patch: Partial<Omit<ExamRow, 'id'>>,
  audience: ExamAudience,
): Promise<void> {
  await db.batch([
    // drizzle refuses an empty set; the id stays what it is.
    db
      .update(exams)
      .set({ ...patch, status: 'draft' })
      .where(and(eq(exams.id, id), eq(exams.status, 'draft'))),
    ...audienceStatements(db, id, audience),
  ])
}

function audienceStatements(db: Database, examId: string, audience: ExamAudience) {
  const draft = sql`exists (select 1 from exams where id = ${examId} and status = 'draft')`
  return [
    ...(audience.student_ids
      ? [
          db.delete(exam_students).where(and(eq(exam_students.exam_id, examId), draft)),
          db
            .insert(exam_students)
            .select(sql`select ${examId}, value from json_each(${JSON.stringify(audience.student_ids)}) where ${draft}`)
            .onConflictDoNothing(),
        ]
      : []),
    ...(audience.group_ids
      ? [
          db.delete(exam_groups).where(and(eq(exam_groups.exam_id, examId), draft)),
          db
            .insert(exam_groups)
            .select(sql`select ${examId}, value from json_each(${JSON.stringify(audience.group_ids)}) where ${draft}`)
            .onConflictDoNothing(),
        ]
      : []),
  ]
}

/** Paper, students of the groups and the exam's new state in one transaction; false when it was published already. */
export async function publishDraftExam(
  db: Database,
  id: string,
  now: string,
  paper: PublishedPaper,
  numMonitors: number,
  act: Act,
): Promise<boolean> {
  const [, , , published] = await db.batch([
    insertAct(db, act, sql`exists (select 1 from exams where id = ${id} and status = 'draft')`),
    db
      .insert(papers)
      .values({ hash: paper.hash, paper: paper.paper, key: paper.key, created_at: now })
      .onConflictDoNothing(),
    db
      .insert(exam_students)
      .select(
        sql`select ${id}, student_id from group_members join exam_groups using (group_id)
        where exam_id = ${id} and exists (select 1 from exams where id = ${id} and status = 'draft')`,
      )
      .onConflictDoNothing(),
    db
      .update(exams)
      .set({
        status: 'published',
        published_at: now,
        paper_hash: paper.hash,
        num_monitors: numMonitors,
        num_questions: paper.paper.questions.length,
        max_score: maxScore(paper.paper.questions),
      })
      .where(and(eq(exams.id, id), eq(exams.status, 'draft')))
      .returning({ id: exams.id }),
  ])
  return published.length > 0
}

/** Somebody may now write until `latestEnd`. Back to null when nobody has more time than the exam's window. */
export async function extendExam(db: Database, id: string, latestEnd: string): Promise<void> {
  await db
    .update(exams)
    .set({ extended_until: sql`case when ${latestEnd} > ${exams.closes_at} then ${latestEnd} end` })
    .where(eq(exams.id, id))
}

/** The first release stands. */
export async function releaseResults(db: Database, id: string, now: string, act: Act): Promise<void> {
  await db.batch([
    insertAct(db, act, sql`exists (select 1 from exams where id = ${id} and results_released_at is null)`),
    db
      .update(exams)
      .set({ results_released_at: now })
      .where(and(eq(exams.id, id), isNull(exams.results_released_at))),
  ])
}

/** Exams that have closed, show results from then on, and whose students have not been told so. */
export function listExamsToAnnounce(db: Database, now: string): Promise<{ id: string }[]> {
  return db
    .select({ id: exams.id })
    .from(exams)
    .where(
      and(
        isNull(exams.results_announced_at),
        lte(sql`max(${exams.closes_at}, coalesce(${exams.extended_until}, ''))`, now),
        lte(exams.closes_at, now),
        eq(exams.status, 'published'),
        eq(exams.results_visibility, 'after_close'),
      ),
    )
    .limit(100)
}

/** Published exams whose last attempt had to end between the two times. */
export function listExamsEnded(db: Database, from: string, until: string) {
  const between = (column: typeof exams.closes_at | typeof exams.extended_until) =>
    and(gt(column, from), lte(column, until))
  return db
    .select({ id: exams.id, num_monitors: exams.num_monitors })
    .from(exams)
    .where(
      and(
        eq(exams.status, 'published'),
        or(between(exams.extended_until), and(isNull(exams.extended_until), between(exams.closes_at))),
      ),
    )
    .orderBy(exams.closes_at)
    .limit(100)
}

export async function markResultsAnnounced(db: Database, id: string, now: string): Promise<void> {
  await db.update(exams).set({ results_announced_at: now }).where(eq(exams.id, id))
}

export async function deleteExam(db: Database, id: string, act: Act): Promise<void> {
  await db.batch([
    insertAct(db, act, sql`exists (select 1 from exams where id = ${id})`),
    db.delete(exams).where(eq(exams.id, id)),
  ])
}

const asStudent = {
  id: exams.id,
  title: exams.title,
  language: exams.language,
  teacher_name: users.name,
  opens_at: exams.opens_at,
  closes_at: exams.closes_at,
  duration_minutes: exams.duration_minutes,
  num_questions: exams.num_questions,
  max_score: exams.max_score,
  max_attempts: exams.max_attempts,
  scoring_rule: exams.scoring_rule,
  results_visibility: exams.results_visibility,
  results_released_at: exams.results_released_at,
  num_monitors: exams.num_monitors,
  extended_until: exams.extended_until,
  question_layout: exams.question_layout,
  late_policy: exams.late_policy,
  requires_access_code: sql<number>`${exams.access_code} is not null`,
  restricted_network: sql<number>`${exams.allowed_ip_ranges} <> '[]'`,
}

function selectStudentExams(db: Database) {
  return db
    .select(asStudent)
    .from(exam_students)
    .innerJoin(exams, eq(exams.id, exam_students.exam_id))
    .innerJoin(users, eq(users.id, exams.owner_id))
}

/** Published exams that the student is to sit, those that close last first. */
export function listStudentExams(db: Database, studentId: string, limit: number) {
  return selectStudentExams(db)
    .where(and(eq(exam_students.student_id, studentId), eq(exams.status, 'published')))
    .orderBy(desc(exams.closes_at), desc(exams.id))
    .limit(limit)
}

export function selectOptionalStudentExam(db: Database, studentId: string, examId: string) {
  return selectStudentExams(db)
    .where(and(eq(exam_students.student_id, studentId), eq(exams.id, examId), eq(exams.status, 'published')))
    .get()
}
export type StudentExamRow = NonNullable<Awaited<ReturnType<typeof selectOptionalStudentExam>>>
