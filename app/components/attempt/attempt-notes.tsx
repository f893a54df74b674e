import { CircleAlert, CloudOff, HardDrive, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AttemptView } from '../../attempt/attempt-store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { classes } from '../ui/classes.ts'

/** What a student must know about the state of their answers, above the question. */
export function AttemptNotes({ view, kept }: { view: AttemptView; kept: boolean }) {
  const { t } = useTexts()
  return (
    <>
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

function Note({ tone, icon: Icon, children }: { tone: string; icon: LucideIcon; children: ReactNode }) {
  return (
    <p role="status" className={classes('flex gap-3 rounded-lg px-4 py-3 text-sm', tone)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  )
}
