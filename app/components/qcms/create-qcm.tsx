import { useNavigate } from '@remix-run/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Language } from '../../../core/wire/common.ts'
import { api } from '../../api/browser.ts'
import { ApiProblem } from '../../api/problem.ts'
import { createQcm } from '../../api/qcms.ts'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { LANGUAGES } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Select, Textarea } from '../ui/input.tsx'

export function CreateQcm({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTexts()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('qcms.create.title')} description={t('qcms.create.lead')}>
      <CreateForm onCancel={() => onOpenChange(false)} />
    </Dialog>
  )
}

function CreateForm({ onCancel }: { onCancel: () => void }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const create = useMutation({
    mutationFn: (input: Parameters<typeof createQcm>[1]) => createQcm(api, input),
    onSuccess({ id }) {
      queryClient.invalidateQueries({ queryKey: ['qcms', 'list'] })
      navigate(`/qcm/${id}`)
    },
  })
  const problem = create.error instanceof ApiProblem ? create.error : null
  const form = useFocusInvalid(create.error)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    create.mutate({
      title: String(fields.get('title')),
      description: String(fields.get('description')),
      language: String(fields.get('language')) as Language,
    })
  }
  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      <Field label={t('qcms.create.name')} error={problem?.fieldError('title')}>
        {(control) => <Input {...control} name="title" maxLength={200} required />}
      </Field>
      <Field label={t('qcms.create.description')} error={problem?.fieldError('description')} optional>
        {(control) => <Textarea {...control} name="description" maxLength={2000} />}
      </Field>
      <Field label={t('qcms.create.language')}>
        {(control) => (
          <Select {...control} name="language" defaultValue={language}>
            {LANGUAGES.map((value) => (
              <option key={value} value={value}>
                {t(`common.languages.${value}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormError error={create.error} />
      <DialogActions>
        <Button onClick={onCancel}>{t('common.actions.cancel')}</Button>
        <Button type="submit" variant="primary" pending={create.isPending}>
          {t('common.actions.create')}
        </Button>
      </DialogActions>
    </form>
  )
}
