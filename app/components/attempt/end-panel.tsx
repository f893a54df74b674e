import { Link } from '@remix-run/react'
import { CircleCheck, CloudOff, LoaderCircle, TimerOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { AttemptStore } from '../../attempt/attempt-store.ts'
import type { AttemptView } from '../../attempt/attempt-view.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { ReceiptsButton } from './receipts-button.tsx'
import { SealedFileButton } from './sealed-file-button.tsx'

interface EndPanelProps {
  view: AttemptView
  examTitle: string
  attemptId: string
  store: AttemptStore
  onReopen: () => void
}

/** From when nothing can be answered any more until it is known to be handed in, and after that. */
export function EndPanel({ view, examTitle, attemptId, store, onReopen }: EndPanelProps) {
  const { t } = useTexts()
  const format = useFormat()
  const ended = view.phase === 'ended'
  // Once it has ended elsewhere, what was still on its way is refused like what came first.
  const lost = view.refused + (ended ? view.pending : 0)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase is a new page to a screen reader
  useEffect(() => heading.current?.focus(), [view.phase])
  const title = {
    running: '',
    time_over: t('attempt.time_over'),
    handing_in: t('attempt.handing_in'),
    ended: t('attempt.handed_in'),
  }[view.phase]
  const Icon = ended ? CircleCheck : !view.reached ? CloudOff : view.phase === 'time_over' ? TimerOff : LoaderCircle
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto grid min-h-dvh max-w-xl content-center justify-items-center gap-4 px-5 py-10 text-center"
    >
      <p className="text-ink-soft">{examTitle}</p>
      <Icon
        aria-hidden
        strokeWidth={1.5}
        className={`size-14 ${ended ? 'text-good' : !view.reached ? 'text-warn' : 'text-accent'} ${Icon === LoaderCircle ? 'animate-spin' : ''}`}
      />
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold sm:text-3xl">
        {title}
      </h1>
      <div aria-live="polite" className="grid gap-2 text-ink-soft text-pretty">
        {view.phase === 'time_over' && <p>{t('attempt.time_over_body')}</p>}
        {view.phase === 'handing_in' && view.reached && <p>{t('attempt.handing_in_body')}</p>}
        {!ended && view.pending > 0 && <p>{t('attempt.unsent', { count: view.pending })}</p>}
        {!ended && !view.reached && <p className="font-medium text-warn">{t('attempt.waiting')}</p>}
        {ended && view.ended_by === 'time' && <p>{t('attempt.handed_in_by_time')}</p>}
        {ended && view.ended_by === 'elsewhere' && <p>{t('attempt.handed_in_elsewhere')}</p>}
        {ended && view.ended_by === 'teacher' && <p>{t('attempt.closed_by_teacher')}</p>}
        {view.late.held > 0 && <p className="text-warn">{t('attempt.late.held', { count: view.late.held })}</p>}
        {view.late.accepted > 0 && <p>{t('attempt.late.accepted', { count: view.late.accepted })}</p>}
        {view.late.rejected > 0 && (
          <p className="text-bad">{t('attempt.late.rejected', { count: view.late.rejected })}</p>
        )}
        {ended && view.submitted_at && (
          <p>{t('attempt.handed_in_at', { when: format.longDateTime(view.submitted_at) })}</p>
        )}
        {lost > 0 && <p className="text-bad">{t('attempt.refused', { count: lost })}</p>}
      </div>
      <SealedFileButton store={store} view={view} examTitle={examTitle} />
      {view.reopened && (
        <div className="grid justify-items-center gap-3 rounded-lg bg-accent-soft px-5 py-4" role="alert">
          <p>{t('attempt.reopened')}</p>
          <Button variant="primary" onClick={onReopen}>
            {t('attempt.go_on')}
          </Button>
        </div>
      )}
      {ended && (
        <div className="flex flex-wrap justify-center gap-2 pt-2">
          <Button asChild variant="primary">
            <Link to={`/result/${attemptId}`}>{t('attempt.see_result')}</Link>
          </Button>
          <Button asChild>
            <Link to="/my/exams">{t('attempt.to_exams')}</Link>
          </Button>
        </div>
      )}
      {ended && <ReceiptsButton attemptId={attemptId} examTitle={examTitle} />}
    </main>
  )
}
