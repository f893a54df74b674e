import { useSyncExternalStore } from 'react'

/** Whether a media query holds. For parts that the server does not render: it has no screen, and takes it to hold. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => true,
  )
}
