import { describe, expect, it } from 'vitest'
import { call, json, signIn, signUp } from './people.ts'

describe('accounts', () => {
  it('make a student of whoever signs up, whatever role they ask for', async () => {
    const body = { name: 'Eve', email: 'eve@example.org', password: 'correct horse battery', role: 'admin' }
    await call('/api/auth/sign-up/email', json('POST', body))
    const eve = await signIn('eve@example.org')
    expect(await (await eve.get('/api/v1/me')).json()).toMatchObject({ email: 'eve@example.org', role: 'student' })
  })

  it('let an admin raise a student to teacher, and nobody else', async () => {
    const [admin, teacher, student] = [await signUp('admin'), await signUp('teacher'), await signUp('student')]
    const raise = { role: 'teacher' }
    for (const somebody of [teacher, student]) {
      expect((await somebody.send('PATCH', `/api/v1/users/${student.id}`, raise)).status).toBe(404)
    }
    expect((await admin.send('PATCH', `/api/v1/users/${student.id}`, raise)).status).toBe(200)
    const raised = await signIn(student.email)
    expect((await raised.get('/api/v1/documents')).status).toBe(200)
  })

  it('never lose their last admin', async () => {
    const admin = await signUp('admin')
    // Others of this file may be admins too: all but this one step down.
    const { items } = await (await admin.get('/api/v1/users?q=admin-&limit=100')).json<{ items: { id: string }[] }>()
    for (const { id } of items)
      if (id !== admin.id) await admin.send('PATCH', `/api/v1/users/${id}`, { role: 'student' })
    const refused = await admin.send('PATCH', `/api/v1/users/${admin.id}`, { role: 'student' })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'last_admin' })
  })

  it('take a bearer token in place of the cookie', async () => {
    const student = await signUp()
    const response = await call(
      '/api/auth/sign-in/email',
      json('POST', { email: student.email, password: 'correct horse battery' }),
    )
    const token = response.headers.get('set-auth-token')
    const me = await call('/api/v1/me', { headers: { Authorization: `Bearer ${token}` } })
    expect(await me.json()).toMatchObject({ id: student.id })
  })

  it('hand their cookie to nobody’s scripts', async () => {
    const student = await signUp()
    const response = await call(
      '/api/auth/sign-in/email',
      json('POST', { email: student.email, password: 'correct horse battery' }),
    )
    for (const cookie of response.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
  })

  it('tell the visitor who is not signed in to sign in, in the visitor’s language', async () => {
    const response = await call('/api/v1/documents', { headers: { 'Accept-Language': 'fr-CA,fr;q=0.9,en;q=0.5' } })
    expect(response.status).toBe(401)
    expect(response.headers.get('Content-Type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'unauthenticated', detail: 'Connectez-vous pour continuer.' })
  })

  it('refuse a wrong password and a short one', async () => {
    const student = await signUp()
    const wrong = await call(
      '/api/auth/sign-in/email',
      json('POST', { email: student.email, password: 'not the password' }),
    )
    expect(wrong.status).toBe(401)
    const short = { name: 'Shorty', email: 'shorty@example.org', password: 'short' }
    expect((await call('/api/auth/sign-up/email', json('POST', short))).status).toBe(422)
  })
})
