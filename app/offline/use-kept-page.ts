import { useEffect } from 'react'
import { usePreferences } from '../preferences/use-preferences.ts'
import { claimDevice } from './device-user.ts'
import { keepPage } from './kept-pages.ts'

/** Once there is something to see, this page opens without a connection too, in the language that it was seen in. */
export function useKeptPage(seen: boolean, userId: string | null): void {
  const { language } = usePreferences()
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is another page
  useEffect(() => {
    if (!seen || userId === null) return
    claimDevice(userId)
      .then(() => keepPage(location.pathname))
      // Without a connection the page is the kept one already.
      .catch(() => {})
  }, [seen, userId, language])
}
