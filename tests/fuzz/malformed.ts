import type { Random } from '../../core/random/seeded.ts'
import type { Operation } from '../operations/documents.ts'
import { type Named, requestOf } from '../operations/sample.ts'
import { HEADER_VALUES, inUrl, METHODS, MUTATIONS } from './mutate-request.ts'
import { mutatedJson, nastyValue, nearlyJson } from './nasty.ts'
import { below, pick, spread } from './pick.ts'
import type { HttpRequest } from './send.ts'
import { type FuzzStage, serialised } from './stage.ts'

export type Malformed =
  | { kind: 'http'; how: string; request: HttpRequest }
  | { kind: 'raw'; how: string; bytes: Buffer }
  | { kind: 'socket'; how: string; path: string; headers: Record<string, string>; messages: (string | ArrayBuffer)[] }
  | { kind: 'queue'; how: string; body: unknown }

const AUTH = [
  'sign-up/email',
  'sign-in/email',
  'sign-out',
  'reset-password',
  'request-password-reset',
  'update-user',
  'change-password',
  'list-sessions',
  'revoke-session',
  'revoke-sessions',
  'revoke-other-sessions',
  'get-session',
]
const KINDS = [
  'read_document',
  'index_document',
  'delete_vectors',
  'generate_qcm',
  'announce_exam',
  'announce_results',
  'grade_attempt',
]

/** A request of the stream that `random` is: the same seed gives the same requests, but for the ids in them. */
export async function malformed(stage: FuzzStage, random: Random): Promise<Malformed> {
  const kind = random()
  if (kind < 0.05) return { kind: 'queue', how: 'queue message', body: message(stage, random) }
  if (kind < 0.1) return socket(stage, random)
  if (kind < 0.14) return { kind: 'raw', how: 'bytes', bytes: nearlyHttp(random) }
  if (kind < 0.2) return { kind: 'http', how: 'account', request: account(random) }
  return http(stage, random)
}

async function http(stage: FuzzStage, random: Random): Promise<Malformed> {
  const operation = pick(random, stage.operations)
  const request = await wellFormed(stage, operation, random)
  const steps: string[] = []
  for (let left = spread(random, 4); left > 0; left--) {
    const [name, mutate] = pick(random, MUTATIONS)
    steps.push(name)
    mutate(request, random)
  }
  return { kind: 'http', how: `${operation.name}: ${steps.join(', ')}`, request }
}

/** By somebody who may, of things that are there: so most of it gets behind the door. Nothing is deleted. */
async function wellFormed(stage: FuzzStage, operation: Operation, random: Random): Promise<HttpRequest> {
  const there = random() < 0.8 && operation.method !== 'DELETE'
  const named: Named = (kind) => (there ? pick(random, stage.ids[kind]) : `${kind}_${below(random, 100)}`)
  const [path, init] = requestOf(operation, named, {})
  const { headers, body } = await serialised(init)
  return {
    method: operation.method,
    path,
    headers: { ...headers, ...credentials(stage, operation), Origin: stage.origin, ...address(random) },
    body,
  }
}

function credentials({ people, attempt_token }: FuzzStage, { access }: Operation): Record<string, string> {
  switch (access) {
    case 'public':
    case 'ticket':
      return {}
    case 'attempt':
      return { Authorization: `Bearer ${attempt_token}` }
    case 'user':
    case 'account':
    case 'student':
      return { Cookie: people.student.cookie }
    case 'teacher':
      return { Cookie: people.teacher.cookie }
    case 'admin':
      return { Cookie: people.admin.cookie }
  }
}

/** Limits count by address; these requests come from everywhere. */
const address = (random: Random) => ({ 'CF-Connecting-IP': `10.${below(random, 256)}.${below(random, 256)}.7` })

function account(random: Random): HttpRequest {
  const known = {
    name: 'Fuzz',
    email: `fuzz${below(random, 1e9)}@example.org`,
    password: 'correct horse battery',
    token: 'a',
    newPassword: 'b',
  }
  // A right sign-up or sign-in costs a password's hash each: few of them are.
  const body = random() < 0.05 ? known : mutatedJson(known, random)
  const request: HttpRequest = {
    method: random() < 0.9 ? 'POST' : pick(random, METHODS),
    path: `/api/auth/${random() < 0.9 ? pick(random, AUTH) : inUrl(random)}`,
    headers: { 'Content-Type': 'application/json', ...address(random) },
    body: Buffer.from(JSON.stringify(body) ?? ''),
  }
  for (let left = spread(random, 3) - 1; left > 0; left--) {
    const [, mutate] = pick(random, MUTATIONS)
    mutate(request, random)
  }
  return request
}

