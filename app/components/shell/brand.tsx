import { Link } from '@remix-run/react'

/** The name on a stroke of the marker that sources are highlighted with. */
export function Brand() {
  return (
    <Link to="/" className="group inline-flex items-center gap-2 rounded-md text-lg font-semibold tracking-tight">
      <BrandMark />
      <span>SmartExam</span>
    </Link>
  )
}

export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <rect x="7" y="14.5" width="18" height="7" rx="1.5" className="fill-marker" />
      <path d="M9 9h14M9 25h9" className="stroke-on-accent" strokeWidth="2" strokeLinecap="round" opacity=".75" />
      <path d="M11 18h10" className="stroke-on-marker" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
