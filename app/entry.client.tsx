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
  const i18n = translator(language, await loadTexts(language))
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

hydrate()
