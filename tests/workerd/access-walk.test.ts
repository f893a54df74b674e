import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AttemptWithPaper } from '../../core/wire/attempts.ts'
import { apiRoutes } from '../../worker/api/app.ts'
import { createServices } from '../../worker/services.ts'
import { documentPaths, type Operation, operations } from '../operations/documents.ts'
import type { Kind, Reference } from '../operations/references.ts'
import { type Named, requestOf } from '../operations/sample.ts'
import { atRest, snapshot } from './access/digest.ts'
import { type Ids, liftLimits, makeWorld, type World } from './access/world.ts'
import { sent } from './exam-stage.ts'
import { call, json, type Person, signUp } from './people.ts'

/** Whose things are asked for. Everybody else is somebody who must not get them. */
let world: World
/** Another teacher and another student, with the same of their own. */
let other: World
let admin: Person
let otherAdmin: Person
/** Sits the same exam as the world's student. */
let classmate: Person
let classmates: AttemptWithPaper
let walked: Operation[]

// Some nine hundred calls.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  await liftLimits()
  ;[admin, otherAdmin, classmate] = [await signUp('admin'), await signUp('admin'), await signUp('student')]
  const nobody = await signUp('student')
  world = await makeWorld('zebrafish', nobody, [classmate])
  other = await makeWorld('platypus', nobody)
  classmates = await sent(classmate, 'POST', `/api/v1/exams/${world.exam.id}/attempts`, {})
  await atRest()
  walked = await operations(call)
}, 120_000)

/** How many calls were made and refused, by who made them. */
const refused = new Map<string, number>()

interface Caller {
  who: string
  /** Absent: nobody who is signed in. */
  person?: Person
  headers?: Record<string, string>
  /** What this caller may see, by kind. */
  own: Partial<Ids>
}

async function ask({ person, headers = {} }: Caller, operation: Operation, named: Named, query = {}) {
  const [path, init] = requestOf(operation, named, query)
  const upgrade: Record<string, string> = path.includes('/socket') ? { Upgrade: 'websocket' } : {}
  return call(path, {
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      'Accept-Language': 'en',
      Origin: 'https://smartexam.test',
      ...upgrade,
      ...(person ? { Cookie: person.cookie } : {}),
      ...headers,
    },
  })
}

/** Of an operation, the requests that name something of the world's which is not the caller's own. */
function* foreignRequests({ references }: Operation, own: Partial<Ids>): Generator<{ what: string; named: Named }> {
  const owned = references.filter(({ kind }) => kind !== 'person')
  const everything = (kind: Kind) => world.ids[kind].filter((id) => !own[kind]?.includes(id))
  const named =
    (only: Reference[], at: number): Named =>
    (kind, name, where) => {
      const foreign = everything(kind)
      const isForeign = only.some((reference) => reference.name === name && reference.in === where)
      return (isForeign ? foreign[at % foreign.length] : undefined) ?? own[kind]?.[0] ?? world.ids[kind][0] ?? ''
    }
  const most = Math.max(0, ...owned.map(({ kind }) => everything(kind).length))
  for (let at = 0; at < most; at++) yield { what: `another's (${at})`, named: named(owned, at) }
  for (const reference of owned.length > 1 ? owned : []) {
    if (everything(reference.kind).length > 0)
      yield { what: `another's ${reference.name}`, named: named([reference], 0) }
  }
}

/** With the id of another's object of a kind that the path does not mean, where its form allows it. */
function* wrongKinds({ references, parameters }: Operation): Generator<{ what: string; named: Named }> {
  for (const { name, kind } of references.filter(
    (reference) => reference.in === 'path' && reference.kind !== 'person',
  )) {
    const pattern = new RegExp(parameters.find((parameter) => parameter.name === name)?.schema.pattern ?? '')
    for (const [wrong, [id = '']] of Object.entries(world.ids)) {
      if (wrong === kind || !pattern.test(id)) continue
      const named: Named = (kind, at) => (at === name ? id : (world.ids[kind][0] ?? ''))
      yield { what: `a ${wrong} as {${name}}`, named }
    }
  }
}

const asOwner: Named = (kind) => world.ids[kind][0] ?? ''
const madeUp: Named = (kind) => (kind === 'attempt' ? `exam_no.student_no.1` : `${kind}_made_up`)

