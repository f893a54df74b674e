import { useTranslation } from 'react-i18next'
import type { Language } from '../../core/wire/common.ts'

/** `t` for texts and the language that they are in. */
export function useTexts() {
  const { t, i18n } = useTranslation()
  return { t, language: i18n.language as Language }
}
