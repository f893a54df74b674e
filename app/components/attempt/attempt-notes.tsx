import { CircleAlert, Clock, CloudOff, HardDrive, type LucideIcon, MonitorSmartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AttemptView } from '../../attempt/attempt-view.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { TeacherMessages } from './teacher-messages.tsx'

interface AttemptNotesProps {
  view: AttemptView
  /** Whether this device keeps what is not sent. */
  kept: boolean
  onReopen: () => void
  onMoveNoted: () => void
  onMessageRead: (id: number) => void
}

const MINUTE_MS = 60_000

/** What a student must know about the state of their answers and of their exam, above the question. */
export function AttemptNotes({ view, kept, onReopen, onMoveNoted, onMessageRead }: AttemptNotesProps) {
  const { t } = useTexts()
  const minutes = Math.round(Math.abs(view.moved) / MINUTE_MS)
  return (
    <>
      {!view.holds_pen && (
        <Note
          tone="bg-warn-soft text-warn"
          icon={MonitorSmartphone}
          action={
            <Button size="sm" onClick={onReopen}>
              {t('attempt.pen.take')}
            </Button>
          }
        >
          {t('attempt.pen.elsewhere')}
        </Note>
      )}
      {minutes > 0 && (
        <Note
          tone="bg-accent-soft text-ink"
          icon={Clock}
          action={
            <Button size="sm" variant="quiet" onClick={onMoveNoted}>
              {t('attempt.noted')}
            </Button>
          }
        >
          {t(view.moved > 0 ? 'attempt.time_given' : 'attempt.time_taken', { count: minutes })}
        </Note>
      )}
      <TeacherMessages messages={view.messages} read={view.place.message_read} onRead={onMessageRead} />
      {view.refused > 0 && (
        <Note tone="bg-bad-soft text-bad" icon={CircleAlert}>
          {t('attempt.refused', { count: view.refused })}
        </Note>
      )}
      {view.pending > 0 && !view.reached && kept && (
        <Note tone="bg-warn-soft text-warn" icon={CloudOff}>
          {t('attempt.unsent_hint')}
        </Note>
      )}
      {!kept && (
        <Note tone="bg-warn-soft text-warn" icon={HardDrive}>
          {t('attempt.not_kept')}
        </Note>
      )}
    </>
  )
}

interface NoteProps {
  tone: string
  icon: LucideIcon
  action?: ReactNode
  children: ReactNode
}

function Note({ tone, icon: Icon, action, children }: NoteProps) {
  return (
    <div
      role="status"
      className={classes('flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg px-4 py-3 text-sm', tone)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-48">{children}</p>
      {action}
    </div>
  )
}
