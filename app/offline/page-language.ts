import type { Language } from '../../core/wire/common.ts'

const CACHE = 'preferences'
const KEY = '/language'

/** The service worker reads no cookies, so the page leaves its language where it finds it. */
export async function keepLanguage(language: Language): Promise<void> {
  if (typeof caches !== 'undefined') await (await caches.open(CACHE)).put(KEY, new Response(language))
}

export async function keptLanguage(): Promise<string | undefined> {
  return (await caches.match(KEY, { cacheName: CACHE }))?.text()
}
