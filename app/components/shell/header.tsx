import type { Role } from '../../../core/wire/users.ts'
import { SearchButton } from '../search/search-button.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { MainNav, MobileNav } from './main-nav.tsx'
import { NotificationBell } from './notification-bell.tsx'

export function Header({ user }: { user: { id: string; name: string; email: string; role: Role } }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm print:hidden">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4 sm:gap-6 sm:px-6">
        <MobileNav role={user.role} />
        <Brand />
        <MainNav role={user.role} />
        <div className="ml-auto flex items-center gap-1">
          {user.role !== 'student' && <SearchButton />}
          <NotificationBell />
          <AccountMenu user={user} />
        </div>
      </div>
    </header>
  )
}
