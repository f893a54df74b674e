import type { AttemptLogView } from '../../../core/wire/attempts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'

/** What teachers did with the attempt: who, and when. */
export function AttemptActs({ acts }: Pick<AttemptLogView, 'acts'>) {
  const { t } = useTexts()
  const format = useFormat()
  if (acts.length === 0) return null
  return (
    <section aria-labelledby="acts" className="grid grid-cols-1 gap-3">
      <h2 id="acts" className="text-lg font-semibold">
        {t('attempt_log.acts')}
      </h2>
      <Card>
        <ol className="divide-y divide-line">
          {acts.map(({ id, at, act, by, detail }) => (
            <li key={id} className="grid grid-cols-1 gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[13rem_1fr]">
              <time dateTime={at} className="text-sm text-ink-soft tabular-nums">
                {format.exactTime(at)}
              </time>
              <p>
                {by && <span className="font-medium">{by} · </span>}
                {act === 'late_answers_ruled'
                  ? t(`attempt_log.late.${detail.ruling === 'accept' ? 'has_accepted' : 'has_rejected'}`, {
                      count: Number(detail.num_answers),
                    })
                  : t(`audit.acts.${act}`)}
              </p>
            </li>
          ))}
        </ol>
      </Card>
    </section>
  )
}
