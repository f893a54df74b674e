import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AttemptLogView, LateRuling } from '../../../core/wire/attempts.ts'
import { attemptLogQuery, ruleOnLateAnswers } from '../../api/attempt-log.ts'
import { api } from '../../api/browser.ts'
import { useKept } from '../../hooks/use-kept.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'

interface Asked extends LateRuling {
  count: number
}

/** `ask` puts the question to the teacher; `dialog` is where it is put. */
export function useRuling(log: AttemptLogView): { ask: (asked: Asked) => void; dialog: ReactNode } {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { ruling, count } = useKept(asked) ?? { ruling: 'accept', count: 0 }
  const rule = useMutation({
    mutationFn: ({ count: _, ...json }: Asked) => ruleOnLateAnswers(api, log.attempt_id, json),
    onSuccess(ruled) {
      queryClient.setQueryData(attemptLogQuery(api, log.attempt_id).queryKey, ruled)
      queryClient.invalidateQueries({ queryKey: ['exam-results'] })
      queryClient.invalidateQueries({ queryKey: ['results', log.attempt_id] })
      toast({ text: t(`attempt_log.late.${ruling}ed`, { count }) })
    },
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: () => setAsked(null),
  })
  return {
    ask: setAsked,
    dialog: (
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t(`attempt_log.late.${ruling}_title`, { count, name: log.student.name })}
        confirm={t(`attempt_log.late.${ruling}`)}
        pending={rule.isPending}
        onConfirm={() => asked && rule.mutate(asked)}
      >
        <p>{t(`attempt_log.late.${ruling}_body`)}</p>
        <p>{t('attempt_log.late.recomputed')}</p>
      </ConfirmDialog>
    ),
  }
}
