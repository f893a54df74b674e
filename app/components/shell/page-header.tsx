import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: ReactNode
  lead?: ReactNode
  /** A way back to the list that the page belongs to. */
  above?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, lead, above, actions }: PageHeaderProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        {above && <div className="mb-1 text-sm">{above}</div>}
        <h1 className="text-2xl font-semibold tracking-tight sm:text-[1.75rem]">{title}</h1>
        {lead && <p className="mt-1 max-w-2xl text-ink-soft text-pretty">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
