import { Link } from '@remix-run/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { api } from '../../api/browser.ts'
import { markNotificationsRead, notificationsQuery } from '../../api/notifications.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveConnected, useLiveInterval } from '../../live/live-provider.tsx'
import { notificationLink } from '../../live/notification-link.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'

export function NotificationBell() {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...notificationsQuery(api), refetchInterval: useLiveInterval() })
  const unread = data?.unread ?? 0
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button
          variant="quiet"
          size="icon"
          className="relative"
          aria-label={
            unread > 0 ? t('common.notifications.unread', { count: unread }) : t('common.notifications.title')
          }
        >
          <Bell aria-hidden className="size-5" />
          {unread > 0 && (
            <span
              aria-hidden
              className="absolute top-1 right-1 min-w-4.5 rounded-full bg-bad px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-paper tabular-nums"
            >
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t('common.notifications.title')}
          className="z-50 grid max-h-[70dvh] w-96 max-w-[calc(100vw-1rem)] grid-rows-[auto_1fr] rounded-xl border border-line bg-surface shadow-float animate-rise"
        >
          <NotificationPanel onLeave={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function NotificationPanel({ onLeave }: { onLeave: () => void }) {
  const { t } = useTexts()
  const format = useFormat()
  const queryClient = useQueryClient()
  const connected = useLiveConnected()
  const { data } = useQuery(notificationsQuery(api))
  const markRead = useMutation({
    mutationFn: (ids?: string[]) => markNotificationsRead(api, ids),
    onSuccess: () => queryClient.invalidateQueries(notificationsQuery(api)),
  })
  const items = data?.items ?? []
  return (
    <>
      <div className="flex min-h-12 items-center justify-between gap-2 border-b border-line px-4 py-1">
        <h2 className="font-semibold">{t('common.notifications.title')}</h2>
        {(data?.unread ?? 0) > 0 && (
          <Button variant="quiet" size="sm" pending={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
            {t('common.notifications.mark_read')}
          </Button>
        )}
      </div>
      <div className="overflow-y-auto">
        {!connected && <p className="bg-warn-soft px-4 py-2 text-sm text-warn">{t('common.notifications.offline')}</p>}
        {items.length === 0 && <p className="px-4 py-8 text-center text-ink-soft">{t('common.notifications.empty')}</p>}
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.id}>
              <Link
                to={notificationLink(item) ?? '#'}
                onClick={() => {
                  if (!item.read_at) markRead.mutate([item.id])
                  onLeave()
                }}
                className="grid grid-cols-[0.5rem_1fr] gap-x-3 px-4 py-3 hover:bg-sunken focus-visible:outline-offset-[-2px]"
              >
                <span aria-hidden className={classes('mt-2 size-2 rounded-full', !item.read_at && 'bg-accent')} />
                <span className={classes('text-[0.9375rem]', !item.read_at && 'font-medium')}>{item.message}</span>
                <time dateTime={item.created_at} className="col-start-2 text-sm text-ink-soft">
                  {format.dateTime(item.created_at)}
                </time>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
