import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Language } from '../core/wire/common.ts'
import { type NotificationEvent, NotificationList, SocketMessage } from '../core/wire/notifications.ts'
import { evict } from '../tests/exam-fixtures.ts'
import { SocketPage } from '../tests/socket-page.ts'

let users = 0
let userId = ''
beforeEach(() => {
  users += 1
  userId = `user_${users}`
})

const room = () => env.NOTIFICATION_ROOM.getByName(userId)

function generated(num_questions = 10): NotificationEvent {
  return { type: 'qcm_generated', data: { task_id: 'task_1', qcm_id: 'qcm_1', title: 'La cellule', num_questions } }
}
function result(attempt: number): NotificationEvent {
  return {
    type: 'result_ready',
    data: { exam_id: 'exam_1', attempt_id: `exam_1.s.${attempt}`, title: `Exam ${attempt}` },
  }
}

/** A page of this user. */
async function openPage(language: Language, since?: string) {
  const url = new URL('https://room.internal/socket')
  url.searchParams.set('language', language)
  if (since !== undefined) url.searchParams.set('since', since)
  return SocketPage.open(room(), url, SocketMessage)
}

const sentences = (messages: SocketMessage[]) =>
  messages.map((message) => (message.kind === 'notification' ? message.notification.message : message.kind))

describe.each([
  ['awake all along', async () => {}],
  ['evicted between any two calls', () => evict(room())],
])('a room that is %s', (_, betweenCalls) => {
  const inRoom = async () => {
    await betweenCalls()
    return room()
  }
  const list = async (since?: string, limit = 50) => (await inRoom()).list({ since, limit, language: 'en' })

  it('is empty at first, and asking does not make it', async () => {
    expect(await list()).toEqual({ items: [], unread: 0 })
    expect(await (await inRoom()).markRead('all')).toEqual({ unread: 0 })
    const tables = await runInDurableObject(await inRoom(), (__, { storage }) =>
      storage.sql.exec('SELECT name FROM sqlite_master').toArray(),
    )
    expect(tables).toEqual([])
  })

  it('passes over what another version stored and this one has no words for', async () => {
    await (await inRoom()).notify(generated(1), 'task_1')
    await runInDurableObject(await inRoom(), (__, { storage }) => {
      storage.sql.exec(`INSERT INTO notifications (dedupe_key, event, created_at) VALUES ('x', '{"type":"gone"}', '')`)
    })
    expect((await list()).items.map((item) => item.type)).toEqual(['qcm_generated'])
  })

  it('keeps what its user is told, the newest first, in whatever language it is read', async () => {
    expect(await (await inRoom()).notify(generated(1), 'task_1')).toBe(true)
    expect(await (await inRoom()).notify(result(1), 'attempt_1')).toBe(true)
    const english = NotificationList.parse(await list())
    expect(english).toMatchObject({
      items: [
        { type: 'result_ready', message: 'Your result for “Exam 1” is ready.', read_at: null },
        { type: 'qcm_generated', data: { qcm_id: 'qcm_1', num_questions: 1 }, read_at: null },
      ],
      unread: 2,
    })
    const french = await (await inRoom()).list({ limit: 50, language: 'fr' })
    expect(french.items[1]?.message).toMatch(/est prêt.+1 question à relire/)
    expect(french.items.map((item) => item.id)).toEqual(english.items.map((item) => item.id))
  })

  it('tells once what is delivered twice', async () => {
    expect(await (await inRoom()).notify(generated(), 'task_1')).toBe(true)
    expect(await (await inRoom()).notify(generated(), 'task_1')).toBe(false)
    expect((await list()).items).toHaveLength(1)
  })

  it('lists what came after the last one that a reader has, as much as is asked for', async () => {
    for (let n = 1; n <= 5; n++) await (await inRoom()).notify(result(n), `attempt_${n}`)
    const all = (await list()).items
    const since = all[2]?.id
    expect((await list(since)).items).toEqual(all.slice(0, 2))
    expect((await list(undefined, 1)).items).toEqual(all.slice(0, 1))
    expect((await list('not an id')).items).toEqual(all)
  })

  it('marks some or all as read, once', async () => {
    for (let n = 1; n <= 3; n++) await (await inRoom()).notify(result(n), `attempt_${n}`)
    const [newest] = (await list()).items
    expect(await (await inRoom()).markRead([newest?.id ?? '', 'not an id'])).toEqual({ unread: 2 })
    const readAt = (await list()).items[0]?.read_at
    expect(readAt).not.toBeNull()
    expect(await (await inRoom()).markRead('all')).toEqual({ unread: 0 })
    expect((await list()).items[0]?.read_at).toBe(readAt)
  })

  it('pushes to every open page in its language, also out of hibernation', async () => {
    const pages = [await openPage('fr'), await openPage('en')]
    await (await inRoom()).notify(result(1), 'attempt_1')
    const got = await Promise.all(pages.map(async (page) => sentences(await page.received(1))))
    expect(got).toEqual([
      ['Votre résultat à «\u00a0Exam 1\u00a0» est disponible.'],
      ['Your result for “Exam 1” is ready.'],
    ])
  })

  it('tells open pages how a task moves, and keeps nothing of it', async () => {
    const page = await openPage('en')
    await (await inRoom()).taskMoved({ task_id: 'task_1', state: 'PROGRESS', progress: 40 })
    expect(await page.received(1)).toEqual([{ kind: 'task', task_id: 'task_1', state: 'PROGRESS', progress: 40 }])
    expect(await list()).toEqual({ items: [], unread: 0 })
  })

  it('gives a page that comes back what it missed, the oldest first, without what was read elsewhere', async () => {
    for (let n = 1; n <= 4; n++) await (await inRoom()).notify(result(n), `attempt_${n}`)
    const ids = (await list()).items.map((item) => item.id).reverse()
    await (await inRoom()).markRead([ids[2] ?? ''])
    await betweenCalls()
    const page = await openPage('en', ids[0])
    const missed = ['Your result for “Exam 2” is ready.', 'Your result for “Exam 4” is ready.']
    expect(sentences(await page.receivedSoFar())).toEqual(missed)
    await betweenCalls()
    page.say({ kind: 'since', since: ids[1] })
    expect(sentences(await page.receivedSoFar())).toEqual([...missed, 'Your result for “Exam 4” is ready.'])
  })

  it('sends nothing old to a page that does not ask for it', async () => {
    await (await inRoom()).notify(result(1), 'attempt_1')
    expect(await (await openPage('en')).receivedSoFar()).toEqual([])
    expect(await (await openPage('en', '')).receivedSoFar()).toEqual([])
  })

  it.each([
    ['text that is no JSON', 'hello'],
    ['a message that it does not know', '{"kind":"notify","event":{}}'],
    ['a known message with more in it', '{"kind":"ping","and":1}'],
    ['bytes', new Uint8Array([123, 125]).buffer],
  ])('closes a socket that says %s, and lives on', async (__, nonsense) => {
    const [page, other] = [await openPage('en'), await openPage('en')]
    await betweenCalls()
    page.say(nonsense)
    expect(await page.closed).toEqual({ code: 1008, reason: 'not understood' })
    await (await inRoom()).notify(result(1), 'attempt_1')
    expect(sentences(await other.received(1))).toEqual(['Your result for “Exam 1” is ready.'])
    expect(page.messages).toEqual([])
  })

  it('lets a page go, and does not write to it any more', async () => {
    const [page, other] = [await openPage('en'), await openPage('en')]
    await betweenCalls()
    page.close(1001)
    await page.closed
    await (await inRoom()).notify(result(1), 'attempt_1')
    await other.received(1)
    expect(await runInDurableObject(await inRoom(), (__, state) => state.getWebSockets().length)).toBe(1)
  })
})

