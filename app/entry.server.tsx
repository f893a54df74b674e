import type { AppLoadContext, EntryContext } from '@remix-run/cloudflare'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToReadableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { en } from './i18n/en/index.ts'
import { fr } from './i18n/fr/index.ts'
import { translator } from './i18n/instance.ts'
import { languageOf } from './i18n/language.ts'
import { NonceContext } from './nonce.ts'
import { VERSION_HEADER } from './offline/app-version.ts'

const TRANSLATORS = { fr: translator('fr', fr), en: translator('en', en) }

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
) {
  let failed = false
  const body = await renderToReadableStream(
    <I18nextProvider i18n={TRANSLATORS[languageOf(request.headers)]}>
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} {...(nonce ? { nonce } : {})} />
      </NonceContext.Provider>
    </I18nextProvider>,
    {
      signal: request.signal,
      ...(nonce ? { nonce } : {}),
      onError() {
        failed = true
      },
    },
  )
  if (isbot(request.headers.get('user-agent'))) await body.allReady
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Vary', 'Accept-Language, Cookie')
  // A page shows one person's data in their language.
  headers.set('Cache-Control', 'private, no-store')
  headers.set(VERSION_HEADER, remixContext.manifest.version)
  return new Response(body, { headers, status: failed ? 500 : status })
}
