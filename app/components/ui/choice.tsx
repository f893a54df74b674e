import { type ComponentPropsWithRef, forwardRef, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

type ChoiceProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & {
  type: 'checkbox' | 'radio'
  label: ReactNode
  hint?: ReactNode
}

/** A tick box or a radio button with its label, in one target that a finger hits. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice(
  { type, label, hint, className, ...rest },
  ref,
) {
  const hintId = useId()
  return (
    <label className={classes('flex cursor-pointer items-start gap-3 py-1.5', className)}>
      <input
        ref={ref}
        type={type}
        className="mt-0.5 size-5 shrink-0 cursor-pointer accent-accent"
        aria-describedby={hint ? hintId : undefined}
        {...rest}
      />
      <span className="grid gap-0.5">
        <span>{label}</span>
        {hint && (
          <span id={hintId} className="text-sm text-ink-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
})
