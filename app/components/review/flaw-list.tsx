import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { Flaw } from '../../../core/wire/questions.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/** What item-writing rules a question breaks: first what keeps it from being accepted. */
export function FlawList({ flaws }: { flaws: readonly Flaw[] }) {
  const { t, language } = useTexts()
  if (flaws.length === 0) return null
  const sorted = flaws.toSorted((a, b) => a.severity.localeCompare(b.severity))
  return (
    <ul aria-label={t('review.flaws.label')} lang={language} className="grid gap-1.5 text-sm">
      {sorted.map(({ rule, severity, message }) => {
        const Icon = severity === 'block' ? CircleAlert : TriangleAlert
        return (
          <li key={rule} className={severity === 'block' ? 'flex gap-2 text-bad' : 'flex gap-2 text-warn'}>
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              <span className="sr-only">{t(`review.flaws.${severity}`)} – </span>
              {message}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
