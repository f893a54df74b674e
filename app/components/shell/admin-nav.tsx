import { NavLink } from '@remix-run/react'
import { useTexts } from '../../i18n/use-texts.ts'

const PAGES = [
  { to: '/admin/users', key: 'users' },
  { to: '/admin/limits', key: 'limits' },
  { to: '/admin/audit', key: 'audit' },
] as const

/** The pages of those who run the place. */
export function AdminNav() {
  const { t } = useTexts()
  return (
    <nav aria-label={t('common.nav.administration')} className="mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {PAGES.map(({ to, key }) => (
          <li key={to}>
            <NavLink
              to={to}
              className="flex min-h-11 items-center border-b-2 border-transparent px-3 text-[0.9375rem] text-ink-soft hover:text-ink focus-visible:outline-offset-[-2px] aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`common.nav.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
