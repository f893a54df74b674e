import { and, eq, sql } from 'drizzle-orm'
import type { AiUsage } from '../../core/ai/port.ts'
import type { Database } from '../storage/database.ts'
import { ai_usage } from '../storage/schema.ts'

/** What one person's work may cost in tokens from midnight to midnight, UTC. */
export interface DailyBudget {
  /** Whether so many more tokens are within today's budget. */
  allow(tokens: number): Promise<boolean>
  spend(usage: AiUsage): Promise<void>
}

/**
 * Counted when spent, not reserved: calls that run at the same time may go over the limit together, by what they cost.
 *
 * @param limit tokens a day, in and out
 */
export function dailyBudget(db: Database, userId: string, limit: number, now: () => Date): DailyBudget {
  const today = () => now().toISOString().slice(0, 10)
  return {
    async allow(tokens) {
      const row = await db
        .select({ spent: sql<number>`${ai_usage.input_tokens} + ${ai_usage.output_tokens}` })
        .from(ai_usage)
        .where(and(eq(ai_usage.user_id, userId), eq(ai_usage.day, today())))
        .get()
      return (row?.spent ?? 0) + tokens <= limit
    },
    async spend({ calls, input_tokens, output_tokens, cost_usd }) {
      await db
        .insert(ai_usage)
        .values({ user_id: userId, day: today(), calls, input_tokens, output_tokens, cost_usd })
        .onConflictDoUpdate({
          target: [ai_usage.user_id, ai_usage.day],
          set: {
            calls: sql`${ai_usage.calls} + ${calls}`,
            input_tokens: sql`${ai_usage.input_tokens} + ${input_tokens}`,
            output_tokens: sql`${ai_usage.output_tokens} + ${output_tokens}`,
            cost_usd: sql`${ai_usage.cost_usd} + ${cost_usd}`,
          },
        })
    },
  }
}
