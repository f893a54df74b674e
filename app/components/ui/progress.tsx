/** A bar for work that takes a while. A native element, because an inline width is what a strict CSP refuses. */
export function Progress({ value, label, max = 100 }: { value?: number; label: string; max?: number }) {
  return <progress value={value} max={max} aria-label={label} />
}
