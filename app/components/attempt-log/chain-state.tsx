import { Link2, Link2Off } from 'lucide-react'
import type { AttemptLogView } from '../../../core/wire/attempts.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/** Whether each receipt still follows from the one before it. */
export function ChainState({ chain }: Pick<AttemptLogView, 'chain'>) {
  const { t } = useTexts()
  if (chain.holds) {
    return (
      <div className="flex gap-3 rounded-xl bg-good-soft px-4 py-3 text-good sm:px-6">
        <Link2 aria-hidden className="mt-0.5 size-5 shrink-0" />
        <div>
          <p className="font-semibold">{t('attempt_log.chain.holds')}</p>
          <p className="text-sm">{t('attempt_log.chain.length', { count: chain.length })}</p>
        </div>
      </div>
    )
  }
  return (
    <div role="alert" className="flex gap-3 rounded-xl bg-bad-soft px-4 py-3 text-bad sm:px-6">
      <Link2Off aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div>
        <p className="font-semibold">{t('attempt_log.chain.broken', { seq: `${chain.seq}` })}</p>
        <p className="text-sm">{t(`attempt_log.chain.${chain.reason}`, { seq: `${chain.seq}` })}</p>
      </div>
    </div>
  )
}
