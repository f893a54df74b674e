import { Link } from '@remix-run/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ScoringRule } from '../../../core/wire/exams.ts'
import { api } from '../../api/browser.ts'
import { qcmsQuery } from '../../api/qcms.ts'
import { useAllPages } from '../../hooks/use-all-pages.ts'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { useScoringSentence } from '../../hooks/use-scoring-sentence.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences } from '../../preferences/use-preferences.ts'
import { UnsavedChanges } from '../shell/unsaved-changes.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Select } from '../ui/input.tsx'
import { type ExamDraft, sameDraft, suggestedMinutes } from './exam-draft.ts'
import { examFieldError, isAboutWholeExam } from './exam-errors.ts'
import { GroupChoice } from './group-choice.tsx'
import { StudentPicker } from './student-picker.tsx'

const SCORINGS = ['partial_credit', 'all_or_nothing', 'negative_marking'] as const satisfies readonly ScoringRule[]
const VISIBILITIES = ['after_submit', 'after_close', 'manual'] as const

interface ExamFormProps {
  initial: ExamDraft
  /** An exam keeps the QCM that it was made from. */
  mayChooseQcm: boolean
  /** What the server holds; none of a new exam. */
  saved?: ExamDraft
  pending: boolean
  error: unknown
  onSave: (draft: ExamDraft, then: 'stay' | 'publish') => void
}

