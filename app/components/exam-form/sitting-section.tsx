import type { LatePolicy, QuestionLayout } from '../../../core/wire/exams.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Choices } from './choices.tsx'
import type { ExamFormPart } from './exam-draft.ts'
import { examFieldError } from './exam-errors.ts'
import { Section } from './section.tsx'

const LAYOUTS = ['one_per_page', 'all_on_one'] as const satisfies readonly QuestionLayout[]
const LATE_POLICIES = ['review', 'reject', 'accept'] as const satisfies readonly LatePolicy[]

/** What a student meets while writing. */
export function SittingSection({ draft, set, error }: ExamFormPart) {
  const { t } = useTexts()
  return (
    <Section title={t('exams.form.sitting')}>
      <Choices
        legend={t('exams.form.layout')}
        name="question_layout"
        value={draft.question_layout}
        onChange={(question_layout) => set({ question_layout })}
        options={LAYOUTS.map((value) => ({
          value,
          label: t(`exams.form.layouts.${value}`),
          hint: t(`exams.form.layout_hints.${value}`),
        }))}
      />
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
      <Choices
        legend={t('exams.form.late')}
        name="late_policy"
        value={draft.late_policy}
        onChange={(late_policy) => set({ late_policy })}
        options={LATE_POLICIES.map((value) => ({
          value,
          label: t(`exams.form.lates.${value}`),
          hint: t(`exams.form.late_hints.${value}`),
        }))}
      />
    </Section>
  )
}
