import { useNavigate } from '@remix-run/react'
import { GroupForm } from '../../components/groups/group-form.tsx'
import { BackLink } from '../../components/shell/back-link.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { LEAVE } from '../../components/shell/unsaved-changes.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export const handle: PageHandle = { title: (t) => t('groups.new') }

export default function NewGroup() {
  const { t } = useTexts()
  const toast = useToast()
  const navigate = useNavigate()
  return (
    <>
      <PageHeader
        above={<BackLink to="/groups">{t('groups.back')}</BackLink>}
        title={t('groups.new')}
        lead={t('groups.form.lead')}
      />
      <div className="max-w-3xl">
        <GroupForm
          onSaved={({ id, name, unknown_emails }) => {
            toast({ text: t('groups.form.saved', { name }) })
            navigate(`/groups/${id}`, { replace: true, state: { ...LEAVE, unknown_emails } })
          }}
        />
      </div>
    </>
  )
}
