import { type RefObject, useImperativeHandle, useRef, useState } from 'react'
import { withArchive } from '../../attempt/attempt-archive.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { leaveDevice } from '../../offline/device-user.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

interface SignOutProps {
  userId: string
  handle: RefObject<{ signOut: () => void } | null>
  everywhere?: boolean
}

/** Signs out, here or on every device, and asks before where answers on this device have not reached the server. It stands outside the menu, which closes. */
export function SignOut({ userId, handle, everywhere = false }: SignOutProps) {
  const { t } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const [unsent, setUnsent] = useState(0)

  async function leave() {
    await leaveDevice(userId).catch(() => {})
    form.current?.submit()
  }

  useImperativeHandle(handle, () => ({
    async signOut() {
      const count = (await withArchive((archive) => archive.unsent(userId))) ?? 0
      if (count > 0) setUnsent(count)
      else await leave()
    },
  }))

  return (
    <>
      <form ref={form} method="post" action="/sign-out" hidden>
        {everywhere && <input name="everywhere" value="1" readOnly />}
      </form>
      <ConfirmDialog
        open={unsent > 0}
        onOpenChange={(open) => !open && setUnsent(0)}
        title={t('offline.sign_out.title')}
        confirm={t('offline.sign_out.confirm')}
        onConfirm={leave}
      >
        <p>{t('offline.sign_out.body', { count: unsent })}</p>
      </ConfirmDialog>
    </>
  )
}
