import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Student } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { studentsQuery } from '../../api/exams.ts'
import { useAnnouncer } from '../../hooks/use-announcer.tsx'
import { useDebounced } from '../../hooks/use-debounced.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

const PAUSE_MS = 250

interface StudentPickerProps {
  chosen: Student[]
  onChange: (students: Student[]) => void
  error: string | undefined
}

/** Students one by one: a search, its finds with a button each, and those chosen. */
export function StudentPicker({ chosen, onChange, error }: StudentPickerProps) {
  const { t } = useTexts()
  const { announce, region } = useAnnouncer()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), PAUSE_MS)
  const { data } = useQuery({ ...studentsQuery(api, q), enabled: q !== '' })
  const found = (data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  const change = (students: Student[]) => {
    onChange(students)
    announce(t('exams.form.chosen', { count: students.length }))
  }
  function add(student: Student) {
    change([...chosen, student])
    setTyped('')
    // Its button leaves the list with it.
    field.current?.focus()
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <Field label={t('exams.form.students')} error={error}>
        {(control) => (
          <Input
            {...control}
            ref={field}
            type="search"
            placeholder={t('exams.form.search')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter belongs to the search here, not to the form.
              if (event.key !== 'Enter') return
              event.preventDefault()
              const [first] = found
              if (first) add(first)
            }}
          />
        )}
      </Field>
      {q !== '' && data && (
        <ul className="grid grid-cols-1 gap-1">
          {found.length === 0 && <li className="text-sm text-ink-soft">{t('exams.form.no_match')}</li>}
          {found.map((student) => (
            <li key={student.id}>
              <StudentLine student={student}>
                <Button
                  size="icon_sm"
                  variant="quiet"
                  aria-label={t('exams.form.add', { name: student.name })}
                  onClick={() => add(student)}
                >
                  <Plus aria-hidden className="size-4" />
                </Button>
              </StudentLine>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <div className="grid grid-cols-1 gap-1 border-t border-line pt-3">
          <p className="text-sm font-medium">{t('exams.form.chosen', { count: chosen.length })}</p>
          <ul className="grid max-h-72 grid-cols-1 gap-1 overflow-y-auto">
            {chosen.map((student) => (
              <li key={student.id}>
                <StudentLine student={student}>
                  <Button
                    size="icon_sm"
                    variant="quiet"
                    aria-label={t('exams.form.remove', { name: student.name })}
                    onClick={() => {
                      change(chosen.filter(({ id }) => id !== student.id))
                      field.current?.focus()
                    }}
                  >
                    <X aria-hidden className="size-4" />
                  </Button>
                </StudentLine>
              </li>
            ))}
          </ul>
        </div>
      )}
      {region}
    </div>
  )
}

function StudentLine({ student, children }: { student: Student; children: ReactNode }) {
  return (
    <div className="flex items-center gap-3 rounded-lg bg-sunken py-1 pr-1 pl-3">
      <p className="min-w-0 grow">
        <span className="block truncate">{student.name}</span>
        <span className="block truncate text-sm text-ink-soft">{student.email}</span>
      </p>
      {children}
    </div>
  )
}
