import type { ResultQuestion } from '../../../core/wire/attempts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { OptionResult } from './option-result.tsx'
import { SourceQuote } from './source-quote.tsx'
import { VERDICTS } from './verdicts.ts'

/** One question as it was answered, what was right, why, and where that stands. */
export function QuestionResult({ question, number }: { question: ResultQuestion; number: number }) {
  const { t } = useTexts()
  const format = useFormat()
  const { icon, tone } = VERDICTS[question.verdict]
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span>{t('result.question', { number })}</span>
        <Badge tone={tone} icon={icon}>
          {t(`result.verdict.${question.verdict}`)}
        </Badge>
        <span className="ml-auto font-semibold text-ink tabular-nums">
          {t('result.points', { score: format.number(question.score), max: format.number(question.max_score) })}
        </span>
      </div>
      <h3 className="text-lg leading-snug font-medium text-pretty whitespace-pre-line">{question.stem}</h3>
      {question.type === 'short_answer' ? (
        <WrittenAnswer text={question.text} />
      ) : (
        <>
          <ul className="grid gap-1.5">
            {question.options.map(({ id, text }) => (
              <OptionResult
                key={id}
                text={text}
                chosen={question.option_ids.includes(id)}
                right={question.correct_option_ids.includes(id)}
              />
            ))}
          </ul>
          {question.verdict === 'unanswered' && <p className="text-ink-soft">{t('result.no_answer')}</p>}
        </>
      )}
      {question.explanation && (
        <section className="border-t border-line pt-4">
          <h4 className="text-sm font-semibold">{t('result.explanation')}</h4>
          <p className="mt-1 whitespace-pre-line text-pretty">{question.explanation}</p>
        </section>
      )}
      {question.source && <SourceQuote source={question.source} />}
    </Card>
  )
}

function WrittenAnswer({ text }: { text: string | null }) {
  const { t } = useTexts()
  if (!text?.trim()) return <p className="text-ink-soft">{t('result.no_answer')}</p>
  return (
    <div className="grid gap-1">
      <h4 className="text-sm font-semibold">{t('result.your_answer')}</h4>
      <p className="rounded-lg bg-sunken px-4 py-3 whitespace-pre-line">{text}</p>
    </div>
  )
}
