import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { HandedIn } from '../../../core/wire/attempts.ts'
import { handInSealedFile } from '../../api/attempt-log.ts'
import { api } from '../../api/browser.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { errorSentence } from '../ui/error-state.tsx'
import { readSealedFile } from './read-sealed-file.ts'

export interface GivenFile {
  id: number
  name: string
  /** What was found in it, why it was refused, or neither yet. */
  handedIn: HandedIn | null
  error: string | null
}

/** Files handed in for students, one after the other, the latest first. */
export function useSealedFiles(examId: string) {
  const { t } = useTexts()
  const queryClient = useQueryClient()
  const [files, setFiles] = useState<GivenFile[]>([])
  const lastId = useRef(0)

  const give = useCallback(
    async (given: File[]) => {
      for (const file of given) {
        const id = ++lastId.current
        const settle = (patch: Partial<GivenFile>) =>
          setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)))
        setFiles((all) => [{ id, name: file.name, handedIn: null, error: null }, ...all])
        const sealed = await readSealedFile(file)
        if (!sealed) {
          settle({ error: t('sealed_files.not_ours') })
          continue
        }
        try {
          const handedIn = await handInSealedFile(api, examId, sealed)
          settle({ handedIn })
          queryClient.invalidateQueries({ queryKey: ['attempt-log', handedIn.attempt_id] })
        } catch (failure) {
          settle({ error: errorSentence(failure, t) })
        }
      }
      queryClient.invalidateQueries({ queryKey: ['exam-results', examId] })
    },
    [examId, queryClient, t],
  )

  return { files, give }
}
