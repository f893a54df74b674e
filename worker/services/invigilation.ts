import type { Act } from '../../core/audit/acts.ts'
import { monitorShardOf } from '../../core/exams/roll.ts'
import type { ExamMessage, ExtraTimeInput, Invigilation } from '../../core/wire/invigilation.ts'
import { type ExamDetailRow, extendExam, listExamStudents } from '../../platform/storage/exams.ts'
import type { Services } from '../services.ts'

type Watched = Pick<ExamDetailRow, 'id' | 'num_monitors' | 'num_questions'>

/** Everybody in the exam as its monitors know them now, in the order of their names. */
export async function invigilation(services: Pick<Services, 'db' | 'now' | 'monitor'>, exam: Watched) {
  const [students, views] = await Promise.all([
    listExamStudents(services.db, exam.id),
    Promise.all(shardsOf(exam).map((shard) => services.monitor(exam.id, shard).view())),
  ])
  const rows = new Map(views.flatMap((view) => view.rows).map((row) => [row.student_id, row]))
  const seen: Invigilation = {
    exam_id: exam.id,
    server_time: services.now().toISOString(),
    num_questions: exam.num_questions,
    num_monitors: exam.num_monitors,
    extra_minutes: views[0]?.extra_minutes ?? 0,
    messages: views[0]?.messages ?? [],
    rows: students.flatMap((student) => {
      const row = rows.get(student.id)
      return row ? [{ ...row, student }] : []
    }),
  }
  return seen
}

/** To everybody or to those named. Results that wait for the exam's close wait for whoever may now write longest. */
export async function giveExtraTime(
  services: Pick<Services, 'db' | 'monitor'>,
  exam: Watched,
  { minutes, student_ids }: ExtraTimeInput,
  act: Act,
): Promise<void> {
  const given = await Promise.all(
    shardsOf(exam).map((shard) => {
      // A monitor where none of them is says all the same how long its own may write.
      const here = student_ids?.filter((id) => monitorShardOf(id, exam.num_monitors) === shard) ?? null
      return services.monitor(exam.id, shard).giveExtraTime(minutes, here, act)
    }),
  )
  const latest = given
    .flatMap(({ latest_end }) => latest_end ?? [])
    .sort()
    .at(-1)
  if (latest) await extendExam(services.db, exam.id, latest)
}

/** Each monitor tells its own; the id is the same in all of them. */
export async function announce(
  services: Pick<Services, 'now' | 'monitor'>,
  exam: Watched,
  text: string,
  act: Act,
): Promise<ExamMessage> {
  const now = services.now()
  const message = { id: now.getTime(), text, sent_at: now.toISOString() }
  await Promise.all(shardsOf(exam).map((shard) => services.monitor(exam.id, shard).announce(message, act)))
  return message
}

function shardsOf({ num_monitors }: Watched): number[] {
  return Array.from({ length: num_monitors }, (_, shard) => shard)
}
