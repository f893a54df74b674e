import { Agent, request } from 'node:http'
import { connect } from 'node:net'

export interface HttpRequest {
  method: string
  /** As it goes over the wire: neither checked nor encoded. */
  path: string
  headers: Record<string, string>
  body: Buffer
}

export interface Answer {
  status: number
  text: string
}

/** An answer that takes longer is taken for a hang. */
const HANG_MS = 60_000
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** `fetch` would mend half of what is sent here. Throws what the connection ended with. */
export function sendHttp(origin: string, { method, path, headers, body }: HttpRequest): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const length = body.length > 0 ? { 'Content-Length': String(body.length) } : {}
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, hostname, port, method, path, headers: { ...length, ...headers }, timeout: HANG_MS },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
      },
    )
    sent.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode ?? 0, text: '' })
    })
    sent.on('timeout', () => sent.destroy(new Error(`no answer after ${HANG_MS} ms`)))
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Bytes that need not be HTTP. Status 0: the connection was closed without an answer. */
export function sendRaw(origin: string, bytes: Buffer): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) })
    socket.setTimeout(HANG_MS, () => socket.destroy(new Error(`no answer after ${HANG_MS} ms`)))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? end() : reject(error)))
    socket.on('end', end)
    socket.on('close', end)
    socket.end(bytes)
    function end() {
      const text = Buffer.concat(chunks).toString('latin1')
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text })
    }
  })
}
