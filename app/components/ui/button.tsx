import { LoaderCircle } from 'lucide-react'
import { Slot } from 'radix-ui'
import { type ComponentPropsWithRef, forwardRef } from 'react'
import { classes } from './classes.ts'

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  secondary: 'bg-surface text-ink border-line-strong/60 hover:border-line-strong hover:bg-sunken',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-ink/7',
  danger: 'bg-bad text-paper border-transparent hover:brightness-90',
} as const

const SIZES = {
  md: 'min-h-10 px-4 py-1.5 text-[0.9375rem] gap-2',
  sm: 'min-h-8 px-3 py-1 text-sm gap-1.5',
  icon: 'size-10 justify-center',
  icon_sm: 'size-8 justify-center',
} as const

interface Look {
  variant?: keyof typeof VARIANTS
  size?: keyof typeof SIZES
}

/** The look of a button, for links too. */
export function buttonClasses({ variant = 'secondary', size = 'md' }: Look = {}): string {
  return classes(
    'inline-flex shrink-0 items-center justify-center rounded-lg border font-medium select-none transition-colors',
    'disabled:opacity-50 aria-disabled:opacity-50 aria-disabled:cursor-not-allowed',
    VARIANTS[variant],
    SIZES[size],
  )
}

type ButtonProps = ComponentPropsWithRef<'button'> & Look & { asChild?: boolean; pending?: boolean }

/** `pending` keeps the focus on the button while its work is under way, which `disabled` would lose. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, asChild, pending, className, children, onClick, type = 'button', ...rest },
  ref,
) {
  const look = classes(buttonClasses({ variant, size }), className)
  if (asChild) {
    return (
      <Slot.Root ref={ref} className={look} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    )
  }
  return (
    <button
      ref={ref}
      type={type}
      className={look}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  )
})