it('tells the others even while a page is just being closed', async () => {
  const [page, other] = [await openPage('en'), await openPage('en')]
  await runInDurableObject(room(), async (object, state) => {
    state.getWebSockets().at(0)?.close(1000)
    await object.notify(result(1), 'attempt_1')
  })
  await Promise.race([page.received(1), other.received(1)])
  expect(page.messages.length + other.messages.length).toBe(1)
})

it('answers a ping without being woken', async () => {
  const page = await openPage('en')
  await evictDurableObject(room())
  page.say({ kind: 'ping' })
  expect(await page.received(1)).toEqual([{ kind: 'pong' }])
  // Nothing runs that could be evicted.
  await expect(evictDurableObject(room())).rejects.toThrow()
})

it('tells once what is delivered twice at the same moment', async () => {
  const page = await openPage('en')
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => room().notify(result(1), 'attempt_1')))
  expect(outcomes.filter(Boolean)).toHaveLength(1)
  expect(await page.receivedSoFar()).toHaveLength(1)
})

it('keeps 500, and lets the oldest read ones go before any unread one', async () => {
  for (let n = 0; n < 500; n++) await room().notify(result(n), `attempt_${n}`)
  const oldestFirst = async () => (await room().list({ limit: 1000, language: 'en' })).items.reverse()
  const before = await oldestFirst()
  expect(before).toHaveLength(500)
  await room().markRead(before.slice(100, 102).map((item) => item.id))
  for (let n = 500; n < 503; n++) await room().notify(result(n), `attempt_${n}`)
  const after = await oldestFirst()
  expect(after).toHaveLength(500)
  const gone = before.filter((item) => !after.some((kept) => kept.id === item.id)).map((item) => item.id)
  expect(gone).toEqual([before[0]?.id, before[100]?.id, before[101]?.id])
})

it('is for sockets alone over HTTP', async () => {
  expect((await room().fetch('https://room.internal/socket?language=en')).status).toBe(426)
})
