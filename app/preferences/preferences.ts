import type { Language } from '../../core/wire/common.ts'
import { cookieValue, languageOf } from '../i18n/language.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** How this visitor wants pages: kept in cookies, so that the server's first answer is right already. */
export interface Preferences {
  language: Language
  theme: Theme
  /** IANA name; UTC until the browser has told. */
  time_zone: string
}

export function preferencesOf(headers: Headers): Preferences {
  const cookies = headers.get('cookie')
  const theme = cookieValue(cookies, 'theme')
  const zone = cookieValue(cookies, 'tz')?.replaceAll('%2F', '/') ?? 'UTC'
  return {
    language: languageOf(headers),
    theme: THEMES.find((known) => known === theme) ?? 'system',
    time_zone: isTimeZone(zone) ? zone : 'UTC',
  }
}

export type PreferenceCookie = 'lang' | 'theme' | 'tz'

const ONE_YEAR_SECONDS = 31_536_000

/** Readable by the page's script, which sets it too; it holds no secret. */
export function preferenceCookie(name: PreferenceCookie, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
