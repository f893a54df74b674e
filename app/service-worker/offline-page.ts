import type { PrecacheEntry } from 'serwist'
import { LANGUAGES, negotiate } from '../i18n/language.ts'
import { keptLanguage } from '../offline/page-language.ts'
import { TEXTS } from './texts.ts'

/** Instead of a page that cannot be had, at its address: to load it again is to try again. It runs no script. */
export async function offlinePage(precached: readonly PrecacheEntry[]): Promise<Response> {
  const kept = await keptLanguage()
  const language = LANGUAGES.find((known) => known === kept) ?? negotiate(navigator.languages.join(','))
  const { title, body, retry } = TEXTS[language]
  const styles = precached
    .filter(({ url }) => url.endsWith('.css'))
    .map(({ url }) => `<link rel="stylesheet" href="${new URL(url, location.origin).pathname}">`)
    .join('')
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · SmartExam</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${styles}
</head>
<body class="min-h-dvh font-sans leading-normal antialiased">
<main class="mx-auto grid min-h-dvh max-w-md content-center justify-items-center gap-4 px-5 py-10 text-center">
<img src="/favicon.svg" alt="" width="56" height="56">
<h1 class="text-2xl font-semibold">${title}</h1>
<p class="text-ink-soft text-pretty">${body}</p>
<a href="" class="inline-flex min-h-11 items-center rounded-lg bg-accent px-5 font-medium text-on-accent">${retry}</a>
</main>
</body>
</html>`
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'",
      'Cache-Control': 'no-store',
    },
  })
}
