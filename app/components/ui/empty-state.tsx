import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Nothing here yet, and what to do about it. */
export function EmptyState(props: { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode }) {
  const Icon = props.icon
  return (
    <div className="grid justify-items-center gap-3 rounded-xl border border-dashed border-line-strong/50 px-6 py-12 text-center">
      <Icon aria-hidden className="size-8 text-ink-soft" strokeWidth={1.5} />
      <h2 className="text-lg font-semibold">{props.title}</h2>
      {props.children && <p className="max-w-md text-ink-soft text-pretty">{props.children}</p>}
      {props.action && <div className="pt-2">{props.action}</div>}
    </div>
  )
}
