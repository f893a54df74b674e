import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useReturnFocus } from './use-return-focus.ts'

export const VEIL = 'fixed inset-0 z-40 bg-veil animate-fade'
export const PANEL = classes(
  'fixed z-50 inset-x-0 bottom-0 max-h-[92dvh] overflow-y-auto rounded-t-2xl border border-line bg-surface p-5 shadow-float animate-rise',
  'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[calc(100vw-3rem)] sm:max-w-lg sm:-translate-1/2 sm:rounded-2xl sm:p-6',
)

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A window over the page: the focus moves into it, stays in it, and goes back when it closes. A sheet on a phone. */
export function Dialog({ open, onOpenChange, title, description, wide, children }: DialogProps) {
  const { t } = useTexts()
  const returnFocus = useReturnFocus()
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={VEIL} />
        <Primitive.Content
          {...returnFocus}
          className={classes(PANEL, wide && 'sm:max-w-2xl')}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <div className="flex items-start justify-between gap-4">
            <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button variant="quiet" size="icon_sm" aria-label={t('common.actions.close')} className="-mt-1 -mr-2">
                <X aria-hidden className="size-4" />
              </Button>
            </Primitive.Close>
          </div>
          {description && <Primitive.Description className="mt-1 text-ink-soft">{description}</Primitive.Description>}
          <div className="mt-5">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** The buttons of a dialog: below each other on a phone, the main one first there and last on a desk. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{children}</div>
}
