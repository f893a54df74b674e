import { Link } from '@remix-run/react'
import { Check, LogOut, UserCog } from 'lucide-react'
import { useRef } from 'react'
import type { Role } from '../../../core/wire/users.ts'
import { LANGUAGES } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { THEMES } from '../../preferences/preferences.ts'
import { usePreferences, useSetPreference } from '../../preferences/use-preferences.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuLabel, MenuRadio, MenuSeparator } from '../ui/menu.tsx'
import { SignOut } from './sign-out.tsx'

export function AccountMenu({ user }: { user: { id: string; name: string; email: string; role: Role } }) {
  const { t } = useTexts()
  const { language, theme } = usePreferences()
  const setPreference = useSetPreference()
  const leaving = useRef<{ signOut: () => void }>(null)
  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" size="icon">
            <span className="grid size-8 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent-strong">
              {initials(user.name)}
            </span>
            <span className="sr-only">{t('common.account.menu', { name: user.name })}</span>
          </Button>
        }
      >
        <div className="px-2.5 pt-1.5 pb-2">
          <p className="font-medium">{user.name}</p>
          <p className="text-sm break-all text-ink-soft">{user.email}</p>
          <p className="text-sm text-ink-soft">{t(`common.account.roles.${user.role}`)}</p>
        </div>
        <MenuSeparator />
        <MenuLabel>{t('common.preferences.language')}</MenuLabel>
        <MenuRadio
          value={language}
          onChange={(value) => setPreference('lang', value)}
          options={LANGUAGES.map((value) => ({ value, label: t(`common.preferences.languages.${value}`) }))}
          indicator={<Check aria-hidden className="size-4" />}
        />
        <MenuLabel>{t('common.preferences.theme')}</MenuLabel>
        <MenuRadio
          value={theme}
          onChange={(value) => setPreference('theme', value)}
          options={THEMES.map((value) => ({ value, label: t(`common.preferences.themes.${value}`) }))}
          indicator={<Check aria-hidden className="size-4" />}
        />
        <MenuSeparator />
        <MenuItem asChild>
          <Link to="/account">
            <UserCog aria-hidden className="size-4" />
            {t('common.account.settings')}
          </Link>
        </MenuItem>
        <MenuItem onSelect={() => leaving.current?.signOut()}>
          <LogOut aria-hidden className="size-4" />
          {t('common.account.sign_out')}
        </MenuItem>
      </Menu>
      <SignOut userId={user.id} handle={leaving} />
    </>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('')
}
