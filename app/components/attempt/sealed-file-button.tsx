import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { AttemptStore } from '../../attempt/attempt-store.ts'
import type { AttemptView } from '../../attempt/attempt-view.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { saveFile } from './save-file.ts'

/** Who is cut off for so long may want to carry their answers by hand. */
const OFFERED_AFTER_MS = 120_000

interface SealedFileButtonProps {
  store: AttemptStore
  view: AttemptView
  examTitle: string
}

/** The way out for answers that cannot be sent: a sealed file, for the teacher to hand in. */
export function SealedFileButton({ store, view, examTitle }: SealedFileButtonProps) {
  const { t } = useTexts()
  const cutOff = view.pending > 0 && !view.reached
  const long = useLasts(cutOff, OFFERED_AFTER_MS)
  if (!cutOff || !(long || view.phase !== 'running')) return null

  async function download() {
    const file = await store.sealUnsent()
    if (file) saveFile(`${examTitle} – ${t('attempt.sealed.name')}.json`, file)
  }

  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-warn/50 px-4 py-3 text-left text-sm">
      <p>{t('attempt.sealed.hint')}</p>
      <Button size="sm" onClick={download}>
        <Download aria-hidden className="size-4" />
        {t('attempt.sealed.download', { count: view.pending })}
      </Button>
    </div>
  )
}

/** Whether something has been so for some time without a break. */
function useLasts(so: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    setLasts(false)
    if (!so) return
    const timer = setTimeout(() => setLasts(true), ms)
    return () => clearTimeout(timer)
  }, [so, ms])
  return lasts
}
