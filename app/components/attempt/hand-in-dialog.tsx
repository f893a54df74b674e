import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import type { OverviewItem } from './overview.tsx'

interface HandInDialogProps {
  open: boolean
  items: OverviewItem[]
  onClose: () => void
  onGoTo: (position: number) => void
  onConfirm: () => void
}

/** Asks before the end, and names what is not answered yet, each with its way back. */
export function HandInDialog({ open, items, onClose, onGoTo, onConfirm }: HandInDialogProps) {
  const { t } = useTexts()
  const unanswered = items.filter((item) => !item.answered)
  const marked = items.filter((item) => item.marked && item.answered)
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={t('attempt.confirm.title')}>
      <div className="grid gap-4 text-ink-soft">
        {unanswered.length > 0 && (
          <Named label={t('attempt.confirm.some', { count: unanswered.length })} items={unanswered} onGoTo={onGoTo} />
        )}
        {marked.length > 0 && (
          <Named label={t('attempt.confirm.marked', { count: marked.length })} items={marked} onGoTo={onGoTo} />
        )}
        <p>{t(unanswered.length === 0 && marked.length === 0 ? 'attempt.confirm.all' : 'attempt.confirm.final')}</p>
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('attempt.confirm.cancel')}</Button>
        <Button variant="primary" onClick={onConfirm}>
          {t('attempt.hand_in')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Named({ label, items, onGoTo }: { label: string; items: OverviewItem[]; onGoTo: (position: number) => void }) {
  const { t } = useTexts()
  return (
    <div className="grid gap-2">
      <p className="font-medium text-ink">{label}</p>
      <ul className="flex flex-wrap gap-1.5">
        {items.map(({ id, number }) => (
          <li key={id}>
            <Button size="sm" onClick={() => onGoTo(number - 1)} aria-label={`${t('attempt.overview')} ${number}`}>
              {number}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
