import { expect, test } from 'vitest'
import { type DraftQuestion, inputOf, type Truth, withKey, withoutOption, withType } from './question-draft.ts'

const truth: Truth = (language) => (language === 'fr' ? ['Vrai', 'Faux'] : ['True', 'False'])

const draft: DraftQuestion = {
  type: 'single_choice',
  stem: 'Qui monte Pégase ?',
  options: [
    { id: 'a', text: 'Bellérophon' },
    { id: 'b', text: 'Ulysse' },
    { id: 'c', text: '  ' },
  ],
  correct_option_ids: ['a'],
  explanation: '',
  points: '1,5',
  difficulty: 'medium',
}

test('an answer that was left empty is not sent, nor is its mark', () => {
  const input = inputOf({ ...draft, correct_option_ids: ['c'] })
  expect(input.options.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(input.correct_option_ids).toEqual([])
})

test('points are written with a comma or a point', () => {
  expect(inputOf(draft).points).toBe(1.5)
  expect(inputOf({ ...draft, points: '0.5' }).points).toBe(0.5)
})

test('one answer is right where only one may be, several where several may', () => {
  expect(withKey(draft, 'b', true).correct_option_ids).toEqual(['b'])
  const several = withType(draft, 'multiple_choice', 'fr', truth)
  expect(withKey(several, 'b', true).correct_option_ids).toEqual(['a', 'b'])
  expect(withKey(several, 'a', false).correct_option_ids).toEqual([])
})

test('going back to one right answer keeps the first of several', () => {
  const several = withKey(withType(draft, 'multiple_choice', 'fr', truth), 'b', true)
  expect(withType(several, 'single_choice', 'fr', truth).correct_option_ids).toEqual(['a'])
})

test('true and false are said in the language of the questions, whatever the page speaks', () => {
  const trueFalse = withType(draft, 'true_false', 'en', truth)
  expect(trueFalse.options.map(({ text }) => text)).toEqual(['True', 'False'])
  expect(trueFalse.correct_option_ids).toEqual([])
})

test('leaving true/false gives empty answers to fill', () => {
  const back = withType(withType(draft, 'true_false', 'fr', truth), 'single_choice', 'fr', truth)
  expect(back.options).toHaveLength(4)
  expect(back.options.every(({ text }) => text === '')).toBe(true)
})

test('an answer that is removed is no longer right', () => {
  expect(withoutOption(draft, 'a')).toMatchObject({ correct_option_ids: [], options: [{ id: 'b' }, { id: 'c' }] })
})
