import { useMatches } from '@remix-run/react'
import { useTexts } from '../../i18n/use-texts.ts'
import { useServiceWorker } from '../../offline/use-service-worker.ts'
import { Button } from '../ui/button.tsx'

/** Offers a new version, quietly, and nowhere near a running exam. */
export function UpdateNotice() {
  const { t } = useTexts()
  const { ready, held, use } = useServiceWorker()
  const sitting = useMatches().some(({ id }) => id === 'routes/student/attempt')
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-40 flex justify-center print:hidden">
      {ready && !sitting && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-2.5 text-sm shadow-float">
          <p>{held ? t('offline.update.held') : t('offline.update.ready')}</p>
          {!held && <Button onClick={use}>{t('offline.update.use')}</Button>}
        </div>
      )}
    </div>
  )
}
