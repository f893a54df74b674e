import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { auditQuery } from '../../api/audit.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { AuditLog } from '../../components/audit/audit-log.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('audit.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [auditQuery(api, {})])

export default function Audit() {
  const { t } = useTexts()
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <AuditLog />
    </>
  )
}
