const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
const PING_EVERY_MS = 30_000
/** A connection that was cut without a word (a sleeping laptop, a lost Wi-Fi) shows only in a pong that does not come. */
const PONG_WITHIN_MS = 10_000

interface LiveSocketOptions<Message extends { kind: string }> {
  /** null for what this version of the page does not know. */
  parse: (data: unknown) => Message | null
  onMessage: (message: Message) => void
  onConnected: (connected: boolean) => void
}

export interface LiveSocket {
  /** False where there is no connection now; nothing is kept for later. */
  send(message: object): boolean
  stop(): void
}

/** Keeps one WebSocket open to a path of this site until it is stopped. */
export function openLiveSocket<Message extends { kind: string }>(
  path: string,
  { parse, onMessage, onConnected }: LiveSocketOptions<Message>,
): LiveSocket {
  const url = `${location.origin.replace(/^http/, 'ws')}${path}`
  let socket: WebSocket | null = null
  let failures = 0
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined
  let pingTimer: ReturnType<typeof setInterval> | undefined
  let pongTimer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function connect() {
    clearTimeout(reconnectTimer)
    const opening = new WebSocket(url)
    socket = opening
    opening.onopen = () => {
      failures = 0
      onConnected(true)
      pingTimer = setInterval(ping, PING_EVERY_MS)
    }
    opening.onmessage = ({ data }) => {
      clearTimeout(pongTimer)
      const message = parse(data)
      if (message && message.kind !== 'pong') onMessage(message)
    }
    opening.onclose = () => lost(opening)
  }

  function lost(closed: WebSocket) {
    if (closed !== socket) return
    socket = null
    clearInterval(pingTimer)
    clearTimeout(pongTimer)
    onConnected(false)
    if (stopped) return
    const wait = reconnectWait(failures++, Math.random())
    reconnectTimer = setTimeout(connect, wait)
  }

  function ping() {
    const pinged = socket
    if (pinged?.readyState !== WebSocket.OPEN) return
    pinged.send('{"kind":"ping"}')
    pongTimer = setTimeout(() => {
      pinged.close()
      lost(pinged)
    }, PONG_WITHIN_MS)
  }

  function wake() {
    if (stopped || document.visibilityState === 'hidden') return
    if (socket) ping()
    else connect()
  }

  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  connect()

  return {
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false
      socket.send(JSON.stringify(message))
      return true
    },
    stop() {
      stopped = true
      clearTimeout(reconnectTimer)
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
      socket?.close()
      if (socket) lost(socket)
    },
  }
}

/**
 * Exponential with full jitter, so that a thousand pages that lost the same server do not come back in the same second.
 * `random` is in [0, 1).
 */
export function reconnectWait(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
  return FIRST_WAIT_MS / 2 + random * (ceiling - FIRST_WAIT_MS / 2)
}
