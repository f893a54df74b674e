import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../core/wire/common.ts'
import { translator } from './i18n/instance.ts'
import { loadTexts } from './i18n/load.ts'

declare global {
  interface Window {
    /** Read by `get-nonce`, with which Radix' dialogs style the page behind them. */
    __webpack_nonce__?: string
  }
}

async function hydrate() {
  window.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  const language = document.documentElement.lang as Language
  const [texts] = await Promise.all([loadTexts(language), loaderDataDecoded()])
  const i18n = translator(language, texts)
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
}

/**
 * RemixBrowser decodes the loaders' data when it is first rendered, and suspends meanwhile. A click in that moment makes
 * React 18 hydrate at once, fail ("Root did not complete") and leave the page dead. So the decoding is set off before:
 * it is what RemixBrowser throws ahead of its hooks.
 */
async function loaderDataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

hydrate()
