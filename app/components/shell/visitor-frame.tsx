import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** The frame of pages before signing in. */
export function VisitorFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-6xl grid-rows-[auto_1fr_auto] px-4 sm:px-6">
      <header className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
        <Brand />
        <div className="flex items-center gap-2">{actions}</div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="flex justify-end py-4">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
