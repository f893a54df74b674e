import { ACTS, type ActName } from '../../../core/audit/acts.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input, Select } from '../ui/input.tsx'

/** As typed: days are those of the reader's own calendar, `to` included. */
export interface AuditChoice {
  q: string
  act: ActName | ''
  from: string
  to: string
}

export const EVERYTHING: AuditChoice = { q: '', act: '', from: '', to: '' }

interface AuditFiltersProps {
  choice: AuditChoice
  onChange: (choice: AuditChoice) => void
}

export function AuditFilters({ choice, onChange }: AuditFiltersProps) {
  const { t } = useTexts()
  const names = ACTS.map((act) => ({ act, name: t(`audit.acts.${act}`) })).sort((a, b) => a.name.localeCompare(b.name))
  return (
    <search className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
      <Field label={t('audit.person')}>
        {(control) => (
          <Input
            {...control}
            type="search"
            placeholder={t('audit.person_hint')}
            maxLength={100}
            value={choice.q}
            onChange={(event) => onChange({ ...choice, q: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('audit.act')}>
        {(control) => (
          <Select
            {...control}
            value={choice.act}
            onChange={(event) => onChange({ ...choice, act: event.target.value as AuditChoice['act'] })}
          >
            <option value="">{t('audit.any_act')}</option>
            {names.map(({ act, name }) => (
              <option key={act} value={act}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(`audit.${end}`)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={choice[end]}
              onChange={(event) => onChange({ ...choice, [end]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button onClick={() => onChange(EVERYTHING)}>{t('audit.clear')}</Button>
    </search>
  )
}
