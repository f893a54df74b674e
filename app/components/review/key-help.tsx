import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Key } from '../ui/key.tsx'

interface KeyHelpProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  enabled: boolean
  onEnable: (enabled: boolean) => void
}

export function KeyHelp({ open, onOpenChange, enabled, onEnable }: KeyHelpProps) {
  const { t } = useTexts()
  const keys = [
    { keys: ['j'], does: t('review.keys.next') },
    { keys: ['k'], does: t('review.keys.previous') },
    { keys: ['a'], does: t('review.keys.accept') },
    { keys: ['r'], does: t('review.keys.reject') },
    { keys: ['e'], does: t('review.keys.edit') },
    { keys: ['u'], does: t('review.keys.undo') },
    { keys: ['Alt', '↑', '↓'], does: t('review.keys.move') },
    { keys: ['/'], does: t('review.keys.search') },
    { keys: ['?'], does: t('review.keys.help') },
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('review.keys.title')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
        {keys.map(({ keys: names, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <Key key={name}>{name}</Key>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 border-t border-line pt-3">
        <Choice
          type="checkbox"
          label={t('review.keys.enabled')}
          checked={enabled}
          onChange={(event) => onEnable(event.target.checked)}
        />
      </div>
    </Dialog>
  )
}
