import { expect, it } from 'vitest'
import type { Paper, PaperQuestion } from '../wire/attempts.ts'
import { checkAnswer } from './answer-check.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}` }))
const row = (id: string, type: PaperQuestion['type']): PaperQuestion => ({ id, type, stem: 'Why?', options, points: 1 })
const paper: Paper = {
  questions: [
    row('one', 'single_choice'),
    row('some', 'multiple_choice'),
    { ...row('text', 'short_answer'), options: [] },
  ],
}

it.each([
  [{ question_id: 'one', option_ids: ['a'] }],
  [{ question_id: 'one', option_ids: [] }],
  [{ question_id: 'some', option_ids: ['c', 'a'] }],
  [{ question_id: 'text', text: 'Because.' }],
  [{ question_id: 'text', text: '' }],
])('takes %j', (op) => {
  expect(checkAnswer(paper, op)).toBeNull()
})

it.each([
  [{ question_id: 'two', option_ids: ['a'] }, 'unknown_question'],
  [{ question_id: 'one', option_ids: ['d'] }, 'unknown_option'],
  [{ question_id: 'one', option_ids: ['a', 'b'] }, 'unknown_option'],
  [{ question_id: 'one', text: 'a' }, 'unknown_option'],
  [{ question_id: 'some', option_ids: ['a', 'a'] }, 'unknown_option'],
  [{ question_id: 'text', option_ids: ['a'] }, 'unknown_option'],
])('refuses %j', (op, code) => {
  expect(checkAnswer(paper, op)).toEqual({ ok: false, code, params: { question_id: op.question_id } })
})
