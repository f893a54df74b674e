import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { POLICIES } from '../../core/limits/policies.ts'
import type { Session } from '../../core/wire/account.ts'
import type { AuditEntry } from '../../core/wire/audit.ts'
import { createServices } from '../../worker/services.ts'
import worker from '../worker.ts'
import { answer, callAttempt, stageExam, start } from './exam-stage.ts'
import { type Call, call, json, type Person, requestTo, signIn, signUp } from './people.ts'

const PASSWORD = 'correct horse battery'
const TRIES: number = POLICIES.wrong_password.windows[0].limit

/** A browser: it keeps the cookies that it gets. */
function browser(address = '192.0.2.1', to: Call = call) {
  const jar = new Map<string, string>()
  return {
    async post(path: string, body: unknown): Promise<Response> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { 'CF-Connecting-IP': address, cookie, origin: 'https://smartexam.test', 'Accept-Language': 'en' }
      const response = await to(path, json('POST', body, headers))
      for (const line of response.headers.getSetCookie()) {
        const [name = '', ...value] = (line.split(';')[0] ?? '').split('=')
        jar.set(name, value.join('='))
      }
      return response
    },
    signIn(email: string, password = PASSWORD) {
      return this.post('/api/auth/sign-in/email', { email, password })
    },
    cookies: jar,
  }
}

/** All but `left` of the wrong tries that are allowed are used up, without the seconds that each takes to be looked at. */
async function useTries(email: string, left: number, device?: string) {
  const { deviceCookies } = createServices(env, 'https://smartexam.test', 'test')
  const account = deviceCookies.accountHash(email)
  const principal = device ? `device:${device.split('.')[0]}.${account}` : `account:${account}`
  const windows = POLICIES.wrong_password.windows
  const demand = { policy: 'wrong_password' as const, windows, needed: TRIES - left, ahead: 0, unused: 0 }
  expect(await env.RATE_LIMITER.getByName(principal).take(demand)).toMatchObject({ granted: TRIES - left })
}

async function guessWrong(from: ReturnType<typeof browser>, email: string, times = 1) {
  for (let guess = 0; guess < times; guess++) {
    expect((await from.signIn(email, `a wrong guess ${guess}`)).status).toBe(401)
  }
}

async function sessionsOf(person: Person): Promise<Session[]> {
  return (await (await person.get('/api/v1/account/sessions')).json<{ items: Session[] }>()).items
}

async function audit(query: string): Promise<AuditEntry[]> {
  const admin = await theAdmin()
  return (await (await admin.get(`/api/v1/audit?${query}`)).json<{ items: AuditEntry[] }>()).items
}

let admin: Promise<Person> | undefined
function theAdmin(): Promise<Person> {
  admin ??= signUp('admin', 'Ada Admin')
  return admin
}

/** The Worker with a mail service, of which only the wire is there. */
function mailbox() {
  const mails: { to: string; from: unknown; text: string }[] = []
  const EMAIL = { send: async (mail: (typeof mails)[number]) => void mails.push(mail) }
  const bound = { ...env, EMAIL, MAIL_FROM: 'school@example.org' } as unknown as Env
  const to: Call = async (path, init) => {
    const context = createExecutionContext()
    const answer = await worker.fetch?.(requestTo(path, init) as never, bound, context)
    await waitOnExecutionContext(context)
    if (!answer) throw new Error('the Worker answers no requests')
    return answer
  }
  return {
    mails,
    to,
    tokenFor(email: string): string {
      const token = mails.find((mail) => mail.to === email)?.text.match(/token=([\w-]+)/)?.[1]
      if (!token) throw new Error(`no mail for ${email}`)
      return token
    },
  }
}

