import { useRevalidator, useRouteLoaderData } from '@remix-run/react'
import type { loader } from '../root.tsx'
import { type PreferenceCookie, type Preferences, preferenceCookie } from './preferences.ts'

const DEFAULTS: Preferences = { language: 'en', theme: 'system', time_zone: 'UTC' }

export function usePreferences(): Preferences {
  return useRouteLoaderData<typeof loader>('root')?.preferences ?? DEFAULTS
}

/** Keeps a choice and shows the page with it at once. */
export function useSetPreference() {
  const { revalidate } = useRevalidator()
  return (name: PreferenceCookie, value: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in Safari and Firefox yet
    document.cookie = preferenceCookie(name, value)
    revalidate()
  }
}
