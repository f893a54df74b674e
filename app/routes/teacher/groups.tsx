import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { groupsQuery } from '../../api/groups.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { GroupList } from '../../components/groups/group-list.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('groups.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [groupsQuery(api)])

export default function Groups() {
  const { t } = useTexts()
  return (
    <>
      <PageHeader
        title={t('groups.title')}
        lead={t('groups.lead')}
        actions={
          <Button asChild variant="primary">
            <Link to="/groups/new">
              <Plus aria-hidden className="size-4" />
              {t('groups.new')}
            </Link>
          </Button>
        }
      />
      <GroupList />
    </>
  )
}
