import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Task } from '../../../core/wire/tasks.ts'
import { api } from '../../api/browser.ts'
import { documentsQuery } from '../../api/documents.ts'
import { latestTasksQuery } from '../../api/tasks.ts'
import { useHydrated } from '../../hooks/use-hydrated.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'
import { TaskCard } from './task-card.tsx'

/** An ended task says its outcome for this long, then the list of QCMs is the place to look. */
const SHOWN_AFTER_END_MS = 15 * 60 * 1000
const MOST_ENDED = 3

/** @param shows which tasks; all when absent */
export function TaskList({ shows = () => true }: { shows?: (task: Task) => boolean }) {
  const { t } = useTexts()
  const hydrated = useHydrated()
  const { data } = useQuery({ ...latestTasksQuery(api), refetchInterval: useLiveInterval() })
  // A task that nobody named is called after its document.
  const unnamed = data?.items.some((task) => shows(task) && task.title === null) ?? false
  const named = useInfiniteQuery({ ...documentsQuery(api), enabled: unnamed })
  const documents = named.data?.pages.flatMap(({ items }) => items) ?? []
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const tasks = (data?.items ?? []).filter((task) => shows(task) && !dismissed.has(task.task_id))
  // The device's clock is asked in the browser alone, so that both renders agree.
  const ended = hydrated ? tasks.filter((task) => !isRunning(task) && isRecent(task)).slice(0, MOST_ENDED) : []
  const shown = tasks.filter((task) => isRunning(task) || ended.includes(task))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="tasks" className="grid grid-cols-1 gap-2">
      <h2 id="tasks" className="text-sm font-medium text-ink-soft">
        {t('documents.tasks.label')}
      </h2>
      <ul className="grid grid-cols-1 gap-2">
        {shown.map((task) => (
          <li key={task.task_id}>
            <TaskCard
              task={task}
              title={
                task.title ??
                documents.find(({ id }) => id === task.document_id)?.filename ??
                t('documents.tasks.untitled')
              }
              onDismiss={() => setDismissed(new Set([...dismissed, task.task_id]))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function isRunning({ state }: Task): boolean {
  return state === 'PENDING' || state === 'PROGRESS'
}

function isRecent({ updated_at }: Task): boolean {
  return Date.now() - Date.parse(updated_at) < SHOWN_AFTER_END_MS
}
