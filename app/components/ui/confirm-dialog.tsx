import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from './button.tsx'
import { DialogActions, PANEL, VEIL } from './dialog.tsx'
import { useReturnFocus } from './use-return-focus.ts'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  children: ReactNode
  confirm: string
  danger?: boolean
  pending?: boolean
  onConfirm: () => void
}

/** Asks before something that cannot be taken back. The caller closes it when the work is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTexts()
  const returnFocus = useReturnFocus()
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={VEIL} />
        <AlertDialog.Content className={PANEL} {...returnFocus}>
          <AlertDialog.Title className="text-lg font-semibold">{props.title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 grid gap-2 text-ink-soft">{props.children}</div>
          </AlertDialog.Description>
          <DialogActions>
            <AlertDialog.Cancel asChild>
              <Button>{t('common.actions.cancel')}</Button>
            </AlertDialog.Cancel>
            <Button variant={props.danger ? 'danger' : 'primary'} pending={props.pending} onClick={props.onConfirm}>
              {props.confirm}
            </Button>
          </DialogActions>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