/** Refused as for a thing that is not there, without a word of the world. */
async function expectRefused(caller: Caller, operation: Operation, what: string, named: Named): Promise<void> {
  const response = await ask(caller, operation, named, { q: world.mark })
  const text = await response.text()
  const said = `${caller.who}, ${operation.name}, ${what}: ${response.status} ${text.slice(0, 300)}`
  if (response.status !== 401 && response.status !== 404) {
    const own = (kind: Kind, name: string, where: 'path' | 'body') =>
      caller.own[kind]?.includes(named(kind, name, where))
    const inPath = operation.references.filter((reference) => reference.in === 'path' && reference.kind !== 'person')
    expect(
      inPath.every(({ kind, name }) => own(kind, name, 'path')),
      said,
    ).toBe(true)
    // What stands in a body may be answered otherwise, if the answer is that to a thing which does not exist.
    const missing = await ask(caller, operation, (kind, name, where) =>
      where === 'body' && !own(kind, name, where) ? madeUp(kind, name, where) : named(kind, name, where),
    )
    expect(missing.status, said).toBe(response.status)
    expect(withoutId(await missing.text()), said).toBe(withoutId(text))
    expect(text, said).not.toMatch(/"code":"(invalid_request|malformed_json|too_many_requests|internal)"/)
  }
  expectNothingOfTheWorld(text, said)
  refused.set(caller.who, (refused.get(caller.who) ?? 0) + 1)
}

const withoutId = (text: string) => text.replace(/"request_id":"[^"]*"/, '')

function expectNothingOfTheWorld(text: string, said: string): void {
  expect(text, said).not.toContain(world.mark)
  for (const ids of Object.values(world.ids)) {
    // The short numbers that notifications have stand everywhere.
    for (const id of ids) if (id.length > 8 && id !== world.ids.person[0]) expect(text, said).not.toContain(id)
  }
}

/** A function that looks whether everything is still kept as it is now. */
async function watch(): Promise<(by: string) => Promise<void>> {
  const before = await snapshot(world)
  return async (by) => {
    await atRest()
    expect(await snapshot(world), `changed by ${by}`).toEqual(before)
  }
}

const withoutSession = new Set(['public', 'attempt', 'ticket'])

function strangers(): Caller[] {
  const [token] = world.teacher.cookie.split(';')
  return [
    { who: 'anonymous', own: {} },
    { who: 'with a made-up session', own: {}, headers: { Cookie: `${token?.slice(0, -12)}AAAAAAAAA%3D` } },
    { who: 'with a made-up bearer token', own: {}, headers: { Authorization: 'Bearer made.up.token' } },
  ]
}

function wrongRoles(operation: Operation): Caller[] {
  const [asStudent, asTeacher, asAdmin] = [
    { who: 'wrong role: student', person: world.student, own: {} },
    { who: 'wrong role: teacher', person: world.teacher, own: {} },
    { who: 'wrong role: admin', person: admin, own: {} },
  ] as const
  switch (operation.access) {
    case 'student':
      return [asTeacher, asAdmin]
    case 'teacher':
      return [asStudent]
    case 'admin':
      return [asStudent, asTeacher]
    default:
      return []
  }
}

function otherOwners({ access }: Operation): Caller[] {
  const asTeacher = { who: 'another teacher', person: other.teacher, own: other.ids }
  const asAdmin = { who: 'an admin', person: otherAdmin, own: {} }
  const asStudent = { who: 'another student', person: other.student, own: { ...other.ids, exam: [other.exam.id] } }
  const asClassmate = {
    who: 'a classmate',
    person: classmate,
    own: { exam: [world.exam.id], attempt: [classmates.attempt_id] },
  }
  if (access === 'teacher') return [asTeacher, asAdmin]
  if (access === 'student') return [asStudent, asClassmate]
  return access === 'user' || access === 'account' ? [asTeacher, asAdmin, asStudent, asClassmate] : []
}

/** All that there is of better-auth; the rest of an account is `/api/v1/account`. */
const AUTH_PATHS = ['/sign-in/email', '/sign-out', '/sign-up/email']

/** Answers about the caller's own things whatever ids are named: 204, and nothing of anybody else's has changed. */
const OF_THE_CALLER = new Set(['POST /api/v1/notifications/read'])

