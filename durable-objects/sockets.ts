/** RFC 6455, 7.4.1: the peer said what it must not say. */
const POLICY_VIOLATION = 1008
const NORMAL_CLOSURE = 1000
/** Codes that say how a connection was lost; they stand in no close frame (RFC 6455, 7.4.1) and `close()` refuses them. */
const NEVER_SENT = new Set([1005, 1006, 1015])

/** `ping` is answered with `pong` by the runtime, without waking the object. */
export function answerPings(ctx: DurableObjectState): void {
  ctx.setWebSocketAutoResponse(
    new WebSocketRequestResponsePair(JSON.stringify({ kind: 'ping' }), JSON.stringify({ kind: 'pong' })),
  )
}

/** A socket that is closing has nobody at its other end: the page asks for what it missed when it comes back. */
export function sendJson(socket: WebSocket, message: object): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}

/** undefined for what is not JSON text. */
export function readJson(message: string | ArrayBuffer): unknown {
  if (typeof message !== 'string') return undefined
  try {
    return JSON.parse(message)
  } catch {
    return undefined
  }
}

export function refuse(socket: WebSocket): void {
  socket.close(POLICY_VIOLATION, 'not understood')
}

/** A hibernating socket's close handshake is ours to complete; the browser would wait for it otherwise. */
export function answerClose(socket: WebSocket, code: number): void {
  socket.close(NEVER_SENT.has(code) ? NORMAL_CLOSURE : code)
}
