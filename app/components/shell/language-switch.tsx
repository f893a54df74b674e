import { useLocation } from '@remix-run/react'
import { LANGUAGES } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences, useSetPreference } from '../../preferences/use-preferences.ts'
import { classes } from '../ui/classes.ts'

/** For pages before signing in: works without JavaScript, and without a reload with it. */
export function LanguageSwitch() {
  const { t } = useTexts()
  const { language } = usePreferences()
  const { pathname, search } = useLocation()
  const setPreference = useSetPreference()
  return (
    <form method="post" action="/preferences" className="flex gap-1">
      <input type="hidden" name="back" value={pathname + search} />
      {LANGUAGES.map((value) => (
        <button
          key={value}
          type="submit"
          name="lang"
          value={value}
          lang={value}
          aria-pressed={value === language}
          onClick={(event) => {
            event.preventDefault()
            setPreference('lang', value)
          }}
          className={classes(
            'min-h-9 rounded-md px-2.5 text-sm',
            value === language ? 'font-semibold text-ink' : 'text-ink-soft underline-offset-4 hover:underline',
          )}
        >
          {t(`common.preferences.languages.${value}`)}
        </button>
      ))}
    </form>
  )
}