describe('the access walk', () => {
  it('is of every route that there is', () => {
    const described = walked.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`)
    const others = [
      'GET /api/health',
      ...documentPaths().map((path) => `GET ${path}`),
      ...AUTH_PATHS.map((path) => `POST /api/auth${path}`),
    ]
    expect([...apiRoutes()].sort()).toEqual([...described, ...others].sort())
    expect(walked.length).toBeGreaterThan(50)
  })

  it('lets in nobody who is not signed in', async () => {
    const expectUnchanged = await watch()
    for (const caller of strangers()) {
      for (const operation of walked.filter(({ access }) => !withoutSession.has(access))) {
        await expectRefused(caller, operation, 'everything', asOwner)
      }
      await expectUnchanged(caller.who)
    }
  })

  it('lets in nobody of another role', async () => {
    const expectUnchanged = await watch()
    for (const operation of walked) {
      for (const caller of wrongRoles(operation)) await expectRefused(caller, operation, 'everything', asOwner)
      if (operation.method !== 'GET') await expectUnchanged(operation.name)
    }
    await expectUnchanged('what reads')
  })

  it('gives nobody what is another’s', async () => {
    const expectUnchanged = await watch()
    for (const operation of walked) {
      for (const caller of otherOwners(operation)) {
        if (OF_THE_CALLER.has(operation.name)) {
          expect((await ask(caller, operation, asOwner)).status).toBe(204)
          refused.set(caller.who, (refused.get(caller.who) ?? 0) + 1)
          continue
        }
        for (const { what, named } of foreignRequests(operation, caller.own)) {
          await expectRefused(caller, operation, what, named)
        }
        for (const { what, named } of wrongKinds(operation)) await expectRefused(caller, operation, what, named)
      }
      if (operation.method !== 'GET') await expectUnchanged(operation.name)
    }
    await expectUnchanged('what reads')
  })

  it('shows in lists nothing of another’s', async () => {
    for (const operation of walked.filter(({ method, references }) => method === 'GET' && references.length === 0)) {
      for (const caller of otherOwners(operation)) {
        const query = { q: world.mark, since: world.ids.notification[0] ?? '' }
        const response = await ask(caller, operation, asOwner, query)
        const text = response.status === 101 ? '' : await response.text()
        const said = `${caller.who}, ${operation.name}: ${response.status} ${text.slice(0, 200)}`
        expect(response.status, said).toBeLessThan(300)
        // What a classmate is told of their own exam is their own.
        if (caller.person !== classmate) expectNothingOfTheWorld(text, said)
        refused.set(caller.who, (refused.get(caller.who) ?? 0) + 1)
        response.webSocket?.accept()
        response.webSocket?.close()
      }
    }
  })

  it('takes no token or ticket but the one for what is asked', async () => {
    const [graded, running] = world.attempts
    const [ticket = ''] = world.ids.ticket
    const session = decodeURIComponent(world.student.cookie.split(';')[0]?.split('=')[1] ?? '')
    const tokens: Record<string, string> = {
      'nothing at all': '',
      'the token of another exam’s attempt': other.attempts[1].attempt_token,
      'the token of a classmate’s attempt': classmates.attempt_token,
      'the token of the same student’s other attempt': graded.attempt_token,
      'a token with another signature': `${running.attempt_token.slice(0, -6)}AAAAAA`,
      'a token without a signature': unsignedOf(running.attempt_token),
      'the ticket of the same exam': ticket,
      'the session’s own token': session,
    }
    const tickets: Record<string, string> = {
      'nothing at all': '',
      'the ticket of another exam': other.ids.ticket[0] ?? '',
      'an attempt’s token': running.attempt_token,
      'a ticket with another signature': `${ticket.slice(0, -6)}AAAAAA`,
      'a ticket without a signature': unsignedOf(ticket),
      'the session’s own token': session,
    }
    const expectUnchanged = await watch()
    for (const operation of walked.filter(({ access }) => access === 'attempt')) {
      const named: Named = (kind) => (kind === 'attempt' ? running.attempt_id : (world.ids[kind][0] ?? ''))
      for (const [who, token] of Object.entries(tokens)) {
        const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
        await expectRefused({ who, headers, person: world.student, own: {} }, operation, 'everything', named)
      }
    }
    for (const operation of walked.filter(({ access }) => access === 'ticket')) {
      for (const [who, token] of Object.entries(tickets)) {
        const named: Named = (kind) => (kind === 'ticket' ? token : (world.ids[kind][0] ?? ''))
        await expectRefused({ who, person: world.student, own: {} }, operation, 'everything', named)
      }
    }
    await expectUnchanged('a token')
  })

  it('finds of better-auth what is used, and nothing else', async () => {
    const { api } = createServices(env, 'https://smartexam.test', 'test').auth
    const reachable: string[] = []
    for (const { path, options } of Object.values(api) as {
      path?: string
      options?: { method?: string | string[] }
    }[]) {
      if (!path) continue
      for (const method of [options?.method ?? 'GET'].flat()) {
        const url = `/api/auth${path.replaceAll(/:\w+/g, 'x')}`
        const asked = method === 'GET' ? { method } : json(method, {}, { Origin: 'https://smartexam.test' })
        const { status } = await call(url, asked)
        expect(status, `${method} ${path}`).toBeLessThan(500)
        if (status !== 404) reachable.push(path)
      }
    }
    expect(reachable.sort()).toEqual(AUTH_PATHS)
  })

  it('opens everything to whom it belongs, and to its student nothing that holds an answer', async ({ task }) => {
    const [, running] = world.attempts
    const own: Named = (kind) => (kind === 'attempt' ? running.attempt_id : (world.ids[kind][0] ?? ''))
    let seen = ''
    for (const operation of inOrderOfHarm(walked)) {
      const response = await ask(rightful(operation), operation, own, { q: world.mark })
      const text = response.status === 101 ? '' : await response.text()
      const said = `${operation.name}: ${response.status} ${text.slice(0, 300)}`
      response.webSocket?.accept()
      response.webSocket?.close()
      expect(response.status, said).toBeLessThan(500)
      if (response.status >= 400) expect(JSON.parse(text).code, said).not.toMatch(NOT_THE_DEED_ITSELF)
      if (rightful(operation).person === world.student) seen += text
    }
    expect(seen).toContain('Which organ pumps the blood?')
    for (const secret of [
      'KEY-',
      'REJECTED',
      'correct_option_ids',
      'explanation',
      '"quote"',
      '"source"',
      '"access_code',
    ]) {
      expect(seen).not.toContain(secret)
    }
    const calls = [...refused.values()].reduce((sum, count) => sum + count, 0)
    const callers = [...refused].map(([who, count]) => `  ${count} ${who}`)
    task.meta.figures = [
      `${walked.length} operations × ${refused.size} callers: ${calls} calls, none let in`,
      ...callers,
    ].join('\n')
  })
})

/** Refusals that say: the request did not get as far as what the operation does. */
const NOT_THE_DEED_ITSELF =
  /^(unauthenticated|not_found|invalid_request|malformed_json|content_type_unsupported|forbidden_origin|attempt_token_invalid|ticket_invalid|too_many_requests)$/

function rightful({ access }: Operation): Caller {
  const [, running] = world.attempts
  switch (access) {
    case 'teacher':
      return { who: 'teacher', person: world.teacher, own: {} }
    case 'admin':
      return { who: 'admin', person: admin, own: {} }
    case 'attempt':
      return {
        who: 'page',
        person: world.student,
        headers: { Authorization: `Bearer ${running.attempt_token}` },
        own: {},
      }
    default:
      return { who: 'student', person: world.student, own: {} }
  }
}

/** What reads first, what deletes last, and of that what lies deepest first. */
function inOrderOfHarm(operations: Operation[]): Operation[] {
  const rank = ({ method }: Operation) => ['GET', 'PUT', 'PATCH', 'POST', 'DELETE'].indexOf(method)
  return operations.toSorted((a, b) => rank(a) - rank(b) || (a.method === 'DELETE' ? b.path.length - a.path.length : 0))
}

/** The same claims under `alg: none`. */
function unsignedOf(token: string): string {
  const header = btoa(JSON.stringify({ alg: 'none', typ: 'attempt+jwt' })).replaceAll('=', '')
  return `${header}.${token.split('.')[1]}.`
}