function nearlyHttp(random: Random): Buffer {
  const line = pick(random, [
    'GET /api/health HTTP/1.1',
    'POST /api/v1/qcm HTTP/1.1',
    'GET / HTTP/9.9',
    'FOO /api/v1/me HTTP/1.1',
    'GET  HTTP/1.1',
    'GET http://other.example/api/health HTTP/1.1',
    'GET /api/v1/\x00 HTTP/1.1',
    '\x16\x03\x01\x02\x00',
    'PRI * HTTP/2.0',
  ])
  const headers = Array.from({ length: below(random, 6) }, () =>
    pick(random, [
      'Host: a',
      'Host: b',
      'Host:',
      'Content-Length: 5',
      'Content-Length: -1',
      'Content-Length: 99999999999999999999',
      'Transfer-Encoding: chunked',
      'Transfer-Encoding: chunked, gzip',
      ' folded',
      'No colon',
      `X: ${'y'.repeat(spread(random, 40_000))}`,
      'Cookie: \xff\xfe',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Expect: 100-continue',
    ]),
  )
  const body = pick(random, ['', 'hello', '5\r\nhello\r\n0\r\n\r\n', 'fffffffff\r\n', '-1\r\n', '{"title":'])
  return Buffer.from([line, ...headers, '', body].join(random() < 0.9 ? '\r\n' : '\n'), 'latin1')
}

function socket({ people, ids, origin }: FuzzStage, random: Random): Malformed {
  const path = pick(random, ['/api/v1/notifications/socket', `/api/v1/exams/${ids.exam[0]}/socket`])
  const query = random() < 0.3 ? `?${pick(random, ['since', 'shard'])}=${inUrl(random)}` : ''
  const headers: Record<string, string> = {
    Upgrade: 'websocket',
    Cookie: pick(random, [people.teacher, people.student, people.student]).cookie,
  }
  if (random() < 0.3)
    headers[pick(random, ['Origin', 'Upgrade', 'Cookie', 'Accept-Language', 'Sec-WebSocket-Protocol'])] = pick(
      random,
      HEADER_VALUES,
    )
  else headers.Origin = origin
  const messages = Array.from({ length: 1 + below(random, 5) }, () => said(random))
  return { kind: 'socket', how: `socket ${path}`, path: path + query, headers, messages }
}

function said(random: Random): string | ArrayBuffer {
  const beat = { kind: 'beat', beat: { answered: 1, unsent: 0, last_saved_at: null, focus_lost: 0 } }
  const known = pick<unknown>(random, [beat, beat, { kind: 'ping' }, { kind: 'since', since: '1' }])
  const kind = random()
  if (kind < 0.1) return new Uint8Array(spread(random, 10_000)).fill(below(random, 256)).buffer
  if (kind < 0.2) return JSON.stringify(known)
  if (kind < 0.5) return nearlyJson(JSON.stringify(known), random).toString('utf8')
  return JSON.stringify(mutatedJson(known, random)) ?? ''
}

function message({ ids }: FuzzStage, random: Random): unknown {
  const there = random() < 0.3
  const id = (kind: 'document' | 'task' | 'exam' | 'attempt') =>
    there ? ids[kind][0] : `${kind}_${below(random, 100)}`
  const known = {
    kind: pick(random, KINDS),
    document_id: id('document'),
    task_id: id('task'),
    exam_id: id('exam'),
    attempt_id: there ? id('attempt') : 'exam_1.student_1.1',
    after: '',
    count: 1,
  }
  const fields =
    {
      read_document: ['document_id'],
      index_document: ['document_id'],
      delete_vectors: ['document_id', 'count'],
      generate_qcm: ['task_id'],
      announce_exam: ['exam_id', 'after'],
      announce_results: ['exam_id', 'after'],
      grade_attempt: ['attempt_id'],
    }[known.kind] ?? []
  const entries = Object.entries(known).filter(([name]) => name === 'kind' || fields.includes(name))
  const whole = Object.fromEntries(entries)
  if (random() < 0.3) return whole
  return random() < 0.2 ? nastyValue(random) : mutatedJson(whole, random)
}
