import type { QuestionDifficulty } from '../../../core/wire/questions.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Field } from '../ui/field.tsx'
import { Input, Select } from '../ui/input.tsx'

/** What is asked alike for a new QCM and for more questions. */
export function NumberField({ defaultValue, error }: { defaultValue: number; error: string | undefined }) {
  const { t } = useTexts()
  return (
    <Field label={t('documents.generate.number')} hint={t('documents.generate.number_hint')} error={error}>
      {(control) => (
        <Input
          {...control}
          name="num_questions"
          type="number"
          min={1}
          max={50}
          defaultValue={defaultValue}
          className="w-28"
          required
        />
      )}
    </Field>
  )
}

export function FocusField({ defaultValue, error }: { defaultValue?: string; error: string | undefined }) {
  const { t } = useTexts()
  return (
    <Field label={t('documents.generate.focus')} hint={t('documents.generate.focus_hint')} error={error} optional>
      {(control) => <Input {...control} name="focus" defaultValue={defaultValue} maxLength={300} autoComplete="off" />}
    </Field>
  )
}

const DIFFICULTIES = ['easy', 'medium', 'hard'] as const

export function DifficultyField() {
  const { t } = useTexts()
  return (
    <Field label={t('documents.generate.difficulty')}>
      {(control) => (
        <Select {...control} name="difficulty" defaultValue="any">
          {(['any', ...DIFFICULTIES] as const).map((difficulty) => (
            <option key={difficulty} value={difficulty}>
              {t(`documents.generate.difficulties.${difficulty}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

/** The difficulty chosen in a form; undefined for any. */
export function difficultyIn(fields: FormData): QuestionDifficulty | undefined {
  return DIFFICULTIES.find((known) => known === fields.get('difficulty'))
}
