import { LoaderCircle } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Language } from '../../../core/wire/common.ts'
import type { Question, QuestionType, Source } from '../../../core/wire/questions.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Select, Textarea } from '../ui/input.tsx'
import { FlawList } from './flaw-list.tsx'
import { OptionFields } from './option-fields.tsx'
import { type DraftQuestion, type Truth, withType } from './question-draft.ts'
import { useFlawCheck } from './use-flaw-check.ts'

const TYPES = ['single_choice', 'multiple_choice', 'true_false'] as const satisfies readonly QuestionType[]
const DIFFICULTIES = ['easy', 'medium', 'hard'] as const

interface QuestionFormProps {
  label: string
  qcm: { id: string; language: Language }
  initial: DraftQuestion
  source: Source | null
  /** The type of a saved question is fixed. */
  mayChangeType?: boolean
  pending: boolean
  error: unknown
  onSave: (draft: DraftQuestion) => void
  onCancel: () => void
}

export function QuestionForm(props: QuestionFormProps) {
  const { qcm, initial, onSave, onCancel } = props
  const { t, language } = useTexts()
  const [draft, setDraft] = useState(initial)
  const [discarding, setDiscarding] = useState(false)
  const { flaws, checking } = useFlawCheck(qcm.id, draft, props.source)
  const problem = props.error instanceof ApiProblem ? props.error : null
  const form = useFocusInvalid(props.error)
  const truth: Truth = (of) => [t(`review.editor.true.${of}`), t(`review.editor.false.${of}`)]
  const set = (patch: Partial<DraftQuestion>) => setDraft({ ...draft, ...patch })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!props.pending) onSave(draft)
  }

  function leave() {
    if (JSON.stringify(draft) === JSON.stringify(initial)) onCancel()
    else setDiscarding(true)
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
    else if (event.key === 'Escape' && !discarding) leave()
    else return
    event.preventDefault()
  }

  return (
    <form
      ref={form}
      aria-label={props.label}
      lang={language}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      className="grid gap-4"
    >
      {props.mayChangeType && (
        <Field label={t('review.editor.type')}>
          {(control) => (
            <Select
              {...control}
              value={draft.type}
              onChange={(event) => setDraft(withType(draft, event.target.value as QuestionType, qcm.language, truth))}
            >
              {TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`review.question.types.${type}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label={t('review.editor.stem')} error={problem?.fieldError('stem')}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            lang={qcm.language}
            value={draft.stem}
            onChange={(event) => set({ stem: event.target.value })}
            maxLength={2000}
            required
          />
        )}
      </Field>
      {draft.type !== 'short_answer' && <OptionFields draft={draft} onChange={setDraft} problem={problem} />}
      <div aria-live="polite" className="grid min-h-6 gap-1">
        {flaws && flaws.length > 0 && <FlawList flaws={flaws} />}
        {flaws?.length === 0 && !checking && <p className="text-sm text-good">{t('review.flaws.none')}</p>}
        {checking && (
          <p className="flex items-center gap-2 text-sm text-ink-soft">
            <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
            {t('review.flaws.checking')}
          </p>
        )}
      </div>
      <Field
        label={t('review.editor.explanation')}
        hint={t('review.editor.explanation_hint')}
        error={problem?.fieldError('explanation')}
        optional
      >
        {(control) => (
          <Textarea
            {...control}
            lang={qcm.language}
            value={draft.explanation}
            onChange={(event) => set({ explanation: event.target.value })}
            maxLength={5000}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('review.editor.points')} error={problem?.fieldError('points')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0}
              max={100}
              step="any"
              value={draft.points}
              onChange={(event) => set({ points: event.target.value })}
              required
            />
          )}
        </Field>
        <Field label={t('review.editor.difficulty')}>
          {(control) => (
            <Select
              {...control}
              value={draft.difficulty}
              onChange={(event) => set({ difficulty: event.target.value as Question['difficulty'] })}
            >
              {DIFFICULTIES.map((difficulty) => (
                <option key={difficulty} value={difficulty}>
                  {t(`review.question.difficulties.${difficulty}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <FormError error={props.error} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" pending={props.pending}>
          {t('review.editor.save')}
        </Button>
        <Button onClick={leave}>{t('common.actions.cancel')}</Button>
        <p className="text-sm text-ink-soft max-sm:hidden">{t('review.editor.save_hint')}</p>
      </div>
      <ConfirmDialog
        open={discarding}
        onOpenChange={setDiscarding}
        title={t('review.editor.discard')}
        confirm={t('review.editor.discard_confirm')}
        danger
        onConfirm={onCancel}
      >
        <p>{t('review.editor.discard_body')}</p>
      </ConfirmDialog>
    </form>
  )
}
