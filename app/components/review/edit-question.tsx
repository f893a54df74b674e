import { useMutation } from '@tanstack/react-query'
import type { Qcm } from '../../../core/wire/qcms.ts'
import type { Question } from '../../../core/wire/questions.ts'
import { api } from '../../api/browser.ts'
import { updateQuestion } from '../../api/qcms.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { type DraftQuestion, draftOf, inputOf } from './question-draft.ts'
import { QuestionForm } from './question-form.tsx'

interface EditQuestionProps {
  qcm: Qcm
  question: Question
  onDone: (saved?: Question) => void
}

export function EditQuestion({ qcm, question, onDone }: EditQuestionProps) {
  const { t } = useTexts()
  const save = useMutation({
    mutationFn: (draft: DraftQuestion) => {
      const { type: _, ...patch } = inputOf(draft)
      return updateQuestion(api, qcm.id, question.id, patch as Parameters<typeof updateQuestion>[3])
    },
    onSuccess: onDone,
  })
  return (
    <QuestionForm
      label={t('review.editor.edit', { number: `${question.ordinal}` })}
      qcm={qcm}
      initial={draftOf(question)}
      source={question.source}
      pending={save.isPending}
      error={save.error}
      onSave={(draft) => save.mutate(draft)}
      onCancel={() => onDone()}
    />
  )
}
