import { Megaphone } from 'lucide-react'
import type { ExamMessage } from '../../../core/wire/invigilation.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'

interface TeacherMessagesProps {
  messages: readonly ExamMessage[]
  /** The newest that was put away. */
  read: number
  onRead: (id: number) => void
}

/** What the teacher said to everybody, until it is put away. Spoken when it comes; it takes nobody's focus. */
export function TeacherMessages({ messages, read, onRead }: TeacherMessagesProps) {
  const { t } = useTexts()
  const format = useFormat()
  const unread = messages.filter(({ id }) => id > read)
  const last = unread.at(-1)
  return (
    <div role="log" aria-live="assertive" aria-label={t('attempt.messages.title')} className="empty:hidden">
      {last && (
        <div className="grid gap-3 rounded-lg border border-accent bg-accent-soft px-4 py-3">
          {unread.map((message) => (
            <div key={message.id} className="flex items-start gap-3">
              <Megaphone aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
              <p className="min-w-0 flex-1 break-words whitespace-pre-line">
                <span className="block text-sm text-ink-soft">
                  {t('attempt.messages.from', { time: format.time(message.sent_at) })}
                </span>
                {message.text}
              </p>
            </div>
          ))}
          <Button size="sm" className="justify-self-end" onClick={() => onRead(last.id)}>
            {t('attempt.noted')}
          </Button>
        </div>
      )}
    </div>
  )
}
