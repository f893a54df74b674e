import type { Language } from '../../core/wire/common.ts'

/** A browser fetches the texts of its language alone. */
export async function loadTexts(language: Language) {
  if (language === 'fr') return (await import('./fr/index.ts')).fr
  return (await import('./en/index.ts')).en
}
