import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { VisitorFrame } from '../shell/visitor-frame.tsx'

interface AuthCardProps {
  title: string
  lead: string
  error?: string | null | undefined
  /** What went well just before. */
  notice?: string | undefined
  other: { question: string; label: string; to: string }
  children: ReactNode
}

export function AuthCard({ title, lead, error, notice, other, children }: AuthCardProps) {
  return (
    <VisitorFrame>
      <div className="mx-auto grid w-full max-w-sm gap-6 py-8 sm:py-16">
        <div className="grid gap-1">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          <p className="text-ink-soft text-pretty">{lead}</p>
        </div>
        {notice && (
          <p role="status" className="rounded-lg bg-good-soft px-4 py-3 text-good">
            {notice}
          </p>
        )}
        {error && (
          <p role="alert" className="rounded-lg bg-bad-soft px-4 py-3 text-bad">
            {error}
          </p>
        )}
        {children}
        <p className="text-ink-soft">
          {other.question}{' '}
          <Link to={other.to} className="font-medium text-accent underline underline-offset-4">
            {other.label}
          </Link>
        </p>
      </div>
    </VisitorFrame>
  )
}
