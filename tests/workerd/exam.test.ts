import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { GRACE_MS } from '../../core/exams/grace.ts'
import type { AttemptResult, AttemptWithPaper, SavedAnswers } from '../../core/wire/attempts.ts'
import type { ExamDetail, ExamResults, ScoringRule, StudentExam } from '../../core/wire/exams.ts'
import type { NotificationList } from '../../core/wire/notifications.ts'
import { answer, callAttempt, QUESTIONS, type Stage, sent, stageExam, start } from './exam-stage.ts'
import { call, json, type Person, signUp } from './people.ts'
import { until } from './until.ts'

const [HEART, GASES, WATER] = QUESTIONS.map((question) => question.stem) as [string, string, string]

function gradedResult(person: Person, attempt: AttemptWithPaper): Promise<AttemptResult> {
  return until(async () => {
    const response = await person.get(`/api/v1/attempts/${attempt.attempt_id}/result`)
    const result = await response.json<AttemptResult>()
    if (result.status !== 'graded') throw new Error(`still ${result.status}`)
    return result
  })
}

/** The texts of the options that each question is answered with; a stem that is missing stays unanswered. */
async function sit(stage: Stage, answers: Record<string, string[]>): Promise<AttemptResult> {
  const attempt = await start(stage)
  for (const [stem, texts] of Object.entries(answers)) expect((await answer(attempt, stem, texts)).status).toBe(200)
  expect((await callAttempt(attempt, 'submit')).status).toBe(200)
  return gradedResult(stage.student, attempt)
}

