import { Plus, X } from 'lucide-react'
import { useId, useRef } from 'react'
import type { ApiProblem } from '../../api/problem.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Textarea } from '../ui/input.tsx'
import { letterOf } from './letter.ts'
import { type DraftQuestion, MOST_OPTIONS, newOption, withKey, withoutOption } from './question-draft.ts'

interface OptionFieldsProps {
  draft: DraftQuestion
  onChange: (draft: DraftQuestion) => void
  problem: ApiProblem | null
}

/** The answers, each with its mark of being correct. */
export function OptionFields({ draft, onChange, problem }: OptionFieldsProps) {
  const { t } = useTexts()
  const name = useId()
  const list = useRef<HTMLUListElement>(null)
  const several = draft.type === 'multiple_choice'
  const fixed = draft.type === 'true_false'
  const error = problem?.fieldError('correct_option_ids') ?? problem?.fieldError('options')

  function add() {
    onChange({ ...draft, options: [...draft.options, newOption('')] })
    requestAnimationFrame(() => list.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea')?.focus())
  }

  return (
    <fieldset className="grid gap-2" aria-describedby={`${name}-hint`}>
      <legend className="text-sm font-medium">{t('review.editor.options')}</legend>
      <p id={`${name}-hint`} className="text-sm text-ink-soft">
        {several ? t('review.editor.options_hint_several') : t('review.editor.options_hint_single')}
      </p>
      <ul ref={list} className="grid gap-2">
        {draft.options.map((option, index) => {
          const letter = letterOf(index)
          const optionError = problem?.fieldError(`options.${index}.text`)
          return (
            <li key={option.id} className="grid gap-1">
              <div className="flex items-start gap-2">
                <label className="grid size-10 shrink-0 cursor-pointer place-items-center">
                  <span className="sr-only">{t('review.editor.option_correct', { letter })}</span>
                  <input
                    type={several ? 'checkbox' : 'radio'}
                    name={name}
                    checked={draft.correct_option_ids.includes(option.id)}
                    onChange={(event) => onChange(withKey(draft, option.id, event.target.checked))}
                    className="size-5 cursor-pointer accent-good"
                  />
                </label>
                <Textarea
                  rows={1}
                  className="min-h-10"
                  aria-label={t('review.editor.option', { letter })}
                  aria-invalid={optionError ? true : undefined}
                  value={option.text}
                  readOnly={fixed}
                  maxLength={500}
                  onChange={(event) =>
                    onChange({
                      ...draft,
                      options: draft.options.map((one) =>
                        one.id === option.id ? { ...one, text: event.target.value.replace(/\n/g, ' ') } : one,
                      ),
                    })
                  }
                />
                {!fixed && (
                  <Button
                    variant="quiet"
                    size="icon"
                    aria-label={t('review.editor.remove_option', { letter })}
                    onClick={() => onChange(withoutOption(draft, option.id))}
                  >
                    <X aria-hidden className="size-4" />
                  </Button>
                )}
              </div>
              {optionError && <p className="pl-12 text-sm text-bad">{optionError}</p>}
            </li>
          )
        })}
      </ul>
      {error && <p className="text-sm text-bad">{error}</p>}
      {!fixed && draft.options.length < MOST_OPTIONS && (
        <Button size="sm" className="justify-self-start" onClick={add}>
          <Plus aria-hidden className="size-4" />
          {t('review.editor.add_option')}
        </Button>
      )}
    </fieldset>
  )
}
