import { Radio, TriangleAlert } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'

/** Whether what is seen is of this moment. Said aloud when it changes, and not with every row. */
export function LiveState({ live, failed }: { live: boolean; failed: boolean }) {
  const { t } = useTexts()
  return (
    <div role="status">
      {live ? (
        <p className="flex items-center gap-2 text-sm text-ink-soft">
          <Radio aria-hidden className="size-4 text-good" />
          {t('invigilation.live')}
        </p>
      ) : (
        <p className="flex items-center gap-2 rounded-lg bg-warn-soft px-3 py-2 text-warn">
          <TriangleAlert aria-hidden className="size-5 shrink-0" />
          {t(failed ? 'invigilation.no_connection' : 'invigilation.not_live')}
        </p>
      )}
    </div>
  )
}
