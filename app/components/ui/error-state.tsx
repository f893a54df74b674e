import { RotateCw, TriangleAlert } from 'lucide-react'
import { ApiProblem } from '../../api/problem.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from './button.tsx'

/** Something could not be loaded: what happened, and a way on. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTexts()
  const requestId = error instanceof ApiProblem ? error.request_id : null
  return (
    <div
      role="alert"
      className="grid justify-items-center gap-3 rounded-xl border border-line bg-surface px-6 py-10 text-center"
    >
      <TriangleAlert aria-hidden className="size-8 text-warn" strokeWidth={1.5} />
      <h2 className="text-lg font-semibold">{t('common.errors.title')}</h2>
      <p className="max-w-md text-ink-soft text-pretty">{errorSentence(error, t)}</p>
      {requestId && (
        <p className="font-mono text-xs text-ink-soft">{t('common.errors.request_id', { id: requestId })}</p>
      )}
      {retry && (
        <Button onClick={retry}>
          <RotateCw aria-hidden className="size-4" />
          {t('common.actions.retry')}
        </Button>
      )}
    </div>
  )
}

/** The server's own sentence where it gave one; a failed fetch is the network. */
export function errorSentence(error: unknown, t: ReturnType<typeof useTexts>['t']): string {
  if (error instanceof ApiProblem) return error.detail
  return error instanceof TypeError ? t('common.errors.offline') : t('common.errors.unexpected')
}
