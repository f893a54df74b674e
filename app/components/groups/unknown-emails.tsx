import { Copy, TriangleAlert } from 'lucide-react'
import { useCopy } from '../../hooks/use-copy.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'

/** Addresses that were left out of a class, to be sent an invitation to sign up. */
export function UnknownEmails({ emails }: { emails: string[] }) {
  const { t } = useTexts()
  const copy = useCopy()
  if (emails.length === 0) return null
  return (
    <section role="alert" className="grid grid-cols-1 gap-3 rounded-xl bg-warn-soft p-4 sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="flex min-w-0 grow basis-56 gap-2 font-semibold text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t('groups.unknown.title', { count: emails.length })}
        </h2>
        <Button size="sm" onClick={() => copy(emails.join('\n'), t('groups.unknown.copied'))}>
          <Copy aria-hidden className="size-4" />
          {t('groups.unknown.copy')}
        </Button>
      </div>
      <p>{t('groups.unknown.body')}</p>
      <ul className="grid max-h-60 grid-cols-1 gap-1 overflow-y-auto font-mono text-sm">
        {emails.map((email) => (
          <li key={email} className="break-all">
            {email}
          </li>
        ))}
      </ul>
    </section>
  )
}
