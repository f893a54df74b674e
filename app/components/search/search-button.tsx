import { Search } from 'lucide-react'
import { useState } from 'react'
import { useSingleKeys } from '../../hooks/use-single-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Key } from '../ui/key.tsx'
import { SearchPanel } from './search-panel.tsx'

/** The way into the search from every page of a teacher, by mouse or by the key `/`. */
export function SearchButton() {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const { enabled } = useSingleKeys(({ key, altKey }) => (key === '/' && !altKey ? () => setOpen(true) : null))
  return (
    <>
      <Button
        variant="quiet"
        aria-label={enabled ? t('search.button_key') : t('search.button')}
        aria-keyshortcuts={enabled ? '/' : undefined}
        onClick={() => setOpen(true)}
        className="max-lg:size-10 max-lg:px-0 lg:w-52 lg:justify-start lg:border-line-strong/60 lg:bg-surface lg:px-3 lg:font-normal lg:text-ink-soft"
      >
        <Search aria-hidden className="size-5 lg:size-4" />
        <span aria-hidden className="hidden grow text-left lg:block">
          {t('search.button')}
        </span>
        {enabled && (
          <span aria-hidden className="hidden lg:block">
            <Key>/</Key>
          </span>
        )}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('search.title')} wide>
        <SearchPanel onLeave={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
