import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ExamMessage, ExamSocketMessage } from '../../../core/wire/invigilation.ts'
import { api } from '../../api/browser.ts'
import { sealedPaperQuery } from '../../api/sealed-papers.ts'
import { openLiveSocket } from '../../live/live-socket.ts'
import { parseWith } from '../../live/message.ts'

/** Within this time before the hour a page is in the waiting room: seen by the invigilator, with the paper at hand. */
export const WAITING_ROOM_MS = 30 * 60_000
/** Those who open the page in the same minute do not ask for the paper in the same second. */
const SPREAD_MS = 20_000

/** Waits for an exam with its student: fetches the sealed paper and hears what the teacher says. */
export function useWaitingRoom(examId: string, waiting: boolean): readonly ExamMessage[] {
  const queryClient = useQueryClient()
  const [messages, setMessages] = useState<readonly ExamMessage[]>([])
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => {
      // Without it the start brings the paper, as ever.
      queryClient.prefetchQuery(sealedPaperQuery(api, examId))
    }, Math.random() * SPREAD_MS)
    const socket = openLiveSocket(`/api/v1/exams/${examId}/socket`, {
      parse: parseWith(ExamSocketMessage),
      onMessage(message: ExamSocketMessage) {
        if (message.kind === 'news') setMessages(message.news.messages)
      },
      onConnected: () => {},
    })
    return () => {
      clearTimeout(timer)
      socket.stop()
    }
  }, [examId, waiting, queryClient])
  return messages
}
