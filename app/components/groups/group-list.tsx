import { Link } from '@remix-run/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Ellipsis, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import type { GroupSummary } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { groupsQuery } from '../../api/groups.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { DeleteGroup } from './delete-group.tsx'

export function GroupList() {
  const { t } = useTexts()
  const query = useInfiniteQuery(groupsQuery(api))
  const [deleting, setDeleting] = useState<GroupSummary | null>(null)
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const groups = pages.flatMap(({ items }) => items)
          if (groups.length === 0) {
            return (
              <EmptyState
                icon={Users}
                title={t('groups.list.empty_title')}
                action={
                  <Button asChild variant="primary">
                    <Link to="/groups/new">{t('groups.new')}</Link>
                  </Button>
                }
              >
                {t('groups.list.empty')}
              </EmptyState>
            )
          }
          return (
            <>
              <ul aria-label={t('groups.list.label')} className="grid grid-cols-1 gap-2">
                {groups.map((group) => (
                  <li key={group.id}>
                    <GroupRow group={group} onDelete={() => setDeleting(group)} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }}
      </Loaded>
      <DeleteGroup group={deleting} onClose={() => setDeleting(null)} />
    </>
  )
}

function GroupRow({ group, onDelete }: { group: GroupSummary; onDelete: () => void }) {
  const { t } = useTexts()
  const format = useFormat()
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 grow basis-60">
        <h2 className="font-medium">
          <Link to={`/groups/${group.id}`} className="hover:underline">
            {group.name}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          {t('common.units.students', { count: group.num_students })} ·{' '}
          {t('groups.list.made', { when: format.date(group.created_at) })}
        </p>
      </div>
      <div className="ml-auto flex items-center gap-1 max-sm:w-full">
        <Button asChild className="max-sm:grow">
          <Link to={`/groups/${group.id}`}>{t('common.actions.edit')}</Link>
        </Button>
        <Menu
          trigger={
            <Button variant="quiet" size="icon" aria-label={t('common.actions.more', { name: group.name })}>
              <Ellipsis aria-hidden className="size-5" />
            </Button>
          }
        >
          <MenuItem danger onSelect={onDelete}>
            <Trash2 aria-hidden className="size-4" />
            {t('common.actions.delete')}
          </MenuItem>
        </Menu>
      </div>
    </Card>
  )
}
