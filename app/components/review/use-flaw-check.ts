import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Source } from '../../../core/wire/questions.ts'
import { api } from '../../api/browser.ts'
import { checkQuestion } from '../../api/qcms.ts'
import { type DraftQuestion, inputOf } from './question-draft.ts'

const PAUSE_MS = 450

/** The flaws of what is being written, asked for at each pause; null while too little stands there to be checked. */
export function useFlawCheck(qcmId: string, draft: DraftQuestion, source: Source | null) {
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])

  const input = { ...inputOf(settled), source }
  const checkable = input.stem.trim() !== '' && input.options.length > 1 && input.correct_option_ids.length > 0
  const { data, isFetching } = useQuery({
    queryKey: ['flaws', qcmId, input],
    queryFn: () => checkQuestion(api, qcmId, input),
    enabled: checkable,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { flaws: checkable ? (data?.flaws ?? null) : null, checking: checkable && (isFetching || settled !== draft) }
}
