import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Group, SavedGroup } from '../../../core/wire/users.ts'
import { api } from '../../api/browser.ts'
import { createGroup, groupQuery, updateGroup } from '../../api/groups.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { UnsavedChanges } from '../shell/unsaved-changes.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import { parseEmails } from './parse-emails.ts'

interface GroupFormProps {
  /** None makes a new one. */
  group?: Group
  onSaved: (saved: SavedGroup) => void
}

const MOST_STUDENTS = 500

/** A class is its name and the addresses of its students, pasted from wherever the school keeps them. */
export function GroupForm({ group, onSaved }: GroupFormProps) {
  const { t } = useTexts()
  const queryClient = useQueryClient()
  const [kept, setKept] = useState({ name: group?.name ?? '', text: addressesOf(group) })
  const [name, setName] = useState(kept.name)
  const [text, setText] = useState(kept.text)
  const emails = parseEmails(text)
  const save = useMutation({
    mutationFn: (input: { name: string; emails: string[] }) =>
      group ? updateGroup(api, group.id, input) : createGroup(api, input),
    onSuccess(saved) {
      const { unknown_emails: _, ...known } = saved
      queryClient.setQueryData(groupQuery(api, saved.id).queryKey, known)
      queryClient.invalidateQueries({ queryKey: ['groups', 'list'] })
      const next = { name: saved.name, text: addressesOf(saved) }
      setKept(next)
      setName(next.name)
      setText(next.text)
      onSaved(saved)
    },
  })
  const problem = save.error instanceof ApiProblem ? save.error : null

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!save.isPending) save.mutate({ name, emails })
  }

  return (
    <form onSubmit={submit}>
      <Card className="grid grid-cols-1 gap-5 p-4 sm:p-6">
        <Field label={t('groups.form.name')} hint={t('groups.form.name_hint')} error={problem?.fieldError('name')}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={100}
              required
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('groups.form.emails')}
          hint={t('groups.form.emails_hint')}
          error={
            emails.length > MOST_STUDENTS
              ? t('groups.form.too_many', { number: `${emails.length}`, maximum: `${MOST_STUDENTS}` })
              : problem?.errors.find(({ field }) => field.startsWith('emails'))?.message
          }
        >
          {(control) => (
            <Textarea
              {...control}
              value={text}
              spellCheck={false}
              autoCapitalize="none"
              className="max-h-96 min-h-48 overflow-y-auto font-mono text-sm"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <FormError error={save.error} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" pending={save.isPending} className="max-sm:w-full">
            {t(group ? 'common.actions.save' : 'groups.form.create')}
          </Button>
          <p role="status" className="text-sm text-ink-soft">
            {t('groups.form.found', { count: emails.length })}
          </p>
        </div>
      </Card>
      <UnsavedChanges dirty={name !== kept.name || text !== kept.text} />
    </form>
  )
}

function addressesOf(group: Group | undefined): string {
  return group?.students.map(({ email }) => email).join('\n') ?? ''
}
