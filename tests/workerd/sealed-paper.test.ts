import { expect, it } from 'vitest'
import { arrangePaper } from '../../core/exams/paper.ts'
import { openSealedPaper } from '../../core/exams/sealed-paper.ts'
import type { PaperKey, SealedPaper, StartedAttempt } from '../../core/wire/attempts.ts'
import type { ExamInput } from '../../core/wire/exams.ts'
import { QUESTIONS, type Stage, sent, stageExam, start } from './exam-stage.ts'
import { call, json, signUp } from './people.ts'

const inAnHour = { opens_at: iso(3_600_000), closes_at: iso(7_200_000) }

function iso(fromNow: number) {
  return new Date(Date.now() + fromNow).toISOString()
}

async function sentAhead({ student, exam }: Stage): Promise<SealedPaper> {
  return (await student.get(`/api/v1/my/exams/${exam.id}/sealed-paper`)).json<SealedPaper>()
}

/** With the ticket alone: no session. */
function askForKey({ exam }: Stage, body: object, address = '203.0.113.7') {
  return call(`/api/v1/exams/${exam.id}/paper-key`, json('POST', body, { 'CF-Connecting-IP': address }))
}

const stage = (rules: Partial<ExamInput>) => stageExam(rules)

it('sends the paper before the hour, and neither a word nor the key of it', async () => {
  const early = await stage(inAnHour)
  const sealed = await sentAhead(early)
  for (const { stem } of QUESTIONS) expect(JSON.stringify(sealed)).not.toContain(stem)
  const refused = await askForKey(early, { ticket: sealed.ticket })
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'exam_not_open' })
})

it('opens at the hour in the order that the attempt will have, and the start leaves the paper out', async () => {
  const open = await stage({})
  const sealed = await sentAhead(open)
  const released = await (await askForKey(open, { ticket: sealed.ticket })).json<PaperKey>()
  const paper = await openSealedPaper(released.key, sealed)
  if (!paper) throw new Error('not opened')
  const full = await start(open)
  expect(released.attempt_id).toBe(full.attempt_id)
  expect(arrangePaper(paper, sealed, released.seed)).toEqual(full.paper)
  const again = await sent<StartedAttempt>(open.student, 'POST', `/api/v1/exams/${open.exam.id}/attempts`, {
    paper_hash: sealed.paper_hash,
  })
  expect(again).toMatchObject({ paper: null, pen: 2, attempt_id: full.attempt_id })
})

it('starts the attempt by its ticket, without a session, and no other exam’s', async () => {
  const [open, other] = [await stage({ access_code: 'sesame' }), await stage({})]
  const { ticket, paper_hash } = await sentAhead(open)
  const startAhead = ({ exam }: Stage, body: object) =>
    call(`/api/v1/exams/${exam.id}/attempts/ahead`, json('POST', { paper_hash, ...body }))
  expect(await (await startAhead(open, { ticket })).json()).toMatchObject({ code: 'access_code_wrong' })
  const started = await startAhead(open, { ticket, access_code: 'sesame' })
  expect(started.status).toBe(201)
  const attempt_id = `${open.exam.id}.${open.student.id}.1`
  expect(await started.json()).toMatchObject({ attempt_id, paper: null, pen: 1 })
  expect((await startAhead(other, { ticket })).status).toBe(401)
  expect((await startAhead(open, { ticket: `${ticket.slice(0, -3)}abc`, access_code: 'sesame' })).status).toBe(401)
})

it('asks for the code and the network that the exam asks for', async () => {
  const strict = await stage({ access_code: 'sesame', allowed_ip_ranges: ['203.0.113.0/24'] })
  const { ticket } = await sentAhead(strict)
  expect(await (await askForKey(strict, { ticket })).json()).toMatchObject({ code: 'access_code_wrong' })
  const elsewhere = await askForKey(strict, { ticket, access_code: 'sesame' }, '198.51.100.7')
  expect(await elsewhere.json()).toMatchObject({ code: 'network_not_allowed' })
  expect((await askForKey(strict, { ticket, access_code: 'sesame' })).status).toBe(200)
})

it('knows a ticket of another exam, an attempt token and a stranger for what they are', async () => {
  const [one, other] = [await stage({}), await stage({})]
  const { ticket } = await sentAhead(one)
  expect((await askForKey(other, { ticket })).status).toBe(401)
  expect((await askForKey(one, { ticket: (await start(one)).attempt_token })).status).toBe(401)
  const stranger = await signUp('student')
  expect((await stranger.get(`/api/v1/my/exams/${one.exam.id}/sealed-paper`)).status).toBe(404)
})

it('is opened by its own key alone', async () => {
  const [one, other] = [await stage({}), await stage({})]
  const [sealed, sealedOther] = [await sentAhead(one), await sentAhead(other)]
  const { key } = await (await askForKey(other, { ticket: sealedOther.ticket })).json<PaperKey>()
  expect(await openSealedPaper(key, sealed)).toBeNull()
  expect(await openSealedPaper('not a key', sealed)).toBeNull()
})

it('is opened only from the networks that the exam names', async () => {
  const strict = await stage({ allowed_ip_ranges: ['203.0.113.0/24', '2001:db8::/32'] })
  const from = (address: string) =>
    strict.student.send('POST', `/api/v1/exams/${strict.exam.id}/attempts`, {}, { 'CF-Connecting-IP': address })
  const refused = await from('198.51.100.7')
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ code: 'network_not_allowed', detail: expect.stringContaining('198.51') })
  expect((await from('2001:db8::1')).status).toBe(201)
  expect((await from('203.0.113.200')).status).toBe(200)
})
