import { nanoid } from 'nanoid'
import { useEffect, useState } from 'react'
import { withArchive } from '../../attempt/attempt-archive.ts'
import { attemptPort } from '../../attempt/attempt-port.ts'
import { AttemptStore } from '../../attempt/attempt-store.ts'
import type { AttemptPort } from '../../attempt/attempt-view.ts'
import { serverClock } from '../../attempt/clock.ts'
import { keepUp } from '../../attempt/keep-up.ts'
import { openOutbox } from '../../attempt/outbox.ts'
import { PlaceKeeper } from '../../attempt/place.ts'
import { SpillingOutbox } from '../../attempt/spilling-outbox.ts'
import type { ShownAttempt } from '../../attempt/start-ahead.ts'
import { useExamLine } from './use-exam-line.ts'

export interface OpenedAttempt {
  store: AttemptStore
  port: AttemptPort
  outbox: SpillingOutbox
}

/** The attempt of this page, from when its answers on this device are read until the page is left. */
export function useAttempt(started: ShownAttempt): OpenedAttempt | null {
  const [opened, setOpened] = useState<OpenedAttempt | null>(null)
  useEffect(() => {
    let left = false
    let store: AttemptStore | null = null
    open(started).then((attempt) => {
      store = attempt.store
      if (left) store.stop()
      else setOpened(attempt)
    })
    const wake = () => {
      if (document.visibilityState === 'hidden') store?.asleep()
      else void store?.awake()
    }
    const sleep = () => store?.asleep()
    window.addEventListener('online', wake)
    window.addEventListener('pagehide', sleep)
    document.addEventListener('visibilitychange', wake)
    return () => {
      left = true
      window.removeEventListener('online', wake)
      window.removeEventListener('pagehide', sleep)
      document.removeEventListener('visibilitychange', wake)
      store?.stop()
    }
  }, [started])
  useExamLine(started.exam_id, started.attempt_id, opened?.store ?? null, opened?.port ?? null)
  return opened
}

async function open({ starting, ...started }: ShownAttempt): Promise<OpenedAttempt> {
  const lostOpenings = starting ? 0 : await withArchive((archive) => archive.keep(started, serverClock.now()))
  const disk = await openOutbox().catch(() => null)
  const outbox = new SpillingOutbox(disk)
  const port = attemptPort({ ...started, starting }, lostOpenings)
  const store = await AttemptStore.open({
    started,
    outbox,
    port,
    clock: serverClock,
    places: new PlaceKeeper(started.attempt_id, () => localStorage),
    newId: nanoid,
    random: Math.random,
  })
  keepUp(store, started.attempt_id)
  // Who is refused after all is told by the page.
  starting?.then(
    async (answered) => {
      store.begin(answered.deadline)
      const whole = { ...started, ...answered, paper: started.paper }
      await withArchive((archive) => archive.keep(whole, serverClock.now()))
    },
    () => {},
  )
  return { store, port, outbox }
}
