import { Fragment } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { Shortcuts } from './use-shortcuts.ts'

const KEYS = [
  { keys: ['1–9', 'A–J'], what: 'choose' },
  { keys: ['0', '⌫'], what: 'clear' },
  { keys: ['→', 'N'], what: 'next' },
  { keys: ['←', 'P'], what: 'previous' },
  { keys: ['M'], what: 'mark' },
  { keys: ['↑', '↓'], what: 'up_down' },
  { keys: ['?'], what: 'help' },
] as const

export function KeysDialog({ open, onClose, shortcuts }: { open: boolean; onClose: () => void; shortcuts: Shortcuts }) {
  const { t } = useTexts()
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={t('attempt.keys.title')}>
      <div className="grid gap-5">
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
          {KEYS.map(({ keys, what }) => (
            <Fragment key={what}>
              <dt className="flex items-baseline gap-1.5 text-sm text-ink-soft">
                {keys.map((key, at) => (
                  <Fragment key={key}>
                    {at > 0 && <span>{t('attempt.keys.or')}</span>}
                    <kbd className="min-w-7 rounded border border-line-strong bg-sunken px-1.5 py-0.5 text-center font-mono text-sm text-ink">
                      {key}
                    </kbd>
                  </Fragment>
                ))}
              </dt>
              <dd>{t(`attempt.keys.${what}`)}</dd>
            </Fragment>
          ))}
        </dl>
        <Choice
          type="checkbox"
          label={t('attempt.keys.use')}
          hint={t('attempt.keys.use_hint')}
          checked={shortcuts.on}
          onChange={(event) => shortcuts.set(event.target.checked)}
        />
        <p className="border-t border-line pt-4 text-ink-soft">{t('attempt.keys.kept')}</p>
      </div>
    </Dialog>
  )
}
