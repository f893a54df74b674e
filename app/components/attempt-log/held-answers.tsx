import { Hourglass } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'

/** Late answers that wait for the teacher, with a word for all of them. */
export function HeldAnswers({ count, onRule }: { count: number; onRule: (ruling: 'accept' | 'reject') => void }) {
  const { t } = useTexts()
  if (count === 0) return null
  return (
    <section aria-labelledby="held-answers" className="grid gap-3 rounded-xl bg-warn-soft px-4 py-4 sm:px-6">
      <h2 id="held-answers" className="flex items-center gap-3 font-semibold text-warn">
        <Hourglass aria-hidden className="size-5 shrink-0" />
        {t('attempt_log.late.held', { count })}
      </h2>
      <p>{t('attempt_log.late.held_hint')}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => onRule('accept')} className="max-sm:grow">
          {t('attempt_log.late.accept_all', { count })}
        </Button>
        <Button onClick={() => onRule('reject')} className="max-sm:grow">
          {t('attempt_log.late.reject_all', { count })}
        </Button>
      </div>
    </section>
  )
}
