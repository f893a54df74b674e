import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Field } from '../ui/field.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import type { ExamFormPart } from './exam-draft.ts'
import { examFieldError } from './exam-errors.ts'
import { GroupChoice } from './group-choice.tsx'
import { wrongIpLines } from './ip-lines.ts'
import { Section } from './section.tsx'
import { StudentPicker } from './student-picker.tsx'

/** Who may sit the exam, and what opens it to them. */
export function AccessSection({ draft, set, error }: ExamFormPart) {
  const { t } = useTexts()
  return (
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
            className="sm:max-w-80"
            value={draft.access_code}
            onChange={(event) => set({ access_code: event.target.value })}
          />
        )}
      </Field>
      <Networks draft={draft} set={set} error={error} />
    </Section>
  )
}

/** A line is judged once it is left: half an address is no mistake yet. */
function Networks({ draft, set, error }: ExamFormPart) {
  const { t } = useTexts()
  const [typing, setTyping] = useState(false)
  const wrong = typing ? [] : wrongIpLines(draft.allowed_ip_ranges)
  const refused = wrong.length === 0 ? examFieldError(error, 'allowed_ip_ranges') : undefined
  return (
    <Field
      label={t('exams.form.networks')}
      hint={
        <>
          {t('exams.form.networks_hint')} <code className="font-mono whitespace-nowrap">192.0.2.0/24</code>
          {' · '}
          <code className="font-mono whitespace-nowrap">2001:db8::/32</code>
        </>
      }
      error={
        wrong.length > 0
          ? wrong.map(({ line, text }) => (
              <span key={line} className="block">
                {t('exams.form.network_wrong', { line: `${line}`, text })}
              </span>
            ))
          : refused
      }
      optional
    >
      {(control) => (
        <Textarea
          {...control}
          value={draft.allowed_ip_ranges}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          className="max-h-72 min-h-20 overflow-y-auto font-mono text-sm sm:max-w-80"
          onChange={(event) => {
            setTyping(true)
            set({ allowed_ip_ranges: event.target.value })
          }}
          onBlur={() => setTyping(false)}
        />
      )}
    </Field>
  )
}
