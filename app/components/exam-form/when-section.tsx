import { useTexts } from '../../i18n/use-texts.ts'
import { usePreferences } from '../../preferences/use-preferences.ts'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import type { ExamFormPart } from './exam-draft.ts'
import { examFieldError } from './exam-errors.ts'
import { Section } from './section.tsx'

/** The window and the time that each student has in it. */
export function WhenSection({ draft, set, error }: ExamFormPart) {
  const { t } = useTexts()
  const { time_zone } = usePreferences()
  return (
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
  )
}
