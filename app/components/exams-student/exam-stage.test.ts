import { expect, test } from 'vitest'
import type { OwnAttempt, StudentExam } from '../../../core/wire/exams.ts'
import { finishedAttempts, stageOf } from './exam-stage.ts'

const OPENS = '2030-01-10T09:00:00.000Z'
const CLOSES = '2030-01-10T11:00:00.000Z'
const before = Date.parse(OPENS) - 1
const during = Date.parse(OPENS)
const after = Date.parse(CLOSES)

function exam(max_attempts: number, ...statuses: OwnAttempt['status'][]): StudentExam {
  return {
    id: 'exam_1',
    title: 'Biology',
    language: 'en',
    teacher_name: 'Tess',
    opens_at: OPENS,
    closes_at: CLOSES,
    duration_minutes: 60,
    num_questions: 10,
    max_score: 10,
    max_attempts,
    scoring_rule: 'partial_credit',
    results_visibility: 'after_submit',
    requires_access_code: false,
    restricted_network: false,
    question_layout: 'one_per_page',
    late_policy: 'review',
    attempts: statuses.map((status, at) => ({
      attempt_id: `exam_1.student_1.${at + 1}`,
      number: at + 1,
      status,
      submitted_at: null,
      score: null,
      max_score: null,
    })),
    server_time: OPENS,
  }
}

test('an exam opens at its hour and closes at its hour', () => {
  expect(stageOf(exam(1), before).stage).toBe('upcoming')
  expect(stageOf(exam(1), during).stage).toBe('open')
  expect(stageOf(exam(1), after - 1).stage).toBe('open')
  expect(stageOf(exam(1), after).stage).toBe('done')
})

test('a running attempt comes before everything else', () => {
  expect(stageOf(exam(2, 'graded', 'in_progress'), during)).toEqual({ stage: 'running', attempts_left: 0 })
  expect(stageOf(exam(1, 'in_progress'), after).stage).toBe('running')
})

test('an exam is done when no attempt is left', () => {
  expect(stageOf(exam(1, 'submitted'), during).stage).toBe('done')
  expect(stageOf(exam(3, 'graded'), during)).toEqual({ stage: 'open', attempts_left: 2 })
})

test('the latest finished attempt comes first', () => {
  expect(finishedAttempts(exam(3, 'graded', 'submitted', 'in_progress')).map((one) => one.number)).toEqual([2, 1])
})
