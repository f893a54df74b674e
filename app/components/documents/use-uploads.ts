import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { uploadDocument } from '../../api/upload-document.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { errorSentence } from '../ui/error-state.tsx'
import { refuseFile } from './file-check.ts'

export interface Upload {
  id: number
  name: string
  /** 0 to 1. */
  sent: number
  /** What is wrong with this file, or null. */
  error: string | null
}

/** Files on their way. One that arrived leaves the list, for it is in the documents then; one that failed stays. */
export function useUploads(announce: (sentence: string) => void) {
  const { t } = useTexts()
  const queryClient = useQueryClient()
  const [uploads, setUploads] = useState<Upload[]>([])
  const lastId = useRef(0)

  const change = useCallback((id: number, patch: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  }, [])
  const dismiss = useCallback((id: number) => setUploads((all) => all.filter((one) => one.id !== id)), [])

  const add = useCallback(
    async (files: Iterable<File>) => {
      await Promise.all(
        [...files].map(async (file) => {
          const id = ++lastId.current
          const refusal = refuseFile(file)
          const error = refusal && t(`documents.upload.${refusal}`)
          setUploads((all) => [...all, { id, name: file.name, sent: 0, error }])
          if (error) return announce(`${t('documents.upload.failed', { name: file.name })} ${error}`)
          try {
            await uploadDocument(file, (sent) => change(id, { sent }))
            await queryClient.invalidateQueries({ queryKey: ['documents', 'list'] })
            dismiss(id)
            announce(t('documents.upload.sent', { name: file.name }))
          } catch (failure) {
            const sentence = errorSentence(failure, t)
            change(id, { error: sentence })
            announce(`${t('documents.upload.failed', { name: file.name })} ${sentence}`)
          }
        }),
      )
    },
    [announce, change, dismiss, queryClient, t],
  )

  return { uploads, add, dismiss }
}
