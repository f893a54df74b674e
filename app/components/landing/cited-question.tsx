import { Check } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'

const OPTIONS = ['a', 'b', 'c', 'd'] as const
const CORRECT = 'b'

/** The product in one picture: a question and the passage that it quotes. */
export function CitedQuestion() {
  const { t } = useTexts()
  return (
    <figure
      aria-label={t('landing.example.label')}
      className="grid overflow-hidden rounded-2xl border border-line bg-surface shadow-float sm:grid-cols-2"
    >
      <div className="grid content-start gap-4 p-5 sm:p-6">
        <p className="font-serif text-lg leading-snug">{t('landing.example.stem')}</p>
        <ul className="grid gap-2">
          {OPTIONS.map((option) => (
            <li
              key={option}
              className={classes(
                'flex items-center gap-3 rounded-lg border px-3 py-2 text-[0.9375rem]',
                option === CORRECT ? 'border-good bg-good-soft text-good' : 'border-line',
              )}
            >
              <span aria-hidden className="w-4 text-sm font-semibold uppercase">
                {option === CORRECT ? <Check className="size-4" /> : option}
              </span>
              <span>
                {t(`landing.example.options.${option}`)}
                {option === CORRECT && <span className="sr-only"> ({t('landing.example.correct')})</span>}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="border-t border-line bg-sunken p-5 sm:border-t-0 sm:border-l sm:p-6">
        <p className="mb-3 text-sm text-ink-soft">{t('landing.example.source')}</p>
        <p className="font-serif text-[1.0625rem] leading-relaxed">
          {t('landing.example.before')}
          <mark>{t('landing.example.quote')}</mark>
          {t('landing.example.after')}
        </p>
      </div>
    </figure>
  )
}
