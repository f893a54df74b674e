import { useNavigation } from '@remix-run/react'

/** A line along the top while the next page is on its way. */
export function NavigationProgress() {
  const { state } = useNavigation()
  if (state === 'idle') return null
  return (
    <div aria-hidden className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden bg-accent-soft">
      <div className="h-full w-1/3 animate-sweep bg-accent" />
    </div>
  )
}
