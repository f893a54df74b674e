import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useLocation, useNavigate, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Group } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { groupQuery } from '../../api/groups.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { DeleteGroup } from '../../components/groups/delete-group.tsx'
import { GroupForm } from '../../components/groups/group-form.tsx'
import { MemberList } from '../../components/groups/member-list.tsx'
import { UnknownEmails } from '../../components/groups/unknown-emails.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { LEAVE } from '../../components/shell/unsaved-changes.tsx'
import { Button } from '../../components/ui/button.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('groups.title') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [groupQuery(api, args.params.groupId ?? '')])

export default function GroupPage() {
  const { groupId = '' } = useParams()
  return (
    <Loaded query={useQuery(groupQuery(api, groupId))}>{(group) => <GroupView key={group.id} group={group} />}</Loaded>
  )
}

function GroupView({ group }: { group: Group }) {
  const { t } = useTexts()
  const toast = useToast()
  const navigate = useNavigate()
  // Those of a class that was made a moment ago come with the navigation from its form.
  const made = useLocation().state as { unknown_emails?: string[] } | null
  const [unknown, setUnknown] = useState(made?.unknown_emails ?? [])
  const [deleting, setDeleting] = useState(false)
  useWindowTitle(group.name)
  return (
    <>
      <PageHeader
        above={<BackLink to="/groups">{t('groups.back')}</BackLink>}
        title={group.name}
        actions={
          <Button variant="quiet" onClick={() => setDeleting(true)}>
            <Trash2 aria-hidden className="size-4" />
            {t('common.actions.delete')}
          </Button>
        }
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="grid grid-cols-1 gap-5">
          <UnknownEmails emails={unknown} />
          <GroupForm
            group={group}
            onSaved={({ name, unknown_emails }) => {
              toast({ text: t('groups.form.saved', { name }) })
              setUnknown(unknown_emails)
            }}
          />
        </div>
        <MemberList students={group.students} />
      </div>
      <DeleteGroup
        group={deleting ? group : null}
        onClose={() => setDeleting(false)}
        onDeleted={() => navigate('/groups', { replace: true, state: LEAVE })}
      />
    </>
  )
}
