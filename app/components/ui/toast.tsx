import { Link } from '@remix-run/react'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { Toast as Primitive } from 'radix-ui'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useHydrated } from '../../hooks/use-hydrated.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from './button.tsx'

export interface ToastMessage {
  text: string
  tone?: 'good' | 'bad' | 'info'
  /** Either does something (undo) or leads somewhere (view). */
  action?: { label: string } & ({ onSelect: () => void } | { to: string })
}

const ICONS = { good: CircleCheck, bad: CircleAlert, info: Info } as const
const ICON_TONES = { good: 'text-good', bad: 'text-bad', info: 'text-accent' } as const
const SHOWN_MS = 6000

const ToastContext = createContext<(message: ToastMessage) => void>(() => {})

/** `toast({ text, tone, action })`: a message that goes by itself, is read aloud, and is reached with F8. */
export function useToast() {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTexts()
  const hydrated = useHydrated()
  const [messages, setMessages] = useState<(ToastMessage & { id: number })[]>([])
  const show = useCallback((message: ToastMessage) => {
    setMessages((shown) => [...shown.slice(-2), { ...message, id: (shown.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const remove = useCallback((id: number) => setMessages((shown) => shown.filter((one) => one.id !== id)), [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      {/* The primitive writes inline styles when it renders on the server, which a strict CSP refuses. */}
      {hydrated && (
        <Primitive.Provider duration={SHOWN_MS} swipeDirection="right">
          {messages.map((message) => (
            <Toast key={message.id} message={message} onClose={() => remove(message.id)} />
          ))}
          <Primitive.Viewport
            label={t('common.notifications.region')}
            className="fixed inset-x-0 bottom-0 z-[60] m-0 grid list-none gap-2 p-4 outline-none sm:inset-x-auto sm:right-0 sm:w-104"
          />
        </Primitive.Provider>
      )}
    </ToastContext.Provider>
  )
}

function Toast({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const { t } = useTexts()
  const { text, tone = 'good', action } = message
  const Icon = ICONS[tone]
  return (
    <Primitive.Root
      type={tone === 'bad' ? 'foreground' : 'background'}
      onOpenChange={(open) => !open && onClose()}
      className="flex items-center gap-3 rounded-xl border border-line bg-surface py-3 pr-2 pl-4 shadow-float animate-rise"
    >
      <Icon aria-hidden className={`size-5 shrink-0 ${ICON_TONES[tone]}`} />
      <Primitive.Description className="grow text-[0.9375rem]">{text}</Primitive.Description>
      {action && (
        <Primitive.Action altText={action.label} asChild>
          {'to' in action ? (
            <Button size="sm" asChild>
              <Link to={action.to}>{action.label}</Link>
            </Button>
          ) : (
            <Button size="sm" onClick={action.onSelect}>
              {action.label}
            </Button>
          )}
        </Primitive.Action>
      )}
      <Primitive.Close asChild>
        <Button variant="quiet" size="icon_sm" aria-label={t('common.actions.dismiss')}>
          <X aria-hidden className="size-4" />
        </Button>
      </Primitive.Close>
    </Primitive.Root>
  )
}
