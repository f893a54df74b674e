import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { qcmsQuery } from '../../api/qcms.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { CreateQcm } from '../../components/qcms/create-qcm.tsx'
import { QcmList } from '../../components/qcms/qcm-list.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('qcms.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [qcmsQuery(api)])

export default function Qcms() {
  const { t } = useTexts()
  const [creating, setCreating] = useState(false)
  return (
    <>
      <PageHeader
        title={t('qcms.title')}
        lead={t('qcms.lead')}
        actions={
          <Button onClick={() => setCreating(true)}>
            <Plus aria-hidden className="size-4" />
            {t('qcms.create.button')}
          </Button>
        }
      />
      <QcmList />
      <CreateQcm open={creating} onOpenChange={setCreating} />
    </>
  )
}
