import { useEffect, useState } from 'react'
import { examRuns } from './running-exam.ts'
import { TAKE_OVER } from './take-over.ts'

export interface Update {
  /** A new version is here and waits. */
  ready: boolean
  /** It was asked for, and waits on: an exam is open in another tab. */
  held: boolean
  use: () => void
}

/** Has the browser keep what pages need without a connection, and tells when a new version of them is here. */
export function useServiceWorker(): Update {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    // Browsers have none where the site is served without TLS, or in some private windows.
    if (!('serviceWorker' in navigator)) return
    let left = false
    navigator.serviceWorker.register('/service-worker.js').then(
      (registration) => {
        // The first one ever replaces nobody.
        const look = () => !left && setWaiting(navigator.serviceWorker.controller ? registration.waiting : null)
        look()
        registration.addEventListener('updatefound', () =>
          registration.installing?.addEventListener('statechange', look),
        )
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [])

  async function use() {
    if (await examRuns()) return setHeld(true)
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting?.postMessage(TAKE_OVER)
  }

  return { ready: waiting !== null, held, use: () => void use() }
}
