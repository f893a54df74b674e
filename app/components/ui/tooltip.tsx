import { Tooltip as Primitive } from 'radix-ui'
import type { ReactElement } from 'react'

/** The name of an icon button, for those who see it. Screen readers get it from the button's own label. */
export function Tooltip({ label, children }: { label: string; children: ReactElement }) {
  return (
    <Primitive.Provider delayDuration={400}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 rounded-md bg-ink px-2.5 py-1 text-sm text-paper shadow-float animate-fade"
          >
            {label}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  )
}
