import { createPath, useBeforeUnload, useBlocker } from '@remix-run/react'
import { useCallback } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

/** `navigate(to, { state: LEAVE })` goes without asking: what was there is saved, or deleted on purpose. */
export const LEAVE = { leave: true } as const

/** Asks before a page is left whose changes would be lost. */
export function UnsavedChanges({ dirty }: { dirty: boolean }) {
  const { t } = useTexts()
  const blocker = useBlocker(
    useCallback<Extract<Parameters<typeof useBlocker>[0], (...args: never[]) => boolean>>(
      ({ currentLocation, nextLocation }) =>
        dirty && createPath(currentLocation) !== createPath(nextLocation) && nextLocation.state?.leave !== true,
      [dirty],
    ),
  )
  useBeforeUnload(
    useCallback(
      (event) => {
        if (dirty) event.preventDefault()
      },
      [dirty],
    ),
  )
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => !open && blocker.state === 'blocked' && blocker.reset()}
      title={t('common.unsaved.title')}
      confirm={t('common.unsaved.leave')}
      danger
      onConfirm={() => blocker.state === 'blocked' && blocker.proceed()}
    >
      <p>{t('common.unsaved.body')}</p>
    </ConfirmDialog>
  )
}
