import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Qcm } from '../../../core/wire/qcms.ts'
import type { Question } from '../../../core/wire/questions.ts'
import { api } from '../../api/browser.ts'
import { addQuestion } from '../../api/qcms.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useToast } from '../ui/toast.tsx'
import { type DraftQuestion, emptyDraft, inputOf } from './question-draft.ts'
import { QuestionForm } from './question-form.tsx'
import { focusQuestion } from './use-current-question.ts'

/** A question written by hand; who writes it has judged it. */
export function AddQuestion({ qcm, onAdded }: { qcm: Qcm; onAdded: (question: Question) => void }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const add = useMutation({
    mutationFn: (draft: DraftQuestion) => addQuestion(api, qcm.id, { ...inputOf(draft), status: 'accepted' }),
    onSuccess(question) {
      onAdded(question)
      queryClient.invalidateQueries({ queryKey: ['qcms', 'list'] })
      toast({ text: t('review.said.added', { number: `${question.ordinal}` }) })
      setOpen(false)
      focusQuestion(question.id)
    },
  })

  function close() {
    setOpen(false)
    add.reset()
    requestAnimationFrame(() => button.current?.focus())
  }

  if (!open) {
    return (
      <Button ref={button} onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t('review.add')}
      </Button>
    )
  }
  return (
    <Card className="w-full p-4 sm:p-5">
      <h2 className="mb-4 text-lg font-semibold">{t('review.editor.add')}</h2>
      <QuestionForm
        label={t('review.editor.add')}
        qcm={qcm}
        initial={emptyDraft(qcm.language, (of) => [t(`review.editor.true.${of}`), t(`review.editor.false.${of}`)])}
        source={null}
        mayChangeType
        pending={add.isPending}
        error={add.error}
        onSave={(draft) => add.mutate(draft)}
        onCancel={close}
      />
    </Card>
  )
}
