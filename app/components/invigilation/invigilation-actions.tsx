import { Clock, Megaphone } from 'lucide-react'
import { useState } from 'react'
import type { Invigilation } from '../../../core/wire/invigilation.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { MessageDialog } from './message-dialog.tsx'

/** What concerns everybody at once. */
export function InvigilationActions({ seen, onExtraTime }: { seen: Invigilation; onExtraTime: () => void }) {
  const { t } = useTexts()
  const [saying, setSaying] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:w-full">
      <Button onClick={() => setSaying(true)} className="max-sm:grow">
        <Megaphone aria-hidden className="size-4" />
        {t('invigilation.message.button')}
        {seen.messages.length > 0 && (
          <span className="text-ink-soft tabular-nums">
            {t('invigilation.message.count', { count: seen.messages.length })}
          </span>
        )}
      </Button>
      <Button onClick={onExtraTime} className="max-sm:grow">
        <Clock aria-hidden className="size-4" />
        {t('invigilation.extra.all')}
      </Button>
      <MessageDialog seen={seen} open={saying} onOpenChange={setSaying} />
    </div>
  )
}
