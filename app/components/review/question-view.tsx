import { Check, CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import type { Question } from '../../../core/wire/questions.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { classes } from '../ui/classes.ts'
import { letterOf } from './letter.ts'

const STATUS = {
  draft: { tone: 'neutral', icon: CircleDashed },
  accepted: { tone: 'good', icon: CircleCheck },
  rejected: { tone: 'bad', icon: CircleX },
} as const

export function QuestionView({ question }: { question: Question }) {
  const { t, language } = useTexts()
  const format = useFormat()
  const facts = [
    t(`review.question.types.${question.type}`),
    t(`review.question.difficulties.${question.difficulty}`),
    t('common.units.points', { count: question.points, formatted: format.number(question.points) }),
  ]
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1" lang={language}>
        <span aria-hidden className="font-semibold tabular-nums">
          {question.ordinal}
        </span>
        <Badge {...STATUS[question.status]}>{t(`review.question.status.${question.status}`)}</Badge>
        <span className="text-sm text-ink-soft">{facts.join(' · ')}</span>
      </div>
      <h2 className="font-serif text-xl leading-snug text-pretty">{question.stem}</h2>
      {question.options.length > 0 && (
        <ul className="grid grid-cols-1 gap-1.5">
          {question.options.map((option, index) => {
            const correct = question.correct_option_ids.includes(option.id)
            return (
              <li
                key={option.id}
                className={classes(
                  'flex gap-3 rounded-lg border px-3 py-2',
                  correct ? 'border-good/60 bg-good-soft' : 'border-line',
                )}
              >
                <span
                  aria-hidden
                  className={classes(
                    'grid w-4 shrink-0 pt-0.5 text-sm font-semibold',
                    correct ? 'text-good' : 'text-ink-soft',
                  )}
                >
                  {correct ? <Check className="size-4.5" strokeWidth={2.5} /> : letterOf(index)}
                </span>
                <span className="min-w-0">
                  {option.text}
                  {correct && (
                    <span lang={language} className="sr-only">
                      {' '}
                      ({t('review.question.correct')})
                    </span>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {question.explanation && (
        <p className="text-[0.9375rem] text-ink-soft text-pretty">
          <span lang={language} className="font-medium text-ink">
            {t('review.question.explanation')}
            {language === 'fr' ? '\u202f: ' : ': '}
          </span>
          {question.explanation}
        </p>
      )}
    </>
  )
}
