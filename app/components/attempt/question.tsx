import { Eraser } from 'lucide-react'
import type { Ref } from 'react'
import type { PaperQuestion } from '../../../core/wire/attempts.ts'
import { type GivenAnswer, isAnswered } from '../../attempt/attempt-view.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Textarea } from '../ui/input.tsx'
import { OptionChoice } from './option-choice.tsx'
import { toggled } from './toggled.ts'

const LONGEST_TEXT = 5_000

interface QuestionProps {
  question: PaperQuestion
  label: string
  answer: GivenAnswer | undefined
  headingRef: Ref<HTMLHeadingElement> | undefined
  /** It can be read, and nothing changed. */
  disabled: boolean
  onAnswer: (change: { option_ids: string[] } | { text: string }) => void
}

export function Question({ question, label, answer, headingRef, disabled, onAnswer }: QuestionProps) {
  const { t } = useTexts()
  const format = useFormat()
  const chosen = answer?.option_ids ?? []
  const written = question.type === 'short_answer'
  const stemId = `stem-${question.id}`
  const stem = (
    <>
      <span className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
        <span>{label}</span>
        <span>{t('common.units.points', { count: question.points, formatted: format.number(question.points) })}</span>
      </span>
      <h2
        ref={headingRef}
        tabIndex={-1}
        id={stemId}
        className="text-xl leading-snug font-medium text-pretty whitespace-pre-line sm:text-2xl"
      >
        {question.stem}
      </h2>
      <span className="mt-2 block text-ink-soft">{t(`attempt.kinds.${question.type}`)}</span>
    </>
  )
  return (
    <div className="grid justify-items-start gap-3">
      {written ? (
        <div className="grid w-full gap-5">
          <div>{stem}</div>
          <Textarea
            aria-labelledby={stemId}
            readOnly={disabled}
            value={answer?.text ?? ''}
            onChange={(event) => onAnswer({ text: event.target.value })}
            maxLength={LONGEST_TEXT}
            className="min-h-36"
          />
        </div>
      ) : (
        <fieldset className="w-full min-w-0" disabled={disabled}>
          <legend className="mb-5 w-full">{stem}</legend>
          <div className="grid gap-2">
            {question.options.map((option, at) => (
              <OptionChoice
                key={option.id}
                type={question.type === 'multiple_choice' ? 'checkbox' : 'radio'}
                name={question.id}
                letter={String.fromCharCode(65 + at)}
                text={option.text}
                checked={chosen.includes(option.id)}
                onChange={() => onAnswer({ option_ids: toggled(question, chosen, option.id) })}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Button
        variant="quiet"
        size="sm"
        className={isAnswered(answer) && !disabled ? '-ml-2' : 'invisible -ml-2'}
        onClick={() => onAnswer(written ? { text: '' } : { option_ids: [] })}
      >
        <Eraser aria-hidden className="size-4" />
        {t('attempt.take_back')}
      </Button>
    </div>
  )
}
