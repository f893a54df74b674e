import { useEffect } from 'react'
import { type AttemptNews, ExamSocketMessage } from '../../../core/wire/invigilation.ts'
import type { AttemptStore } from '../../attempt/attempt-store.ts'
import type { AttemptPort } from '../../attempt/attempt-view.ts'
import { ExamLine } from '../../attempt/exam-line.ts'
import { openLiveSocket } from '../../live/live-socket.ts'
import { parseWith } from '../../live/message.ts'

/** What tabs of one browser tell each other when an attempt is opened. */
interface Opened {
  attempt_id: string
  pen: number
}

/** Joins the page of an attempt to the room of its exam, and to the other tabs of this browser, for as long as it is open. */
export function useExamLine(examId: string, attemptId: string, store: AttemptStore | null, port: AttemptPort | null) {
  useEffect(() => {
    if (!store || !port) return
    const line = new ExamLine({
      openSocket: (events) =>
        openLiveSocket(`/api/v1/exams/${examId}/socket`, { parse: parseWith(ExamSocketMessage), ...events }),
      ask: port.beat,
      beat: () => store.beat(),
      onNews: (news: AttemptNews) => void store.hear(news),
    })
    const unsubscribe = store.subscribe(() => line.changed())
    const tabs = new BroadcastChannel('smartexam-attempts')
    tabs.postMessage({ attempt_id: attemptId, pen: port.pen() } satisfies Opened)
    tabs.onmessage = ({ data }: MessageEvent<Opened>) => {
      if (data.attempt_id === attemptId && data.pen > port.pen()) store.losePen()
    }
    // A hidden page has lost the focus already: `blur` comes first, and once.
    const onBlur = () => store.view().phase === 'running' && store.loseFocus()
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('blur', onBlur)
      tabs.close()
      unsubscribe()
      line.stop()
    }
  }, [examId, attemptId, store, port])
}
