import { CloudUpload } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { AttemptStore } from '../../attempt/attempt-store.ts'
import { openLeftovers } from '../../attempt/leftovers.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/** Sends what attempts have left unsent on this device, from whatever page the student comes back to, and says so. */
export function UnsentAnswers({ studentId }: { studentId: string }) {
  const { t } = useTexts()
  const { unsent, handingIn } = useLeftovers(studentId)
  return (
    <div role="status">
      {(unsent > 0 || handingIn) && (
        <p className="mb-6 flex gap-3 rounded-lg bg-warn-soft px-4 py-3 text-sm text-warn">
          <CloudUpload aria-hidden className="mt-0.5 size-4 shrink-0" />
          {unsent > 0 ? t('offline.unsent', { count: unsent }) : t('offline.unsent_hand_in')}
        </p>
      )}
    </div>
  )
}

function useLeftovers(studentId: string): { unsent: number; handingIn: boolean } {
  const [left, setLeft] = useState({ unsent: 0, handingIn: false })
  useEffect(() => {
    let stores: AttemptStore[] = []
    let gone = false
    const look = () => {
      const views = stores.map((store) => store.view())
      setLeft({
        unsent: views.reduce((sum, { pending }) => sum + pending, 0),
        handingIn: views.some(({ phase }) => phase === 'handing_in'),
      })
    }
    openLeftovers(studentId).then(
      (opened) => {
        stores = opened
        if (gone) for (const store of stores) store.stop()
        else for (const store of stores) store.subscribe(look)
        if (!gone) look()
      },
      // A browser that keeps nothing owes nothing.
      () => {},
    )
    return () => {
      gone = true
      for (const store of stores) store.stop()
    }
  }, [studentId])
  return left
}
