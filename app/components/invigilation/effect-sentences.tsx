import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { ExtraTimeEffect } from './extra-time.ts'

/** How many people it concerns and until when; what it does to attempts that have ended, or ends. */
export function EffectSentences({ effect, others }: { effect: ExtraTimeEffect; others: number }) {
  const { t } = useTexts()
  const format = useFormat()
  const { people, until, reopened, ended } = effect
  return (
    <>
      {until && (
        <p className="font-medium">{t('invigilation.extra.until', { count: people, when: format.dateTime(until) })}</p>
      )}
      {people + ended === 0 && <p className="font-medium">{t('invigilation.extra.nobody')}</p>}
      {reopened > 0 && <p>{t('invigilation.extra.reopened', { count: reopened })}</p>}
      {ended > 0 && <p className="text-bad">{t('invigilation.extra.ended', { count: ended })}</p>}
      {people + ended > 0 && others > 0 && (
        <p className="text-sm text-ink-soft">{t('invigilation.extra.others', { count: others })}</p>
      )}
    </>
  )
}
