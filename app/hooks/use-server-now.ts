import { useEffect, useState } from 'react'
import { serverClock } from '../attempt/clock.ts'

/** The server's time in milliseconds, every second. `known` is a time that came with the page, for its first render. */
export function useServerNow(known: string): number {
  const [now, setNow] = useState(() => Date.parse(known))
  useEffect(() => {
    serverClock.guess(known)
    const tick = () => setNow(serverClock.now())
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [known])
  return now
}