describe('sessions', () => {
  it('end at once with the rights that they carried: a demoted admin does nothing more', async () => {
    const [boss, demoted] = [await theAdmin(), await signUp('admin', 'Demi Demoted')]
    expect((await demoted.get('/api/v1/users')).status).toBe(200)
    expect((await boss.send('PATCH', `/api/v1/users/${demoted.id}`, { role: 'student' })).status).toBe(200)
    expect((await demoted.get('/api/v1/users')).status).toBe(401)
    expect((await demoted.send('PATCH', `/api/v1/users/${boss.id}`, { role: 'student' })).status).toBe(401)
    expect((await demoted.get('/api/v1/me')).status).toBe(401)
    expect((await (await signIn(demoted.email)).get('/api/v1/users')).status).toBe(404)
  })

  it('are listed for their owner alone, who ends them one by one or all', async () => {
    const here = await signUp('teacher')
    const [there, stranger] = [await signIn(here.email), await signUp('teacher')]
    const listed = await sessionsOf(here)
    expect(listed.filter(({ current }) => current)).toHaveLength(1)
    const other = (await sessionsOf(there)).find(({ current }) => current)
    expect(listed.map(({ id }) => id)).toContain(other?.id)
    expect((await stranger.send('DELETE', `/api/v1/account/sessions/${other?.id}`)).status).toBe(404)
    expect((await here.send('DELETE', `/api/v1/account/sessions/${other?.id}`)).status).toBe(204)
    expect((await there.get('/api/v1/documents')).status).toBe(401)
    expect((await here.get('/api/v1/documents')).status).toBe(200)
    expect((await here.send('DELETE', '/api/v1/account/sessions')).status).toBe(204)
    expect((await here.get('/api/v1/documents')).status).toBe(401)
    expect((await stranger.get('/api/v1/documents')).status).toBe(200)
  })

  it('begin anew with each sign-in, and the one before on the same browser ends', async () => {
    const { email } = await signUp('teacher')
    const [device, name] = [browser(), '__Secure-smartexam.session_token']
    await device.signIn(email)
    const first = device.cookies.get(name)
    await device.signIn(email)
    expect(device.cookies.get(name)).not.toBe(first)
    const reused = await call('/api/v1/me', { headers: { cookie: `${name}=${first}` } })
    expect(reused.status).toBe(401)
  })

  it('are ended by an admin, who is written down', async () => {
    const [boss, teacher] = [await theAdmin(), await signUp('teacher', 'Tess Teacher')]
    const path = `/api/v1/users/${teacher.id}/sessions`
    expect((await teacher.send('DELETE', path)).status).toBe(404)
    expect((await boss.send('DELETE', path)).status).toBe(204)
    expect((await teacher.get('/api/v1/me')).status).toBe(401)
    expect(await audit(`subject=${teacher.id}`)).toMatchObject([
      { act: 'sessions_revoked', actor: { id: boss.id }, subject: { kind: 'user', name: 'Tess Teacher' } },
    ])
  })
})

it('an exam that is sat goes on when its student is signed out everywhere', async () => {
  const stage = await stageExam()
  const attempt = await start(stage)
  expect((await stage.student.send('DELETE', '/api/v1/account/sessions')).status).toBe(204)
  expect((await stage.student.get('/api/v1/account/sessions')).status).toBe(401)
  expect((await answer(attempt, 'Which organ pumps the blood?', ['The heart'])).status).toBe(200)
  expect((await callAttempt(attempt, 'submit')).status).toBe(200)
})

