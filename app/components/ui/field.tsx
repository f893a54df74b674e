import { type ReactNode, useId } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from './classes.ts'

/** What a control needs to be named and described by its field. */
export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldProps {
  label: string
  hint?: ReactNode
  error?: ReactNode
  optional?: boolean
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** A labelled control; its error stands beside it and is read with it. */
export function Field({ label, hint, error, optional, className, children }: FieldProps) {
  const { t } = useTexts()
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classes('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-ink-soft"> ({t('common.status.optional')})</span>}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  )
}
