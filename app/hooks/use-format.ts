import { useMemo } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { usePreferences } from '../preferences/use-preferences.ts'
import { formatter } from './format.ts'

/** Dates, sizes and numbers as the reader's language and time zone write them. */
export function useFormat() {
  const { t, language } = useTexts()
  const { time_zone } = usePreferences()
  return useMemo(() => formatter(language, time_zone, t), [language, time_zone, t])
}