export function ExamForm({ initial, mayChooseQcm, saved, pending, error, onSave }: ExamFormProps) {
  const { t } = useTexts()
  const { time_zone } = usePreferences()
  const scoringSentence = useScoringSentence()
  const [draft, setDraft] = useState(initial)
  const set = (patch: Partial<ExamDraft>) => setDraft({ ...draft, ...patch })
  const qcmPages = useInfiniteQuery(qcmsQuery(api))
  useAllPages(qcmPages)
  const qcms = qcmPages.data?.pages.flatMap(({ items }) => items) ?? []
  const choosable = qcms.filter(({ num_accepted }) => num_accepted > 0)
  const noneChoosable = choosable.length === 0 && !qcmPages.hasNextPage
  const qcm = qcms.find(({ id }) => id === draft.qcm_id)
  const form = useFocusInvalid(error)
  const [first] = useState(initial)
  const dirty = !sameDraft(draft, saved ?? first)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!pending) onSave(draft, submitter?.getAttribute('value') === 'publish' ? 'publish' : 'stay')
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      className="grid max-w-3xl grid-cols-1 gap-5 [&_:is(input,select,button)]:scroll-mb-28"
    >
      <Section>
        <Field
          label={t('exams.form.qcm')}
          hint={
            qcm && (
              <>
                {t('exams.form.qcm_hint', { count: qcm.num_accepted })}{' '}
                <Link to={`/qcm/${qcm.id}`} className="text-accent underline underline-offset-4">
                  {t('exams.form.review')}
                </Link>
              </>
            )
          }
          error={
            mayChooseQcm
              ? noneChoosable
                ? t('exams.form.no_qcm')
                : examFieldError(error, 'qcm_id')
              : draft.qcm_id
                ? undefined
                : t('exams.form.qcm_deleted')
          }
        >
          {(control) => (
            <Select
              {...control}
              value={draft.qcm_id}
              disabled={!mayChooseQcm}
              required
              onChange={(event) => {
                const chosen = choosable.find(({ id }) => id === event.target.value)
                if (chosen)
                  set({
                    qcm_id: chosen.id,
                    title: chosen.title,
                    duration_minutes: `${suggestedMinutes(chosen.num_accepted)}`,
                  })
              }}
            >
              {!draft.qcm_id && <option value="">{t('exams.form.qcm_choose')}</option>}
              {(mayChooseQcm ? choosable : qcms.filter(({ id }) => id === draft.qcm_id)).map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('exams.form.name')} hint={t('exams.form.name_hint')} error={examFieldError(error, 'title')}>
          {(control) => (
            <Input
              {...control}
              value={draft.title}
              onChange={(event) => set({ title: event.target.value })}
              maxLength={200}
              required
            />
          )}
        </Field>
      </Section>

      <Section title={t('exams.form.when')} hint={t('exams.form.zone', { zone: time_zone.replaceAll('_', ' ') })}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {(['opens_at', 'closes_at'] as const).map((field) => (
            <Field key={field} label={t(`exams.form.${field}`)} error={examFieldError(error, field)}>
              {(control) => (
                <Input
                  {...control}
                  type="datetime-local"
                  value={draft[field]}
                  onChange={(event) => set({ [field]: event.target.value })}
                  required
                />
              )}
            </Field>
          ))}
        </div>
        <Field
          label={t('exams.form.duration')}
          hint={t('exams.form.duration_hint')}
          error={examFieldError(error, 'duration_minutes')}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={1440}
              className="max-w-28"
              value={draft.duration_minutes}
              onChange={(event) => set({ duration_minutes: event.target.value })}
              required
            />
          )}
        </Field>
      </Section>

      <Section title={t('exams.form.who')}>
        <GroupChoice
          chosen={draft.group_ids}
          onChange={(group_ids) => set({ group_ids })}
          error={examFieldError(error, 'group_ids')}
        />
        <StudentPicker
          chosen={draft.students}
          onChange={(students) => set({ students })}
          error={examFieldError(error, 'student_ids')}
        />
      </Section>

      <Section title={t('exams.form.rules')}>
        <fieldset className="grid">
          <legend className="mb-1 text-sm font-medium">{t('exams.form.scoring')}</legend>
          {SCORINGS.map((rule) => (
            <Choice
              key={rule}
              type="radio"
              name="scoring_rule"
              label={t(`exams.form.scorings.${rule}`)}
              hint={scoringSentence(rule)}
              checked={draft.scoring_rule === rule}
              onChange={() => set({ scoring_rule: rule })}
            />
          ))}
        </fieldset>
        <fieldset className="grid">
          <legend className="mb-1 text-sm font-medium">{t('exams.form.visibility')}</legend>
          {VISIBILITIES.map((visibility) => (
            <Choice
              key={visibility}
              type="radio"
              name="results_visibility"
              label={t(`exams.form.visibilities.${visibility}`)}
              hint={t(`exams.form.visibility_hints.${visibility}`)}
              checked={draft.results_visibility === visibility}
              onChange={() => set({ results_visibility: visibility })}
            />
          ))}
        </fieldset>
        <div className="grid">
          {(['shuffle_questions', 'shuffle_options'] as const).map((field) => (
            <Choice
              key={field}
              type="checkbox"
              label={t(`exams.form.${field}`)}
              checked={draft[field]}
              onChange={(event) => set({ [field]: event.target.checked })}
            />
          ))}
        </div>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field
            label={t('exams.form.attempts')}
            hint={t('exams.form.attempts_hint')}
            error={examFieldError(error, 'max_attempts')}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={20}
                className="max-w-28"
                value={draft.max_attempts}
                onChange={(event) => set({ max_attempts: event.target.value })}
                required
              />
            )}
          </Field>
          <Field
            label={t('exams.form.access_code')}
            hint={t('exams.form.access_code_hint')}
            error={examFieldError(error, 'access_code')}
            optional
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                maxLength={50}
                value={draft.access_code}
                onChange={(event) => set({ access_code: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Section>

      {isAboutWholeExam(error) && <FormError error={error} />}
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:px-0">
        <p role="status" className="mr-auto text-sm text-ink-soft max-sm:w-full">
          {dirty ? t('exams.form.unsaved') : saved && t('exams.form.all_saved')}
        </p>
        {/* The first one is what Enter in a field presses. */}
        <Button type="submit" value="stay" pending={pending} className="max-sm:grow">
          {t('exams.form.save')}
        </Button>
        <Button type="submit" variant="primary" value="publish" pending={pending} className="max-sm:grow">
          {t('exams.form.publish')}
        </Button>
      </div>
      <UnsavedChanges dirty={dirty} />
    </form>
  )
}

function Section({ title, hint, children }: { title?: string; hint?: string; children: ReactNode }) {
  return (
    <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
      {title && (
        <div>
          <h2 className="text-lg font-semibold">{title}</h2>
          {hint && <p className="text-sm text-ink-soft">{hint}</p>}
        </div>
      )}
      {children}
    </Card>
  )
}
