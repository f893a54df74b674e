import { CircleCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { type AttemptView, isAnswered } from '../../attempt/attempt-view.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/**
 * Says *saved* only when the server has acked every answer. The sentence for screen readers leaves *saving…* out, which
 * passes too quickly to be heard.
 */
export function SaveState({ view }: { view: AttemptView }) {
  const { t } = useTexts()
  const { pending, reached } = view
  const unsent = pending > 0 && !reached
  const saved = pending === 0 && [...view.answers.values()].some(isAnswered)
  return (
    <>
      <p aria-hidden className="flex min-w-0 items-center gap-1.5 text-sm">
        {unsent ? (
          <>
            <CloudOff className="size-4 shrink-0 text-warn" />
            <span className="font-medium text-warn">{t('attempt.unsent', { count: pending })}</span>
          </>
        ) : pending > 0 ? (
          <>
            <LoaderCircle className="size-4 shrink-0 animate-spin text-ink-soft" />
            <span className="text-ink-soft">{t('attempt.saving')}</span>
          </>
        ) : (
          saved && (
            <>
              <CircleCheck className="size-4 shrink-0 text-good" />
              <span className="text-good">{t('attempt.saved')}</span>
            </>
          )
        )}
      </p>
      <p aria-live="polite" className="sr-only">
        {unsent ? t('attempt.unsent', { count: pending }) : saved ? t('attempt.all_saved') : ''}
      </p>
    </>
  )
}
