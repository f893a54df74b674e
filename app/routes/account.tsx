import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { useOutletContext } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { User } from '../../core/wire/users.ts'
import { sessionsQuery } from '../api/account.ts'
import { loadQueries } from '../api/visitor.server.ts'
import { PasswordForm } from '../components/account/password-form.tsx'
import { SessionList } from '../components/account/session-list.tsx'
import { PageHeader } from '../components/shell/page-header.tsx'
import type { PageHandle } from '../components/shell/page-title.tsx'
import { Card } from '../components/ui/card.tsx'
import { Facts } from '../components/ui/facts.tsx'
import { useTexts } from '../i18n/use-texts.ts'

export { inCache as clientLoader } from '../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('account.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [sessionsQuery(api)])

/** One's own account: who one is here, the password, and where one is signed in. */
export default function Account() {
  const { t } = useTexts()
  const user = useOutletContext<Pick<User, 'id' | 'name' | 'email' | 'role'>>()
  return (
    <>
      <PageHeader title={t('account.title')} />
      <div className="grid grid-cols-1 gap-6">
        <Section id="who" title={t('account.who')}>
          <Facts
            facts={[
              { name: t('auth.fields.name'), value: user.name },
              { name: t('auth.fields.email'), value: user.email },
              { name: t('account.role'), value: t(`common.account.roles.${user.role}`) },
            ]}
          />
        </Section>
        <Section id="devices" title={t('account.devices.title')} lead={t('account.devices.lead')}>
          <SessionList userId={user.id} />
        </Section>
        <Section id="password" title={t('account.password.title')} lead={t('account.password.lead')}>
          <PasswordForm email={user.email} />
        </Section>
      </div>
    </>
  )
}

function Section({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Card className="grid gap-4 p-4 sm:p-6">
        <div>
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {lead && <p className="mt-1 max-w-2xl text-ink-soft text-pretty">{lead}</p>}
        </div>
        {children}
      </Card>
    </section>
  )
}
