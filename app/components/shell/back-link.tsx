import { Link } from '@remix-run/react'
import { ChevronLeft } from 'lucide-react'

/** To the list that a page belongs to. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex items-center gap-1 rounded text-ink-soft hover:text-ink">
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </Link>
  )
}
