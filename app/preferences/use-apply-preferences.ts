import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { loadTexts } from '../i18n/load.ts'
import { keepLanguage } from '../offline/page-language.ts'
import { usePreferences, useSetPreference } from './use-preferences.ts'

/** Follows a change of language, and tells the server the browser's time zone once. */
export function useApplyPreferences(queryClient: QueryClient) {
  const { language, time_zone } = usePreferences()
  const { i18n } = useTranslation()
  const setPreference = useSetPreference()

  useEffect(() => {
    keepLanguage(language).catch(() => {})
  }, [language])

  useEffect(() => {
    if (i18n.language === language) return
    loadTexts(language).then((texts) => {
      i18n.addResourceBundle(language, 'translation', texts)
      i18n.changeLanguage(language)
      // The API's own sentences are in the old language.
      queryClient.invalidateQueries()
    })
  }, [i18n, language, queryClient])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page is enough, zones rarely change under it
  useEffect(() => {
    const actual = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (actual && actual !== time_zone) setPreference('tz', actual)
  }, [])
}
