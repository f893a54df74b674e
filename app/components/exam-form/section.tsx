import type { ReactNode } from 'react'
import { Card } from '../ui/card.tsx'

export function Section({ title, hint, children }: { title?: string; hint?: string; children: ReactNode }) {
  return (
    <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
      {title && (
        <div>
          <h2 className="text-lg font-semibold">{title}</h2>
          {hint && <p className="text-sm text-ink-soft">{hint}</p>}
        </div>
      )}
      {children}
    </Card>
  )
}
