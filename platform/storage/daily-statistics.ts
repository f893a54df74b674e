import { eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { daily_statistics } from './schema.ts'

/**
 * Counts a day (`2030-01-10`, UTC) from the rows that are there. Counted again, the figures are replaced.
 *
 * A question is counted as accepted or rejected on the day of its last change, which is that of the teacher's decision
 * unless it was edited afterwards.
 */
export async function countDay(db: Database, day: string): Promise<void> {
  const from = `${day}T00:00:00.000Z`
  const to = new Date(Date.parse(from) + 86_400_000).toISOString()
  const within = (column: string) => sql`${sql.identifier(column)} >= ${from} and ${sql.identifier(column)} < ${to}`
  await db.run(sql`
    insert into daily_statistics (day, name, value)
    with finished as (select answers from results where ${within('submitted_at')}),
      reviewed as (select status from questions where ${within('updated_at')}),
      ended as (select state, num_questions from tasks where ${within('updated_at')})
    select ${day}, key, value from json_each(json_object(
      'exams_held', (select count(*) from exams where status = 'published' and ${within('closes_at')}),
      'attempts', (select count(*) from finished),
      'answers', (select coalesce(sum(json_array_length(answers)), 0) from finished),
      'questions_made', (select coalesce(sum(num_questions), 0) from ended where state = 'SUCCESS'),
      'questions_accepted', (select count(*) from reviewed where status = 'accepted'),
      'questions_rejected', (select count(*) from reviewed where status = 'rejected'),
      'tasks_succeeded', (select count(*) from ended where state = 'SUCCESS'),
      'tasks_failed', (select count(*) from ended where state = 'FAILURE'),
      'documents', (select count(*) from documents where ${within('created_at')}),
      'sign_ups', (select count(*) from users
        where created_at >= ${Date.parse(from)} and created_at < ${Date.parse(to)}),
      'model_calls', (select coalesce(sum(calls), 0) from ai_usage where day = ${day}),
      'model_cost_usd', (select coalesce(sum(cost_usd), 0) from ai_usage where day = ${day})
    )) where true
    on conflict (day, name) do update set value = excluded.value`)
}

export async function isDayCounted(db: Database, day: string): Promise<boolean> {
  return (await db.$count(daily_statistics, eq(daily_statistics.day, day))) > 0
}