describe('wrong passwords', () => {
  it('from elsewhere lock out others from elsewhere, and never a device that was signed in before', async () => {
    const { email, id } = await signUp()
    const [known, attacker, elsewhere] = [browser(), browser('198.51.100.9'), browser('203.0.113.5')]
    expect((await known.signIn(email)).status).toBe(200)
    await useTries(email, 2)
    await guessWrong(attacker, email, 2)
    for (const locked of [attacker, elsewhere]) {
      const refused = await locked.signIn(email)
      expect(refused.status).toBe(429)
      expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/)
      expect(await refused.json()).toMatchObject({ code: 'too_many_requests' })
    }
    expect((await known.signIn(email)).status).toBe(200)
    expect(await audit(`subject=${id}`)).toMatchObject([
      { act: 'sign_in_locked', actor: null, detail: { by: 'unknown_devices' } },
    ])
  })

  it('from a known device lock that device alone', async () => {
    const { email } = await signUp()
    const [known, elsewhere] = [browser(), browser('203.0.113.6')]
    await known.signIn(email)
    await useTries(email, 2, known.cookies.get('smartexam.device'))
    await guessWrong(known, email, 2)
    expect((await known.signIn(email)).status).toBe(429)
    expect((await elsewhere.signIn(email)).status).toBe(200)
  })

  it('are counted for addresses without an account too: nothing tells them apart', async () => {
    const nobody = browser()
    const email = `nobody-${crypto.randomUUID()}@example.org`
    await useTries(email, 1)
    await guessWrong(nobody, email)
    expect((await nobody.signIn(email)).status).toBe(429)
  })

  it('sent all at once are no more than one after another', async () => {
    const { email } = await signUp()
    const attacker = browser()
    await useTries(email, 2)
    const answers = await Promise.all([1, 2, 3, 4, 5].map((guess) => attacker.signIn(email, `a wrong guess ${guess}`)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(2)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
  })

  it('are not right sign-ins, which may be many', async () => {
    const { email } = await signUp()
    await useTries(email, 1)
    for (let time = 0; time < 3; time++) expect((await browser().signIn(email)).status).toBe(200)
  })

  it('make no known device of one whose cookie was made up', async () => {
    const [victim, attackers] = [await signUp(), browser()]
    const own = await signUp()
    await attackers.signIn(own.email)
    const cookie = attackers.cookies.get('smartexam.device') ?? ''
    expect(cookie).not.toBe('')
    const [id, accounts, signature] = cookie.split('.')
    await useTries(victim.email, 3)
    // Each of them counts with all other unknown devices.
    for (const forged of [`${id}.${accounts}~${accounts}.${signature}`, 'x.y.z', cookie]) {
      attackers.cookies.set('smartexam.device', forged)
      await guessWrong(attackers, victim.email)
    }
    expect((await browser().signIn(victim.email)).status).toBe(429)
  })
})

describe('a password', () => {
  it('is changed by who knows the old one, and all other sessions end', async () => {
    const here = await signUp('teacher')
    const there = await signIn(here.email)
    const change = (current_password: string, new_password: string) =>
      here.send('POST', '/api/v1/account/password', { current_password, new_password })
    expect(await (await change('not the old one', 'another horse battery')).json()).toMatchObject({
      code: 'password_wrong',
    })
    expect((await change(PASSWORD, 'another horse battery')).status).toBe(204)
    expect((await here.get('/api/v1/documents')).status).toBe(200)
    expect((await there.get('/api/v1/documents')).status).toBe(401)
    await expect(signIn(here.email)).rejects.toThrow('401')
    await signIn(here.email, 'another horse battery')
    expect(await audit(`subject=${here.id}`)).toMatchObject([{ act: 'password_changed', actor: { id: here.id } }])
  })

  it('is refused where it is short, or the name, the address or the product', async () => {
    const body = { name: 'Marie Curie', email: `marie-${crypto.randomUUID()}@example.org` }
    for (const [password, code] of [
      ['short', 'password_short'],
      ['marie curie', 'password_personal'],
      ['smartexam2026', 'password_personal'],
      [body.email, 'password_personal'],
    ]) {
      const refused = await call('/api/auth/sign-up/email', json('POST', { ...body, password }))
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ code, errors: [{ field: 'password' }] })
    }
  })

  it('is refused where it was stolen somewhere, of which only five digits are told; and taken where nobody answers', async () => {
    const asked: string[] = []
    // SHA-1 of "correct horse battery": another network at the wire.
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(PASSWORD)))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
    let answer = () => new Response(`${'0'.repeat(35)}:3\r\n${digest.slice(5)}:12`)
    const wire = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
      asked.push(String(url))
      return answer()
    })
    onTestFinished(() => wire.mockRestore())
    const bound = { ...env, PASSWORD_RANGE_URL: 'https://range.example' } as unknown as Env
    const signUpWith = async (email: string) => {
      const context = createExecutionContext()
      const request = requestTo(
        '/api/auth/sign-up/email',
        json('POST', { name: 'Somebody', email, password: PASSWORD }),
      )
      const response = await worker.fetch?.(request as never, bound, context)
      await waitOnExecutionContext(context)
      return response
    }
    expect(await (await signUpWith('stolen@example.org'))?.json()).toMatchObject({ code: 'password_breached' })
    expect(asked).toEqual([`https://range.example/${digest.slice(0, 5)}`])
    answer = () => new Response(`${digest.slice(5)}:0`)
    expect((await signUpWith('padded@example.org'))?.status).toBe(200)
    answer = () => new Response('down', { status: 503 })
    expect((await signUpWith('unanswered@example.org'))?.status).toBe(200)
  })

  it('is reset once by the link in the mail; all sessions end, and the act is written down', async () => {
    const box = mailbox()
    const person = await signUp('teacher')
    const device = browser('192.0.2.1', box.to)
    await useTries(person.email, 0)
    expect((await device.signIn(person.email)).status).toBe(429)
    expect((await device.post('/api/v1/password-resets', { email: person.email.toUpperCase() })).status).toBe(204)
    const token = box.tokenFor(person.email)
    const use = (new_password: string) => device.post('/api/v1/password-resets/use', { token, new_password })
    expect((await use('smartexam2026')).status).toBe(422)
    expect((await use('a new horse battery')).status).toBe(204)
    expect((await use('yet another horse')).status).toBe(410)
    expect((await person.get('/api/v1/me')).status).toBe(401)
    // Others have locked the account from outside; who has read the mail comes in all the same.
    expect((await device.signIn(person.email, 'a new horse battery')).status).toBe(200)
    const [entry] = await audit(`subject=${person.id}&act=password_reset`)
    expect(entry).toMatchObject({ actor: { id: person.id }, ip: '192.0.2.1' })
  })

  it('is reset by no link that is older than an hour', async () => {
    const box = mailbox()
    const { email } = await signUp()
    await browser('192.0.2.1', box.to).post('/api/v1/password-resets', { email })
    const token = box.tokenFor(email)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 })
    onTestFinished(() => void vi.useRealTimers())
    const late = await browser().post('/api/v1/password-resets/use', { token, new_password: 'a new horse battery' })
    expect(await late.json()).toMatchObject({ code: 'reset_link_invalid' })
  })

  it('that is forgotten tells nobody whether an address has an account', async () => {
    const box = mailbox()
    const { email } = await signUp()
    const [there, absent] = [
      await browser('192.0.2.1', box.to).post('/api/v1/password-resets', { email }),
      await browser('192.0.2.1', box.to).post('/api/v1/password-resets', {
        email: `nobody-${crypto.randomUUID()}@example.org`,
      }),
    ]
    expect([absent.status, await absent.text()]).toEqual([there.status, await there.text()])
    expect(box.mails).toMatchObject([{ to: email, from: { email: 'school@example.org' } }])
  })
})

it('of better-auth there is no more than signing up, in and out', async () => {
  const teacher = await signUp('teacher')
  for (const path of ['change-password', 'list-sessions', 'update-user', 'request-password-reset', 'get-session']) {
    expect((await teacher.send('POST', `/api/auth/${path}`, {})).status).toBe(404)
  }
})
