import { Keyboard } from 'lucide-react'
import type { AttemptView } from '../../attempt/attempt-view.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { SaveState } from './save-state.tsx'
import { Timer } from './timer.tsx'

interface AttemptBarProps {
  title: string
  view: AttemptView
  onHelp: () => void
  /** None for a page that only reads. */
  onHandIn: (() => void) | undefined
}

export function AttemptBar({ title, view, onHelp, onHandIn }: AttemptBarProps) {
  const { t } = useTexts()
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm">
      <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center gap-x-4 gap-y-0 px-4 py-1.5 sm:px-6">
        <h1 className="min-w-0 grow truncate font-semibold max-sm:basis-full max-sm:text-sm">{title}</h1>
        <SaveState view={view} />
        <div className="ml-auto flex items-center gap-2 sm:gap-3">
          <Timer deadline={view.deadline} />
          <Tooltip label={t('attempt.help')}>
            <Button
              variant="quiet"
              size="icon"
              className="max-sm:hidden"
              aria-label={t('attempt.help')}
              aria-keyshortcuts="?"
              onClick={onHelp}
            >
              <Keyboard aria-hidden className="size-5" />
            </Button>
          </Tooltip>
          {onHandIn && (
            <Button size="sm" className="sm:min-h-10" onClick={onHandIn}>
              {t('attempt.hand_in')}
            </Button>
          )}
        </div>
      </div>
    </header>
  )
}
