import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Qcm } from '../../../core/wire/qcms.ts'
import { api } from '../../api/browser.ts'
import { ApiProblem } from '../../api/problem.ts'
import { qcmQuery, updateQcm } from '../../api/qcms.ts'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeader } from '../shell/page-header.tsx'
import { useWindowTitle } from '../shell/page-title.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { FormError } from '../ui/form-error.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'

export function ReviewHeader({ qcm }: { qcm: Qcm }) {
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  useWindowTitle(qcm.title)
  return (
    <>
      <PageHeader
        above={<BackLink to="/qcm">{t('review.back')}</BackLink>}
        title={qcm.title}
        lead={
          <>
            {qcm.document_filename && t('review.from', { name: qcm.document_filename })}
            {qcm.document_filename && qcm.description && <br />}
            {qcm.description}
          </>
        }
        actions={
          <Button onClick={() => setEditing(true)} aria-label={t('review.edit_title')}>
            <Pencil aria-hidden className="size-4" />
            {t('common.actions.edit')}
          </Button>
        }
      />
      <Dialog open={editing} onOpenChange={setEditing} title={t('review.edit_title')}>
        <TitleForm qcm={qcm} onDone={() => setEditing(false)} />
      </Dialog>
    </>
  )
}

function TitleForm({ qcm, onDone }: { qcm: Qcm; onDone: () => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: (input: { title: string; description: string }) => updateQcm(api, qcm.id, input),
    onSuccess: async ({ title, description }) => {
      queryClient.setQueryData<Qcm>(qcmQuery(api, qcm.id).queryKey, (old) => old && { ...old, title, description })
      await queryClient.invalidateQueries({ queryKey: ['qcms', 'list'] })
      toast({ text: t('review.title_saved') })
      onDone()
    },
  })
  const problem = save.error instanceof ApiProblem ? save.error : null
  const form = useFocusInvalid(save.error)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    save.mutate({ title: String(fields.get('title')), description: String(fields.get('description')) })
  }
  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      <Field label={t('qcms.create.name')} error={problem?.fieldError('title')}>
        {(control) => <Input {...control} name="title" defaultValue={qcm.title} maxLength={200} required />}
      </Field>
      <Field label={t('qcms.create.description')} error={problem?.fieldError('description')} optional>
        {(control) => <Textarea {...control} name="description" defaultValue={qcm.description} maxLength={2000} />}
      </Field>
      <FormError error={save.error} />
      <DialogActions>
        <Button onClick={onDone}>{t('common.actions.cancel')}</Button>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('common.actions.save')}
        </Button>
      </DialogActions>
    </form>
  )
}
