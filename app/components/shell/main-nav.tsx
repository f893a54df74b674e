import { NavLink } from '@remix-run/react'
import { Menu as MenuIcon } from 'lucide-react'
import type { Role } from '../../../core/wire/users.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'

const TEACHER = [
  { to: '/documents', key: 'documents' },
  { to: '/qcm', key: 'qcms' },
  { to: '/exams', key: 'exams' },
  { to: '/groups', key: 'groups' },
] as const

const PAGES = {
  student: [{ to: '/my/exams', key: 'my_exams' }],
  teacher: TEACHER,
  admin: [...TEACHER, { to: '/admin', key: 'administration' }],
} as const

/** Where somebody of this role begins. */
export function homeOf(role: Role): string {
  return PAGES[role][0].to
}

export function MainNav({ role }: { role: Role }) {
  const { t } = useTexts()
  return (
    <nav aria-label={t('common.nav.label')} className="hidden self-stretch sm:block">
      <ul className="flex h-full items-stretch gap-1">
        {PAGES[role].map(({ to, key }) => (
          <li key={to} className="flex">
            <NavLink
              to={to}
              className="flex items-center border-b-2 border-transparent px-3 text-[0.9375rem] text-ink-soft hover:text-ink focus-visible:outline-offset-[-2px] aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`common.nav.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function MobileNav({ role }: { role: Role }) {
  const { t } = useTexts()
  return (
    <div className="-ml-2 sm:hidden">
      <Menu
        align="start"
        trigger={
          <Button variant="quiet" size="icon" aria-label={t('common.nav.menu')}>
            <MenuIcon aria-hidden className="size-5" />
          </Button>
        }
      >
        {PAGES[role].map(({ to, key }) => (
          <MenuItem key={to} asChild>
            <NavLink to={to} className="min-h-11 aria-[current=page]:font-semibold">
              {t(`common.nav.${key}`)}
            </NavLink>
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