describe('an exam', () => {
  it('is scored as its key says', async () => {
    const all = await sit(await stageExam(), { [HEART]: ['The heart'], [GASES]: ['Helium', 'Neon'], [WATER]: ['True'] })
    expect(all).toMatchObject({ score: 4, max_score: 4, percent: 100, closed_by: 'student' })
    expect(all.questions?.map((question) => question.verdict)).toEqual(['correct', 'correct', 'correct'])

    const none = await sit(await stageExam(), { [HEART]: ['The lung'], [GASES]: ['Oxygen'], [WATER]: ['False'] })
    expect(none).toMatchObject({ score: 0, percent: 0 })
    expect(none.questions?.every((question) => question.verdict === 'incorrect')).toBe(true)

    const empty = await sit(await stageExam(), {})
    expect(empty).toMatchObject({ score: 0, max_score: 4 })
    expect(empty.questions?.every((question) => question.verdict === 'unanswered')).toBe(true)
  })

  it.each<[ScoringRule, number]>([
    ['all_or_nothing', 0],
    ['partial_credit', 1],
  ])('under %s gives %d of 2 points for one of two right options', async (scoring_rule, score) => {
    const result = await sit(await stageExam({ scoring_rule }), { [GASES]: ['Helium'] })
    expect(result.score).toBe(score)
  })

  it('takes a wrong choice back from a right one under partial credit, and never goes below nothing', async () => {
    const mixed = await sit(await stageExam(), { [GASES]: ['Helium', 'Oxygen'] })
    expect(mixed.score).toBe(0)
    const greedy = await sit(await stageExam(), { [GASES]: ['Helium', 'Neon', 'Oxygen', 'Nitrogen'] })
    expect(greedy.score).toBe(0)
  })

  it('shows question by question what was chosen, what is right and why', async () => {
    const result = await sit(await stageExam(), { [HEART]: ['The lung'] })
    const heart = result.questions?.find((question) => question.stem === HEART)
    const text = (id: string | undefined) => heart?.options.find((option) => option.id === id)?.text
    expect(text(heart?.option_ids[0])).toBe('The lung')
    expect(text(heart?.correct_option_ids[0])).toBe('The heart')
    expect(heart?.explanation).toContain('KEY-EXPLANATION')
  })

  it('gives students no key, no explanation, no source and no rejected question before the result', async () => {
    const stage = await stageExam({ results_visibility: 'manual' })
    const attempt = await start(stage)
    await answer(attempt, HEART, ['The heart'])
    const before = [
      JSON.stringify(attempt),
      await (await stage.student.get(`/api/v1/my/exams/${stage.exam.id}`)).text(),
      await (await stage.student.get('/api/v1/my/exams')).text(),
      await (await answer(attempt, WATER, ['True'])).text(),
      await (await callAttempt(attempt, 'submit')).text(),
      await until(async () => {
        const text = await (await stage.student.get(`/api/v1/attempts/${attempt.attempt_id}/result`)).text()
        if (!text.includes('graded')) throw new Error('not graded yet')
        return text
      }),
      await (await stage.student.get('/api/v1/notifications')).text(),
    ].join('\n')
    expect(before).toContain(HEART)
    for (const secret of ['KEY-', 'REJECTED', 'correct_option_ids', 'explanation', 'quote', 'source', '"access_code']) {
      expect(before).not.toContain(secret)
    }
    for (const path of [`/api/v1/exams/${stage.exam.id}`, `/api/v1/qcm/${stage.exam.qcm_id}`]) {
      expect((await stage.student.get(path)).status).toBe(404)
    }
  })

  it('shows results when its teacher releases them', async () => {
    const stage = await stageExam({ results_visibility: 'manual' })
    const attempt = await start(stage)
    await callAttempt(attempt, 'submit')
    expect(await gradedResult(stage.student, attempt)).toMatchObject({ score: null, questions: null })
    expect(await gradedResult(stage.teacher, attempt)).toMatchObject({ score: 0, max_score: 4 })
    await sent(stage.teacher, 'POST', `/api/v1/exams/${stage.exam.id}/release-results`)
    expect(await gradedResult(stage.student, attempt)).toMatchObject({ score: 0, max_score: 4 })
    await until(async () => {
      const { items } = await (await stage.student.get('/api/v1/notifications')).json<NotificationList>()
      expect(items.map((item) => item.type)).toContain('result_ready')
    })
  })

  it('tells its students when it is published, and their result when it is ready, once each', async () => {
    const stage = await stageExam()
    await sit(stage, {})
    await until(async () => {
      const { items } = await (await stage.student.get('/api/v1/notifications')).json<NotificationList>()
      expect(items.map((item) => item.type).sort()).toEqual(['new_exam', 'result_ready'])
    })
  })

  it('can be sat by its students alone, while it is open', async () => {
    const stage = await stageExam()
    const stranger = await signUp()
    expect((await stranger.send('POST', `/api/v1/exams/${stage.exam.id}/attempts`, {})).status).toBe(404)
    expect((await stranger.get(`/api/v1/my/exams/${stage.exam.id}`)).status).toBe(404)
    const upcoming = await stageExam({ opens_at: new Date(Date.now() + 60_000).toISOString() })
    const early = await upcoming.student.send('POST', `/api/v1/exams/${upcoming.exam.id}/attempts`, {})
    expect(await early.json()).toMatchObject({ status: 409, code: 'exam_not_open' })
  })

  it('asks for its access code', async () => {
    const stage = await stageExam({ access_code: 'blue whale' })
    const path = `/api/v1/exams/${stage.exam.id}/attempts`
    expect((await stage.student.send('POST', path, { access_code: 'red herring' })).status).toBe(403)
    expect((await stage.student.send('POST', path, {})).status).toBe(403)
    expect((await stage.student.send('POST', path, { access_code: 'blue whale' })).status).toBe(201)
    expect((await stage.student.send('POST', path, {})).status).toBe(200)
  })

  it('is published once, keeps its paper when the QCM changes, and changes no more', async () => {
    const stage = await stageExam()
    const heart = stage.questions.get(HEART)
    await sent(stage.teacher, 'PATCH', `/api/v1/qcm/${stage.exam.qcm_id}/questions/${heart?.id}`, { stem: 'Changed?' })
    const attempt = await start(stage)
    expect(attempt.paper.questions.map((question) => question.stem)).toContain(HEART)
    const again = await stage.teacher.send('POST', `/api/v1/exams/${stage.exam.id}/publish`)
    expect(await again.json()).toMatchObject({ code: 'exam_already_published' })
    const changed = await stage.teacher.send('PATCH', `/api/v1/exams/${stage.exam.id}`, { title: 'Other' })
    expect(await changed.json()).toMatchObject({ code: 'exam_already_published' })
    const deleted = await stage.teacher.send('DELETE', `/api/v1/exams/${stage.exam.id}`)
    expect(await deleted.json()).toMatchObject({ code: 'exam_in_use' })
  })

  it('is not published without an accepted question or without a student', async () => {
    const teacher = await signUp('teacher')
    const qcm = await sent<{ id: string }>(teacher, 'POST', '/api/v1/qcm', { title: 'Empty', language: 'fr' })
    const rules = {
      qcm_id: qcm.id,
      title: 'Nothing to ask',
      opens_at: new Date().toISOString(),
      closes_at: new Date(Date.now() + 3_600_000).toISOString(),
      duration_minutes: 30,
    }
    const nobody = await sent<ExamDetail>(teacher, 'POST', '/api/v1/exams', rules)
    const first = await teacher.send('POST', `/api/v1/exams/${nobody.id}/publish`)
    expect(await first.json()).toMatchObject({ code: 'exam_has_no_student' })
    const student = await signUp()
    await sent(teacher, 'PATCH', `/api/v1/exams/${nobody.id}`, { student_ids: [student.id] })
    const second = await teacher.send('POST', `/api/v1/exams/${nobody.id}/publish`)
    expect(await second.json()).toMatchObject({ code: 'qcm_has_no_accepted_question' })
    const short = await teacher.send('PATCH', `/api/v1/exams/${nobody.id}`, { duration_minutes: 61 })
    expect(await short.json()).toMatchObject({ code: 'exam_window_too_short' })
  })
})

