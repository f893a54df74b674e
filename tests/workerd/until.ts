import { vi } from 'vitest'
import type { Task } from '../../core/wire/tasks.ts'
import type { Person } from './people.ts'

/** Asks until the answer is there: what happens in a queue happens in its own time. */
export function until<Value>(ask: () => Promise<Value>): Promise<Value> {
  return vi.waitFor(ask, { timeout: 30_000, interval: 50 })
}

/** The task when it has ended, one way or the other. */
export function endOf(person: Person, taskId: string): Promise<Task> {
  return until(async () => {
    const task = await (await person.get(`/api/v1/tasks/${taskId}`)).json<Task>()
    if (task.state === 'PENDING' || task.state === 'PROGRESS') throw new Error(`still ${task.state}`)
    return task
  })
}
