import { Link } from '@remix-run/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, RotateCw, X } from 'lucide-react'
import type { Task } from '../../../core/wire/tasks.ts'
import { api } from '../../api/browser.ts'
import { cancelTask, retryTask } from '../../api/tasks.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { Progress } from '../ui/progress.tsx'
import { useToast } from '../ui/toast.tsx'
import { GenerationNotes } from './generation-notes.tsx'

interface TaskCardProps {
  task: Task
  title: string
  onDismiss: () => void
}

/** One generation: how far it is, or how it ended. */
export function TaskCard({ task, title, onDismiss }: TaskCardProps) {
  const { t } = useTexts()
  const format = useFormat()
  const toast = useToast()
  const queryClient = useQueryClient()
  const act = useMutation({
    mutationFn: (action: typeof cancelTask) => action(api, task.task_id),
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['tasks'] }),
  })
  const running = task.state === 'PENDING' || task.state === 'PROGRESS'
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-5">
      <div className="grid min-w-0 grow basis-60 gap-1">
        <h3 className="truncate font-medium">{title}</h3>
        {running && (
          <>
            <Progress value={task.progress} label={t('documents.tasks.progress', { title })} />
            <p aria-live="polite" className="flex justify-between gap-3 text-sm text-ink-soft">
              <span>{task.status}</span>
              <span aria-hidden className="tabular-nums">
                {format.percent(task.progress)}
              </span>
            </p>
          </>
        )}
        {task.result && (
          <>
            <p className="flex gap-2 text-sm text-good">
              <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
              {[
                t('common.units.questions', { count: task.result.num_questions }),
                task.result.focus && t('documents.tasks.focus', { focus: task.result.focus }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <GenerationNotes reports={[task.result]} />
          </>
        )}
        {task.state === 'FAILURE' && (
          <p className="flex gap-2 text-sm text-bad">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {task.error?.message}
          </p>
        )}
        {task.state === 'CANCELLED' && <p className="text-sm text-ink-soft">{t('documents.tasks.cancelled')}</p>}
      </div>
      <div className="ml-auto flex gap-1">
        {running && (
          <Button size="sm" pending={act.isPending} onClick={() => act.mutate(cancelTask)}>
            {t('documents.tasks.cancel')}
          </Button>
        )}
        {task.result && (
          <Button asChild size="sm" variant="primary">
            <Link to={`/qcm/${task.result.qcm_id}`}>{t('documents.tasks.view')}</Link>
          </Button>
        )}
        {(task.state === 'FAILURE' || task.state === 'CANCELLED') && (
          <Button size="sm" pending={act.isPending} onClick={() => act.mutate(retryTask)}>
            <RotateCw aria-hidden className="size-4" />
            {t('documents.tasks.retry')}
          </Button>
        )}
        {!running && (
          <Button variant="quiet" size="icon_sm" aria-label={t('common.actions.dismiss')} onClick={onDismiss}>
            <X aria-hidden className="size-4" />
          </Button>
        )}
      </div>
    </Card>
  )
}