describe('an attempt', () => {
  it('is one, however often it is started, and goes on where it was', async () => {
    const stage = await stageExam()
    const [first, second] = await Promise.all([start(stage), start(stage)])
    expect(second.attempt_id).toBe(first.attempt_id)
    await answer(first, HEART, ['The liver'])
    const reloaded = await start(stage)
    expect(reloaded).toMatchObject({ attempt_id: first.attempt_id, deadline: first.deadline, last_seq: 1 })
    expect(reloaded.paper).toEqual(first.paper)
    expect(reloaded.answers).toHaveLength(1)
  })

  it('acks the same op twice with the same receipt', async () => {
    const stage = await stageExam()
    const attempt = await start(stage)
    const once = await (await answer(attempt, HEART, ['The heart'], 'op-number-1')).json<SavedAnswers>()
    const twice = await (await answer(attempt, HEART, ['The heart'], 'op-number-1')).json<SavedAnswers>()
    expect(twice.acks).toEqual(once.acks)
  })

  it('takes no answer without its own token or to another paper, and holds what comes after it was handed in', async () => {
    const [stage, other] = [await stageExam(), await stageExam()]
    const [attempt, foreign] = [await start(stage), await start(other)]
    const path = `/api/v1/attempts/${attempt.attempt_id}/answers`
    const op = {
      op_id: 'an-op-of-mine',
      question_id: 'q_unknown',
      option_ids: [],
      client_time: new Date().toISOString(),
    }
    expect((await call(path, json('POST', { ops: [op] }))).status).toBe(401)
    const stolen = { Authorization: `Bearer ${foreign.attempt_token}` }
    expect((await call(path, json('POST', { ops: [op] }, stolen))).status).toBe(401)
    const unknown = await callAttempt(attempt, 'answers', { ops: [op] })
    expect(await unknown.json()).toMatchObject({ code: 'unknown_question' })
    await callAttempt(attempt, 'submit')
    expect(await (await answer(attempt, HEART, ['The heart'])).json()).toMatchObject({
      status: 'submitted',
      acks: [{ standing: 'late_held' }],
    })
  })

  it('is seen by its teacher from the start to the grade', async () => {
    const stage = await stageExam()
    const rows = async () =>
      (await (await stage.teacher.get(`/api/v1/exams/${stage.exam.id}/results`)).json<ExamResults>()).rows
    expect(await rows()).toMatchObject([{ status: 'not_started', attempt_id: null }])
    const attempt = await start(stage)
    expect(await rows()).toMatchObject([{ status: 'in_progress', attempt_id: attempt.attempt_id }])
    await answer(attempt, HEART, ['The heart'])
    await callAttempt(attempt, 'submit')
    await gradedResult(stage.teacher, attempt)
    expect(await rows()).toMatchObject([{ status: 'graded', score: 1, max_score: 4, percent: 25 }])
    const csv = await (await stage.teacher.get(`/api/v1/exams/${stage.exam.id}/results.csv`)).text()
    expect(csv).toMatch(/Stu Student,.*,graded,.*,1,4,25\r\n$/)
    const stranger = await signUp()
    expect((await stranger.get(`/api/v1/attempts/${attempt.attempt_id}/result`)).status).toBe(404)
  })

  it('is in its student’s list while it runs and when it is graded', async () => {
    const stage = await stageExam()
    const mine = async () => (await stage.student.get(`/api/v1/my/exams/${stage.exam.id}`)).json<StudentExam>()
    expect(await mine()).toMatchObject({ attempts: [], num_questions: 3, max_score: 4, teacher_name: 'Tess Teacher' })
    const attempt = await start(stage)
    expect(await mine()).toMatchObject({ attempts: [{ attempt_id: attempt.attempt_id, status: 'in_progress' }] })
    await callAttempt(attempt, 'submit')
    await gradedResult(stage.student, attempt)
    expect(await mine()).toMatchObject({ attempts: [{ status: 'graded', score: 0, max_score: 4 }] })
  })

  it('is graded when its time runs out with nobody there', async () => {
    const stage = await stageExam()
    const attempt = await start(stage)
    await answer(attempt, HEART, ['The heart'])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(attempt.deadline) + GRACE_MS + 1 })
    onTestFinished(() => void vi.useRealTimers())
    expect(await runDurableObjectAlarm(env.EXAM_ATTEMPT.getByName(attempt.attempt_id))).toBe(true)
    expect(await gradedResult(stage.student, attempt)).toMatchObject({ closed_by: 'deadline', score: 1 })
  })
})
