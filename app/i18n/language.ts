import type { Language } from '../../core/wire/common.ts'

export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[]

/** The visitor's own choice (cookie `lang`) before what the browser asks for, and English for everybody else. */
export function languageOf(headers: Headers): Language {
  const chosen = cookieValue(headers.get('cookie'), 'lang')
  return LANGUAGES.find((language) => language === chosen) ?? negotiate(headers.get('accept-language') ?? '')
}

/** The best match of an `Accept-Language` header (RFC 9110, section 12.5.4); regions are ignored. */
export function negotiate(acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((q) => q !== undefined)
      return { language: range.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    const match = LANGUAGES.find((known) => known === language)
    if (match) return match
  }
  return 'en'
}

export function cookieValue(cookies: string | null, name: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}
