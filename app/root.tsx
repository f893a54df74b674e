import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useRouteError,
} from '@remix-run/react'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoaderQueries } from './api/loader-queries.tsx'
import { useNewQueryClient } from './api/use-query-client.ts'
import { ErrorPage } from './components/shell/error-page.tsx'
import { NavigationProgress } from './components/shell/navigation-progress.tsx'
import { PageTitle } from './components/shell/page-title.tsx'
import { UpdateNotice } from './components/shell/update-notice.tsx'
import { useFocusAfterNavigation } from './components/shell/use-focus-after-navigation.ts'
import { ToastProvider } from './components/ui/toast.tsx'
import { useTexts } from './i18n/use-texts.ts'
import { useNonce } from './nonce.ts'
import { preferencesOf } from './preferences/preferences.ts'
import { useApplyPreferences } from './preferences/use-apply-preferences.ts'
import { usePreferences } from './preferences/use-preferences.ts'
import './styles/app.css'

export function loader({ request }: LoaderFunctionArgs) {
  return { preferences: preferencesOf(request.headers) }
}

/** Preferences change by `revalidate` alone, which stays at its address. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  return currentUrl.href === nextUrl.href
}

export function Layout({ children }: { children: ReactNode }) {
  const { language, theme } = usePreferences()
  const { t } = useTexts()
  const nonce = useNonce()
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <PageTitle />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/apple-touch-180.png" />
        <link rel="manifest" href={`/manifest.${language}.webmanifest`} />
        <Meta />
        <Links />
      </head>
      <body className="min-h-dvh font-sans leading-normal antialiased">
        <a
          href="#content"
          className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t('common.skip_to_content')}
        </a>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const queryClient = useNewQueryClient()
  useApplyPreferences(queryClient)
  useFocusAfterNavigation()
  return (
    <QueryClientProvider client={queryClient}>
      <LoaderQueries>
        <ToastProvider>
          <NavigationProgress />
          <Outlet />
          <UpdateNotice />
        </ToastProvider>
      </LoaderQueries>
    </QueryClientProvider>
  )
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
