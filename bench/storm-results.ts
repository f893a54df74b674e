import { setTimeout as sleep } from 'node:timers/promises'
import type { D1Database } from '@cloudflare/workers-types'
import type { Answer } from '../core/wire/attempts.ts'
import { rounded } from './figures.ts'

/** Grading that has not ended by then has got stuck. */
const PATIENCE_MS = 180_000

/**
 * Waits until every attempt has its result, and compares what was graded with what the students gave.
 *
 * @param given by attempt, the option chosen at each question
 */
export async function checkResults(db: D1Database, examId: string, given: Map<string, Map<string, string>>) {
  const startedAt = performance.now()
  for (;;) {
    const { results } = await db
      .prepare('SELECT attempt_id, answers FROM results WHERE exam_id = ?')
      .bind(examId)
      .all<{ attempt_id: string; answers: string }>()
    const waited = performance.now() - startedAt
    if (results.length >= given.size || waited > PATIENCE_MS) {
      const lost = results.map(({ attempt_id, answers }) => missing(JSON.parse(answers), given.get(attempt_id)))
      return { results: results.length, lost: lost.reduce((sum, n) => sum + n, 0), seconds: rounded(waited / 1000) }
    }
    // Many rows read at once would slow down what is waited for.
    await sleep(500)
  }
}

function missing(graded: Answer[], given: Map<string, string> = new Map()): number {
  const kept = new Map(graded.map(({ question_id, option_ids }) => [question_id, option_ids.join()]))
  return [...given].filter(([question, option]) => kept.get(question) !== option).length
}
