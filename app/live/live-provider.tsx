import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Notification } from '../../core/wire/notifications.ts'
import { api } from '../api/browser.ts'
import { notificationsQuery } from '../api/notifications.ts'
import { useToast } from '../components/ui/toast.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { openLiveSocket } from './live-socket.ts'
import { parseMessage } from './message.ts'
import { notificationLink } from './notification-link.ts'
import { queriesTouchedBy } from './touched-queries.ts'

const ConnectedContext = createContext(false)

/** How often a list asks again while the socket is down; never while it is up, which tells by itself. */
const FALLBACK_MS = 5_000

export function useLiveInterval(): number | false {
  return useContext(ConnectedContext) ? false : FALLBACK_MS
}

export function useLiveConnected(): boolean {
  return useContext(ConnectedContext)
}

/** The page's one socket: what it says refreshes queries and, where a person should know, becomes a toast. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient()
  const toast = useToast()
  const { t } = useTexts()
  // The first moments of a page are no outage: nothing polls or complains before a connection was tried.
  const [connected, setConnected] = useState(true)

  useEffect(() => {
    let reconnecting = false
    const socket = openLiveSocket('/api/v1/notifications/socket', {
      parse: parseMessage,
      onConnected(now) {
        setConnected(now)
        // What was missed while away.
        if (now && reconnecting) queryClient.invalidateQueries()
        reconnecting = !now || reconnecting
      },
      async onMessage(message) {
        for (const queryKey of queriesTouchedBy(message)) queryClient.invalidateQueries({ queryKey })
        if (message.kind === 'notification') show(await localised(message.notification))
      },
    })

    return () => socket.stop()

    function show(notification: Notification) {
      const to = notificationLink(notification)
      const failed = notification.type.endsWith('_failed')
      toast({
        text: notification.message,
        tone: failed ? 'bad' : 'good',
        ...(to ? { action: { label: t('common.actions.view'), to } } : {}),
      })
    }

    /** The socket speaks the browser's language, the page perhaps another: the list is asked for in the page's. */
    async function localised(notification: Notification): Promise<Notification> {
      const list = await queryClient.fetchQuery({ ...notificationsQuery(api), staleTime: 0 }).catch(() => null)
      return list?.items.find(({ id }) => id === notification.id) ?? notification
    }
  }, [queryClient, toast, t])

  return <ConnectedContext.Provider value={connected}>{children}</ConnectedContext.Provider>
}
