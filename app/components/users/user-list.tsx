import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role, User } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { usersQuery } from '../../api/users.ts'
import { useDebounced } from '../../hooks/use-debounced.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Card } from '../ui/card.tsx'
import { Input, Select } from '../ui/input.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { ChangeRole } from './change-role.tsx'
import { SignOutUser } from './sign-out-user.tsx'

const PAUSE_MS = 250
const ROLES = ['student', 'teacher', 'admin'] as const satisfies readonly Role[]

/** Everybody with an account, and what they may do. */
export function UserList({ ownId }: { ownId: string }) {
  const { t } = useTexts()
  const [search, setSearch] = useState('')
  const query = useInfiniteQuery(usersQuery(api, useDebounced(search.trim(), PAUSE_MS)))
  const [change, setChange] = useState<{ user: User; role: Role } | null>(null)
  return (
    <div className="grid grid-cols-1 gap-4">
      <Input
        type="search"
        aria-label={t('users.search')}
        placeholder={t('users.search')}
        className="sm:max-w-96"
        value={search}
        maxLength={100}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Loaded query={query}>
        {({ pages }) => {
          const users = pages.flatMap(({ items }) => items)
          return (
            <div aria-busy={query.isPlaceholderData}>
              <p role="status" className={users.length > 0 ? 'sr-only' : 'py-8 text-center text-ink-soft'}>
                {users.length > 0 ? t('users.shown', { count: users.length }) : t('users.no_match')}
              </p>
              <ul aria-label={t('users.title')} className="grid grid-cols-1 gap-2">
                {users.map((user) => (
                  <li key={user.id}>
                    <UserRow user={user} own={user.id === ownId} onRole={(role) => setChange({ user, role })} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </div>
          )
        }}
      </Loaded>
      <ChangeRole change={change} own={change?.user.id === ownId} onClose={() => setChange(null)} />
    </div>
  )
}

/** The list shows the role that somebody has; choosing another one asks first. */
function UserRow({ user, own, onRole }: { user: User; own: boolean; onRole: (role: Role) => void }) {
  const { t } = useTexts()
  const format = useFormat()
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3 sm:px-5">
      <div className="min-w-0 grow basis-60">
        <p className="font-medium">
          {user.name}
          {own && <span className="font-normal text-ink-soft"> {t('users.you')}</span>}
        </p>
        <p className="text-sm wrap-anywhere text-ink-soft">
          {user.email} ·{' '}
          <span className="inline-block">{t('users.since', { when: format.date(user.created_at) })}</span>
        </p>
      </div>
      <div className="flex items-center gap-2 max-sm:w-full">
        <Select
          aria-label={t('users.role_of', { name: user.name })}
          className="max-sm:grow sm:w-48"
          value={user.role}
          onChange={(event) => onRole(event.target.value as Role)}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`common.account.roles.${role}`)}
            </option>
          ))}
        </Select>
        <SignOutUser user={user} />
      </div>
    </Card>
  )
}
