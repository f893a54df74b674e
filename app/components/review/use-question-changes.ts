import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Qcm } from '../../../core/wire/qcms.ts'
import type { Question, QuestionPatch, QuestionStatus } from '../../../core/wire/questions.ts'
import { api } from '../../api/browser.ts'
import { addQuestion, deleteQuestion, orderQuestions, qcmQuery, updateQuestion } from '../../api/qcms.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'

/** What a teacher does to questions: shown at once, taken back when the server refuses, and undone on wish. */
export function useQuestionChanges(qcmId: string) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const undo = useRef<(() => void) | null>(null)
  const { queryKey } = qcmQuery(api, qcmId)

  const show = useCallback(
    (change: (questions: Question[]) => Question[]) => {
      queryClient.setQueryData<Qcm>(queryKey, (qcm) => qcm && { ...qcm, questions: renumbered(change(qcm.questions)) })
    },
    [queryClient, queryKey],
  )

  /** Shows `change`, waits for `save`, and goes back to what the server has when that fails. */
  const attempt = useCallback(
    async (change: (questions: Question[]) => Question[], save: () => Promise<unknown>): Promise<boolean> => {
      await queryClient.cancelQueries({ queryKey })
      show(change)
      try {
        await save()
        queryClient.invalidateQueries({ queryKey: ['qcms', 'list'] })
        return true
      } catch (error) {
        toast({ text: errorSentence(error, t), tone: 'bad' })
        await queryClient.invalidateQueries({ queryKey })
        return false
      }
    },
    [queryClient, queryKey, show, toast, t],
  )

  const patched = (id: string, patch: QuestionPatch) => async () => {
    const saved = await updateQuestion(api, qcmId, id, patch)
    show((questions) => questions.map((one) => (one.id === id ? saved : one)))
  }

  async function judge(question: Question, status: QuestionStatus): Promise<void> {
    const set = (next: QuestionStatus) =>
      attempt(
        (questions) => questions.map((one) => (one.id === question.id ? { ...one, status: next } : one)),
        patched(question.id, { status: next }),
      )
    if (await set(status)) {
      undo.current = () => void set(question.status)
      offerUndo(t(`review.said.${status}`, { number: `${question.ordinal}` }))
    }
  }

  async function remove(question: Question): Promise<void> {
    const { id, flaws: _, ...rest } = question
    const put = () =>
      attempt(
        (questions) => questions.toSpliced(question.ordinal - 1, 0, question),
        async () => {
          const saved = await addQuestion(api, qcmId, rest)
          show((questions) => questions.map((one) => (one.id === id ? saved : one)))
        },
      )
    const removed = await attempt(
      (questions) => questions.filter((one) => one.id !== id),
      () => deleteQuestion(api, qcmId, id),
    )
    if (removed) {
      undo.current = () => void put()
      offerUndo(t('review.said.deleted', { number: `${question.ordinal}` }))
    }
  }

  function move(question: Question, by: -1 | 1, all: readonly Question[]): Promise<boolean> {
    const from = all.findIndex((one) => one.id === question.id)
    const order = all.toSpliced(from, 1).toSpliced(from + by, 0, question)
    return attempt(
      () => order,
      () =>
        orderQuestions(
          api,
          qcmId,
          order.map((one) => one.id),
        ),
    )
  }

  function offerUndo(text: string) {
    toast({ text, action: { label: t('common.actions.undo'), onSelect: undoLast } })
  }

  function undoLast() {
    undo.current?.()
    undo.current = null
  }

  return { judge, remove, move, undoLast, show }
}

function renumbered(questions: Question[]): Question[] {
  return questions.map((question, index) => ({ ...question, ordinal: index + 1 }))
}
