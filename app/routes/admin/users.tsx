import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useOutletContext } from '@remix-run/react'
import type { User } from '../../../core/wire/users.ts'
import { usersQuery } from '../../api/users.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { UserList } from '../../components/users/user-list.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('users.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [usersQuery(api, '')])

export default function Users() {
  const { t } = useTexts()
  const { id } = useOutletContext<Pick<User, 'id'>>()
  return (
    <>
      <PageHeader title={t('users.title')} lead={t('users.lead')} />
      <UserList ownId={id} />
    </>
  )
}
