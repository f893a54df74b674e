import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Qcm } from '../../../core/wire/qcms.ts'
import type { MoreQuestionsInput } from '../../../core/wire/tasks.ts'
import { api } from '../../api/browser.ts'
import { ApiProblem } from '../../api/problem.ts'
import { generateMore } from '../../api/tasks.ts'
import { useFocusInvalid } from '../../hooks/use-focus-invalid.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DifficultyField, difficultyIn, FocusField, NumberField } from '../documents/generate-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { FormError } from '../ui/form-error.tsx'
import { useToast } from '../ui/toast.tsx'

interface MoreQuestionsProps {
  qcm: Qcm
  /** What they should be about, '' for anything; null while nobody asks for more. */
  about: string | null
  onClose: () => void
}

/** Asks for more questions from the QCM's document. */
export function MoreQuestions({ qcm, about, onClose }: MoreQuestionsProps) {
  const { t } = useTexts()
  const shown = useKept(about)
  return (
    <Dialog
      open={about !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('review.more.title')}
      description={t('review.more.lead', { name: qcm.document_filename ?? qcm.title })}
    >
      <MoreForm qcmId={qcm.id} about={shown ?? ''} onDone={onClose} />
    </Dialog>
  )
}

function MoreForm({ qcmId, about, onDone }: { qcmId: string; about: string; onDone: () => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const generate = useMutation({
    mutationFn: (input: Partial<MoreQuestionsInput>) => generateMore(api, qcmId, input),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['tasks'] })
      toast({ text: t('documents.generate.started'), tone: 'info' })
      onDone()
    },
  })
  const problem = generate.error instanceof ApiProblem ? generate.error : null
  const form = useFocusInvalid(generate.error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const focus = String(fields.get('focus')).trim()
    const difficulty = difficultyIn(fields)
    generate.mutate({
      num_questions: Number(fields.get('num_questions')),
      ...(focus ? { focus } : {}),
      ...(difficulty ? { difficulty } : {}),
    })
  }

  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      <FocusField defaultValue={about} error={problem?.fieldError('focus')} />
      <NumberField defaultValue={5} error={problem?.fieldError('num_questions')} />
      <DifficultyField />
      <FormError error={generate.error} />
      <DialogActions>
        <Button onClick={onDone}>{t('common.actions.cancel')}</Button>
        <Button type="submit" variant="primary" pending={generate.isPending}>
          {t('documents.generate.submit')}
        </Button>
      </DialogActions>
    </form>
  )
}
