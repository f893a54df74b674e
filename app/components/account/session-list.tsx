import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Session } from '../../../core/wire/account.ts'
import { endSession, sessionsQuery } from '../../api/account.ts'
import { api } from '../../api/browser.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { SignOut } from '../shell/sign-out.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { errorSentence } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'
import { deviceName } from './device-name.ts'

/** Where somebody is signed in, with a way to sign out there, or everywhere. */
export function SessionList({ userId }: { userId: string }) {
  const { t } = useTexts()
  const toast = useToast()
  const queryClient = useQueryClient()
  const query = useQuery(sessionsQuery(api))
  const leaving = useRef<{ signOut: () => void }>(null)
  const end = useMutation({
    mutationFn: (id: string) => endSession(api, id),
    onSuccess: () => toast({ text: t('account.devices.ended') }),
    onError: (error) => toast({ text: errorSentence(error, t), tone: 'bad' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className="grid gap-4">
          <ul aria-label={t('account.devices.title')} className="divide-y divide-line">
            {items.map((session) => (
              <li key={session.id}>
                <SessionRow
                  session={session}
                  pending={end.isPending && end.variables === session.id}
                  onEnd={() => end.mutate(session.id)}
                />
              </li>
            ))}
          </ul>
          <div>
            <Button variant="danger" onClick={() => leaving.current?.signOut()}>
              {t('account.devices.everywhere')}
            </Button>
            <p className="mt-2 text-sm text-ink-soft">{t('account.devices.everywhere_hint')}</p>
          </div>
          <SignOut userId={userId} handle={leaving} everywhere />
        </div>
      )}
    </Loaded>
  )
}

function SessionRow({ session, pending, onEnd }: { session: Session; pending: boolean; onEnd: () => void }) {
  const { t } = useTexts()
  const format = useFormat()
  const device = deviceName(session.user_agent)
  const name = !device
    ? t('account.devices.unknown')
    : device.system
      ? t('account.devices.name', { browser: device.browser, system: device.system })
      : device.browser
  const since = t('account.devices.since', { when: format.dateTime(session.created_at) })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-medium">
          {name} {session.current && <Badge tone="good">{t('account.devices.this')}</Badge>}
        </p>
        <p className="text-sm wrap-anywhere text-ink-soft">{session.ip ? `${since} · ${session.ip}` : since}</p>
      </div>
      {!session.current && (
        <Button size="sm" pending={pending} aria-label={t('account.devices.end_of', { name, since })} onClick={onEnd}>
          {t('account.devices.end')}
        </Button>
      )}
    </div>
  )
}
