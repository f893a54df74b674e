import { type ComponentPropsWithRef, forwardRef } from 'react'
import { classes } from './classes.ts'

const LOOK =
  'w-full rounded-lg border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-soft aria-invalid:border-bad disabled:opacity-60'

export const Input = forwardRef<HTMLInputElement, ComponentPropsWithRef<'input'>>(function Input(
  { className, ...rest },
  ref,
) {
  return <input ref={ref} className={classes(LOOK, 'h-10', className)} {...rest} />
})

export const Textarea = forwardRef<HTMLTextAreaElement, ComponentPropsWithRef<'textarea'>>(function Textarea(
  { className, ...rest },
  ref,
) {
  return (
    <textarea
      ref={ref}
      className={classes(LOOK, 'field-sizing-content py-[0.4375rem] leading-normal', className ?? 'min-h-20')}
      {...rest}
    />
  )
})

/** The platform's own list: it opens as a wheel on a phone and is typed into on a keyboard, at no cost in script. */
export const Select = forwardRef<HTMLSelectElement, ComponentPropsWithRef<'select'>>(function Select(
  { className, children, ...rest },
  ref,
) {
  return (
    <select ref={ref} className={classes(LOOK, 'h-10 pr-8', className)} {...rest}>
      {children}
    </select>
  )
})
