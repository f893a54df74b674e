import { setTimeout as sleep } from 'node:timers/promises'
import type { LogLine, Runtime } from '../../bench/runtime.ts'
import { ask } from '../../bench/stage.ts'
import type { Random } from '../../core/random/seeded.ts'
import type { Document } from '../../core/wire/documents.ts'
import type { SeedFile } from './corpus.ts'
import { type Malformed, malformed } from './malformed.ts'
import { peakMemoryMb } from './memory.ts'
import { mutatedUpload } from './mutate-file.ts'
import { ONCE_BROKEN } from './once-broken.ts'
import { type Answer, sendHttp, sendRaw } from './send.ts'
import { type FuzzStage, upload } from './stage.ts'

/** What must not be: what was sent, and what came of it. */
export interface Broken {
  how: string
  what: string
}

/** Lines of the Worker's log that say that something is wrong with us, and not with what was sent. */
const OUR_FAULT = new Set(['request.failed', 'job.failed', 'limit.failed', 'dead_letter.failed'])
const AT_ONCE = 8
const BETWEEN_GOOD_ONES = 250
const SOCKET_MS = 20_000

/** Collects what the runtime says while it is being fuzzed. */
export function faults() {
  const broken: Broken[] = []
  const found = (one: Broken) => {
    broken.push(one)
    process.stderr.write(`${JSON.stringify(one).slice(0, 1500)}\n`)
  }
  return {
    broken,
    found,
    onLog(line: LogLine) {
      if (OUR_FAULT.has(line['event.action'])) found({ how: line['event.action'], what: JSON.stringify(line) })
    },
    onOther(message: string) {
      if (/uncaught|exception|error/i.test(message)) found({ how: 'the runtime said', what: message.slice(0, 500) })
    },
    onRestart: () => found({ how: 'the runtime ended', what: 'and was started again' }),
  }
}

type Faults = Pick<ReturnType<typeof faults>, 'broken' | 'found'>

/** Sends so many malformed requests to a running Worker, a few at once, and good ones in between. */
export async function sendRequests(
  runtime: Runtime,
  stage: FuzzStage,
  count: number,
  random: Random,
  { found, broken }: Faults,
): Promise<Record<string, number>> {
  const answers: Record<string, number> = {}
  let sent = 0
  async function sendSome() {
    while (sent < count) {
      sent += 1
      const isGood = sent % BETWEEN_GOOD_ONES === 0
      const one = ONCE_BROKEN[sent - 1] ?? (await malformed(stage, random))
      const answer = await send(runtime, stage, one).catch((error: unknown) => String(error))
      const name = typeof answer === 'string' ? answer : nameOf(answer)
      answers[name] = (answers[name] ?? 0) + 1
      if (isBroken(one, answer)) found({ how: one.how, what: describe(one, answer) })
      if (sent % 500 === 0) process.stderr.write(`${sent} requests, ${broken.length} broken\n`)
      if (isGood) {
        await ask(stage.origin, stage.people.teacher, 'GET', '/api/v1/me').catch((error: unknown) =>
          found({ how: 'a good request', what: `${error}, after ${one.how}` }),
        )
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome))
  return answers
}

function send(runtime: Runtime, { origin }: FuzzStage, one: Malformed): Promise<Answer | string> {
  switch (one.kind) {
    case 'http':
      return sendHttp(origin, one.request)
    case 'raw':
      return sendRaw(origin, one.bytes)
    case 'queue':
      return queue(runtime, one.body)
    case 'socket':
      return speak(runtime, origin, one)
  }
}

async function queue({ miniflare }: Runtime, body: unknown): Promise<string> {
  await (await miniflare.getQueueProducer<unknown>('JOBS')).send(body, { contentType: 'json' })
  return 'queued'
}

/** Says all of it on one socket, and waits until the socket is closed, by whomever. */
async function speak({ miniflare }: Runtime, origin: string, one: Extract<Malformed, { kind: 'socket' }>) {
  const response = await miniflare.dispatchFetch(origin + one.path, { headers: one.headers })
  const { status, webSocket } = response
  if (!webSocket) return { status, text: await response.text() }
  const closed = new Promise<string>((resolve) =>
    webSocket.addEventListener('close', ({ code }) => resolve(`socket closed with ${code}`)),
  )
  webSocket.accept()
  for (const message of one.messages) {
    if (webSocket.readyState === 1) webSocket.send(message)
  }
  if (webSocket.readyState === 1) webSocket.close(1000, 'bye')
  return Promise.race([closed, sleep(SOCKET_MS, 'socket never closed', { ref: false })])
}

function nameOf({ status, text }: Answer): string {
  const code = /"code":"([a-z_A-Z]+)"/.exec(text)?.[1]
  return code ? `${status} ${code}` : String(status)
}

function isBroken(one: Malformed, answer: Answer | string): boolean {
  if (typeof answer === 'string') return /never closed|no answer|Error/.test(answer) && !isOfHttpItself(answer)
  // 501: the runtime knows no such method or encoding, and no code of ours was asked.
  return answer.status >= 500 && !(answer.status === 501 && one.kind !== 'queue')
}

/** Node refuses to send it, or the runtime ended the connection while it was still being sent. */
const isOfHttpItself = (error: string) =>
  /ERR_|EPIPE|ECONNRESET|socket hang up|Parse Error|fetch failed|subprotocol/.test(error)

function describe(one: Malformed, answer: Answer | string): string {
  const what = typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 300)}`
  const asked =
    one.kind === 'http'
      ? `${one.request.method} ${one.request.path.slice(0, 300)} ${JSON.stringify(one.request.headers).slice(0, 600)} ${one.request.body.toString('utf8').slice(0, 600)}`
      : JSON.stringify(one).slice(0, 800)
  return `${what} <- ${asked}`
}

/** So many mutated files through the API, until each has been read or refused. */
export async function sendUploads(
  { origin, people }: FuzzStage,
  corpus: readonly SeedFile[],
  count: number,
  random: Random,
  { found }: Faults,
): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {}
  const add = (name: string) => {
    outcomes[name] = (outcomes[name] ?? 0) + 1
  }
  for (let sent = 0; sent < count; sent++) {
    const { how, filename, bytes } = mutatedUpload(corpus, random)
    const answer = await upload(origin, people.teacher, filename, bytes).catch((error: unknown) => String(error))
    if (typeof answer === 'string' || answer.status >= 500) found({ how, what: JSON.stringify(answer).slice(0, 500) })
    else if (answer.status >= 300) add(nameOf(answer))
    else add(await outcomeOf(origin, people.teacher, (JSON.parse(answer.text) as Document).id))
  }
  return outcomes
}

const READ_MS = 120_000

async function outcomeOf(origin: string, teacher: FuzzStage['people']['teacher'], id: string): Promise<string> {
  const giveUp = Date.now() + READ_MS
  for (;;) {
    const { status, error } = await ask<Document>(origin, teacher, 'GET', `/api/v1/documents/${id}`)
    if (status !== 'pending') return error?.code ?? status
    if (Date.now() > giveUp) throw new Error(`document ${id} is still pending after ${READ_MS} ms`)
    await sleep(20)
  }
}

export const peakMemory = (runtime: Runtime): number => peakMemoryMb(runtime.pid())
