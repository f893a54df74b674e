import { isRouteErrorResponse, Link } from '@remix-run/react'
import { ApiProblem } from '../../api/problem.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { Brand } from './brand.tsx'

/** Instead of a page that does not exist, or that broke. */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] px-5 py-6">
      <Brand />
      <main id="content">
        <ErrorPanel error={error} />
      </main>
    </div>
  )
}

export function ErrorPanel({ error }: { error: unknown }) {
  const { t } = useTexts()
  const missing =
    (isRouteErrorResponse(error) && error.status === 404) || (error instanceof ApiProblem && error.status === 404)
  return (
    <div className="grid place-content-center justify-items-center gap-4 py-16 text-center">
      <p aria-hidden className="font-serif text-6xl text-ink-soft">
        {missing ? '404' : '?'}
      </p>
      <h1 className="text-2xl font-semibold">
        {missing ? t('common.errors.not_found_title') : t('common.errors.crash_title')}
      </h1>
      <p className="max-w-md text-ink-soft text-pretty">
        {missing ? t('common.errors.not_found') : errorSentence(error, t)}
      </p>
      <Button asChild variant="primary">
        <Link to="/">{t('common.errors.home')}</Link>
      </Button>
    </div>
  )
}
