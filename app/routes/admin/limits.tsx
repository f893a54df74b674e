import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { limitsQuery } from '../../api/limits.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { LimitList } from '../../components/limits/limit-list.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('limits.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [limitsQuery(api)])

export default function LimitsPage() {
  const { t } = useTexts()
  return (
    <>
      <PageHeader title={t('limits.title')} lead={t('limits.lead')} />
      <LimitList />
    </>
  )
}
