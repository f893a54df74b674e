import type { AttemptResult, ResultQuestion } from '../../../core/wire/attempts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { VERDICTS } from './verdicts.ts'

export function ScoreCard({ result, questions }: { result: AttemptResult; questions: ResultQuestion[] }) {
  const { t } = useTexts()
  const format = useFormat()
  const counts = (Object.keys(VERDICTS) as ResultQuestion['verdict'][])
    .map((verdict) => ({ verdict, count: questions.filter((question) => question.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
  return (
    <Card className="grid gap-5 p-6 sm:p-8">
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <p className="grid gap-1">
          <span className="text-sm text-ink-soft">{t('result.score')}</span>
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-serif text-6xl tabular-nums sm:text-7xl">{format.number(result.score ?? 0)}</span>
            <span className="text-xl text-ink-soft">
              {t('result.score_of', { max: format.number(result.max_score ?? 0) })}
            </span>
          </span>
        </p>
        <p className="text-2xl font-medium tabular-nums">{format.percent(result.percent ?? 0)}</p>
      </div>
      <ul aria-label={t('result.counts')} className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-4">
        {counts.map(({ verdict, count }) => {
          const { icon: Icon, text } = VERDICTS[verdict]
          return (
            <li key={verdict} className="flex items-center gap-2">
              <Icon aria-hidden className={`size-5 ${text}`} />
              <span>
                {t(`result.verdict.${verdict}`)} <span className="font-semibold tabular-nums">{count}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {counts.some(({ verdict }) => verdict === 'pending') && (
        <p className="text-sm text-ink-soft">{t('result.pending_note')}</p>
      )}
      {result.submitted_at && (
        <p className="text-sm text-ink-soft">
          {t(result.closed_by === 'deadline' ? 'result.closed_by_deadline' : 'result.handed_in', {
            when: format.longDateTime(result.submitted_at),
          })}
        </p>
      )}
    </Card>
  )
}
