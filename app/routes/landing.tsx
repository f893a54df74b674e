import { type LoaderFunctionArgs, redirect } from '@remix-run/cloudflare'
import { Link } from '@remix-run/react'
import { optionalUser } from '../api/visitor.server.ts'
import { CitedQuestion } from '../components/landing/cited-question.tsx'
import { Promises } from '../components/landing/promises.tsx'
import { homeOf } from '../components/shell/main-nav.tsx'
import type { PageHandle } from '../components/shell/page-title.tsx'
import { VisitorFrame } from '../components/shell/visitor-frame.tsx'
import { Button } from '../components/ui/button.tsx'
import { useTexts } from '../i18n/use-texts.ts'

export const handle: PageHandle = { title: (t) => t('landing.page') }

export async function loader(args: LoaderFunctionArgs) {
  const user = await optionalUser(args)
  if (user) throw redirect(homeOf(user.role))
  return null
}

export default function Landing() {
  const { t } = useTexts()
  return (
    <VisitorFrame
      actions={
        <Button asChild variant="quiet">
          <Link to="/sign-in">{t('landing.sign_in')}</Link>
        </Button>
      }
    >
      <div className="grid items-center gap-10 py-10 lg:grid-cols-[5fr_6fr] lg:gap-14 lg:py-20">
        <div className="grid gap-6">
          <h1 className="font-serif text-4xl leading-[1.12] font-medium tracking-tight text-balance sm:text-5xl">
            {t('landing.headline')}
          </h1>
          <p className="max-w-xl text-lg text-ink-soft text-pretty">{t('landing.lead')}</p>
          <div className="flex flex-wrap gap-3">
            <Button asChild variant="primary" className="min-h-11 px-5">
              <Link to="/sign-up">{t('landing.sign_up')}</Link>
            </Button>
            <Button asChild className="min-h-11 px-5">
              <Link to="/sign-in">{t('landing.sign_in')}</Link>
            </Button>
          </div>
        </div>
        <CitedQuestion />
      </div>
      <Promises />
    </VisitorFrame>
  )
}
