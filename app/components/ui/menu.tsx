import { DropdownMenu } from 'radix-ui'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classes } from './classes.ts'

const ITEM =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-[0.9375rem] outline-none select-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-strong data-[disabled]:opacity-50'

export function Menu({
  trigger,
  children,
  align = 'end',
}: {
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-52 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-surface p-1.5 shadow-float animate-rise"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({
  danger,
  className,
  ...rest
}: ComponentPropsWithoutRef<typeof DropdownMenu.Item> & { danger?: boolean }) {
  return <DropdownMenu.Item className={classes(ITEM, danger && 'text-bad', className)} {...rest} />
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-soft">{children}</DropdownMenu.Label>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
}

interface MenuRadioProps {
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
  indicator: ReactNode
}

/** One of a few, chosen in the menu, which stays open. */
export function MenuRadio({ value, onChange, options, indicator }: MenuRadioProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          onSelect={(event) => event.preventDefault()}
          className={ITEM}
        >
          <span className="w-4">
            <DropdownMenu.ItemIndicator>{indicator}</DropdownMenu.ItemIndicator>
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
