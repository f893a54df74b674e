import { expect, it } from 'vitest'
import { Language } from '../wire/common.ts'
import { QuestionInput, type QuestionType } from '../wire/questions.ts'
import { completeOptionIds, questionIssueSentence, questionIssues } from './validate.ts'

function issues(type: QuestionType, texts: string[], key: string[]) {
  const options = texts.map((text, index) => ({ id: 'abcdefghijkl'[index] ?? '', text }))
  return questionIssues({ type, options, correct_option_ids: key }).map(({ field, code }) => `${field}: ${code}`)
}
const four = ['Paris', 'Lyon', 'Lille', 'Brest']

it.each<[QuestionType, string[], string[]]>([
  ['single_choice', four, ['c']],
  ['single_choice', ['Oui', 'Non'], ['a']],
  ['multiple_choice', four, ['a']],
  ['multiple_choice', four, ['a', 'b', 'c', 'd']],
  ['true_false', ['Vrai', 'Faux'], ['b']],
  ['short_answer', [], []],
])('a %s with %j and the key %j can be asked', (type, texts, key) => {
  expect(issues(type, texts, key)).toEqual([])
})

it.each<[QuestionType, string[], string[], string]>([
  ['single_choice', four, [], 'correct_option_ids: no_correct_option'],
  ['single_choice', four, ['a', 'b'], 'correct_option_ids: more_than_one_correct_option'],
  ['single_choice', ['Paris'], ['a'], 'options: too_few_options'],
  ['single_choice', Array.from({ length: 11 }, (_, n) => `Ville ${n}`), ['a'], 'options: too_many_options'],
  ['multiple_choice', four, [], 'correct_option_ids: no_correct_option'],
  ['multiple_choice', four, ['a', 'z'], 'correct_option_ids.1: unknown_correct_option'],
  ['multiple_choice', four, ['a', 'a'], 'correct_option_ids.1: repeated_correct_option'],
  ['multiple_choice', ['Paris', 'Lyon', ' paris  '], ['a'], 'options.2.text: duplicate_option_text'],
  ['multiple_choice', ['Le  chat', 'le chat'], ['a'], 'options.1.text: duplicate_option_text'],
  ['true_false', four, ['a'], 'options: true_false_needs_two_options'],
  ['true_false', ['Vrai', 'Faux'], ['a', 'b'], 'correct_option_ids: more_than_one_correct_option'],
  ['short_answer', four, [], 'options: short_answer_has_options'],
  ['short_answer', [], ['a'], 'correct_option_ids: short_answer_has_key'],
])('a %s with %j and the key %j has one issue', (type, texts, key, issue) => {
  expect(issues(type, texts, key)).toEqual([issue])
})

it('finds an option id that is used twice', () => {
  const options = [
    { id: 'a', text: 'Paris' },
    { id: 'a', text: 'Lyon' },
  ]
  expect(questionIssues({ type: 'single_choice', options, correct_option_ids: ['a'] })).toEqual([
    { field: 'options.1.id', code: 'duplicate_option_id' },
  ])
})

it('tells accents apart, which change a word', () => {
  expect(issues('single_choice', ['pêche', 'péché', 'pèche'], ['a'])).toEqual([])
})

it('says every issue in every language', () => {
  const found = questionIssues({ type: 'single_choice', options: [], correct_option_ids: ['x', 'x'] })
  for (const { code } of found) {
    for (const language of Language.options) expect(questionIssueSentence(code, language)).toMatch(/^\p{Lu}.+\.$/u)
  }
  expect(found.length).toBeGreaterThan(1)
})

it('gives options the ids that they lack, and keeps those that they have', () => {
  const made = ['x1', 'mine', 'x2', 'x1', 'x3'][Symbol.iterator]()
  const newId = () => made.next().value ?? 'none left'
  expect(
    completeOptionIds([{ text: 'Paris' }, { id: 'mine', text: 'Lyon' }, { text: 'Lille' }, { text: 'Brest' }], newId),
  ).toEqual([
    { id: 'x1', text: 'Paris' },
    { id: 'mine', text: 'Lyon' },
    { id: 'x2', text: 'Lille' },
    { id: 'x3', text: 'Brest' },
  ])
})

it('goes through whatever the API lets in', () => {
  const input = QuestionInput.parse({
    type: 'single_choice',
    stem: 'Quelle est la capitale de la France ?',
    options: [{ text: 'Paris' }, { text: 'Lyon' }],
    correct_option_ids: [],
  })
  let count = 0
  const options = completeOptionIds(input.options, () => `o${++count}`)
  expect(questionIssues({ ...input, options })).toEqual([{ field: 'correct_option_ids', code: 'no_correct_option' }])
})
