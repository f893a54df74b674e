import { describe, expect, it } from 'vitest'
import type { KeyEntry } from '../exams/types.ts'
import { seededRandom, shuffled } from '../random/seeded.ts'
import type { Answer, PaperQuestion } from '../wire/attempts.ts'
import { ScoringRule } from '../wire/exams.ts'
import { gradeAttempt, maxScore } from './score.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e']

/** A question with `k` options a, b, c …; `right` names the correct ones. */
function asked(id: string, type: PaperQuestion['type'], right: string, k = 4, points = 1) {
  const options = LETTERS.slice(0, k).map((letter) => ({ id: letter, text: `Option ${letter}` }))
  const question: PaperQuestion = { id, type, stem: 'Which?', options, points }
  const entry: KeyEntry = { question_id: id, correct_option_ids: [...right], explanation: '', source: null }
  return { question, entry }
}

function grade(
  items: ReturnType<typeof asked>[],
  chosen: Record<string, string>,
  rule: ScoringRule,
  rulings?: Map<string, { percent: number }>,
) {
  const answers: Answer[] = Object.entries(chosen).map(([question_id, text]) =>
    text.startsWith('"')
      ? { question_id, option_ids: [], text: text.slice(1, -1) }
      : { question_id, option_ids: [...text], text: null },
  )
  const questions = items.map((item) => item.question)
  const key = items.map((item) => item.entry)
  return gradeAttempt({ questions }, key, answers, rule, rulings)
}

/** What one question earns, with its verdict. */
function earned(rule: ScoringRule, type: PaperQuestion['type'], right: string, chosen: string, k = 4, points = 1) {
  const [question] = grade([asked('q', type, right, k, points)], { q: chosen }, rule).questions
  return `${question?.verdict} ${question?.score}`
}

describe.each(ScoringRule.options)('under %s', (rule) => {
  const exam = [
    asked('single', 'single_choice', 'b'),
    asked('multiple', 'multiple_choice', 'acd', 5, 2.5),
    asked('truth', 'true_false', 'a', 2, 0.5),
  ]

  it('all correct earns everything', () => {
    expect(grade(exam, { single: 'b', multiple: 'dca', truth: 'a' }, rule)).toMatchObject({
      status: 'graded',
      score: 4,
      max_score: 4,
      percent: 100,
      questions: [{ verdict: 'correct' }, { verdict: 'correct', score: 2.5 }, { verdict: 'correct' }],
    })
  })

  it('all wrong earns nothing, and never less', () => {
    expect(grade(exam, { single: 'a', multiple: 'be', truth: 'b' }, rule)).toMatchObject({
      score: 0,
      percent: 0,
      questions: [{ verdict: 'incorrect' }, { verdict: 'incorrect' }, { verdict: 'incorrect' }],
    })
  })

  it('what was left blank or taken back is unanswered, costs nothing and earns nothing', () => {
    const { score, questions } = grade(exam, { multiple: '' }, rule)
    expect(score).toBe(0)
    expect(questions.map(({ verdict, score }) => `${verdict} ${score}`)).toEqual(Array(3).fill('unanswered 0'))
  })

  it('the order in which options were ticked does not matter', () => {
    const right = grade(exam, { multiple: 'acb' }, rule)
    expect(grade(exam, { multiple: 'bca' }, rule)).toEqual(right)
  })
})

it('all_or_nothing takes the right options and them alone', () => {
  expect(earned('all_or_nothing', 'multiple_choice', 'ac', 'ac')).toBe('correct 1')
  expect(earned('all_or_nothing', 'multiple_choice', 'ac', 'a')).toBe('incorrect 0')
  expect(earned('all_or_nothing', 'multiple_choice', 'ac', 'acd')).toBe('incorrect 0')
})

it('partial_credit is (right − wrong) / right ones there are, at least 0', () => {
  const rule = 'partial_credit'
  expect(earned(rule, 'multiple_choice', 'ac', 'a')).toBe('partial 0.5')
  expect(earned(rule, 'multiple_choice', 'abc', 'ab', 5, 2)).toBe('partial 1.33')
  expect(earned(rule, 'multiple_choice', 'abc', 'abd', 5, 3)).toBe('partial 1')
  expect(earned(rule, 'multiple_choice', 'ac', 'ab')).toBe('incorrect 0')
  expect(earned(rule, 'multiple_choice', 'ac', 'abcd')).toBe('incorrect 0')
  expect(earned(rule, 'multiple_choice', 'a', 'bcd')).toBe('incorrect 0')
  expect(earned(rule, 'single_choice', 'a', 'b')).toBe('incorrect 0')
})

it('negative_marking takes 1 / (k − 1) for a wrong choice among k', () => {
  const rule = 'negative_marking'
  expect(earned(rule, 'single_choice', 'a', 'b', 4, 3)).toBe('incorrect -1')
  expect(earned(rule, 'single_choice', 'a', 'b', 5, 1)).toBe('incorrect -0.25')
  expect(earned(rule, 'true_false', 'a', 'b', 2, 1)).toBe('incorrect -1')
  expect(earned(rule, 'multiple_choice', 'ac', 'a')).toBe('partial 0.5')
  expect(earned(rule, 'multiple_choice', 'ac', 'ab')).toBe('incorrect 0')
  expect(earned(rule, 'multiple_choice', 'ac', 'bd')).toBe('incorrect -1')
  expect(earned(rule, 'multiple_choice', 'abcd', 'ab')).toBe('partial 0.5')
})

it('choosing several where one may be chosen is one wrong choice, so that hedging gains nothing', () => {
  expect(earned('all_or_nothing', 'single_choice', 'a', 'ab')).toBe('incorrect 0')
  expect(earned('partial_credit', 'single_choice', 'a', 'ab')).toBe('incorrect 0')
  expect(earned('negative_marking', 'single_choice', 'a', 'ab', 4, 3)).toBe('incorrect -1')
})

it.each([2, 3, 4, 5])('negative_marking makes blind guessing among %i options worth nothing', (k) => {
  const scores = LETTERS.slice(0, k).map((letter) => {
    const [question] = grade([asked('q', 'single_choice', 'a', k, 12)], { q: letter }, 'negative_marking').questions
    return question?.score ?? Number.NaN
  })
  expect(scores.reduce((sum, score) => sum + score)).toBe(0)
})

it('negative_marking takes losses off the total, and stops the total at 0', () => {
  const items = ['q1', 'q2', 'q3'].map((id) => asked(id, 'single_choice', 'a', 5))
  expect(grade(items, { q1: 'a', q2: 'b', q3: 'b' }, 'negative_marking').score).toBe(0.5)
  expect(grade(items, { q1: 'b', q2: 'b', q3: 'b' }, 'negative_marking')).toMatchObject({ score: 0, percent: 0 })
})

it('the total is the sum of what is shown, to the hundredth, whatever is added up', () => {
  const tenth = Array.from({ length: 3 }, (_, index) => asked(`q${index}`, 'single_choice', 'a', 4, 0.1))
  expect(grade(tenth, { q0: 'a', q1: 'a', q2: 'a' }, 'partial_credit')).toMatchObject({ score: 0.3, max_score: 0.3 })

  const random = seededRandom(20)
  for (let round = 0; round < 300; round++) {
    const items = Array.from({ length: 12 }, (_, index) =>
      asked(`q${index}`, 'multiple_choice', 'abc', 5, Math.floor(random() * 1000) / 100),
    )
    const chosen = Object.fromEntries(
      items.map(({ question }) => [
        question.id,
        shuffled(LETTERS, random)
          .slice(0, 1 + Math.floor(random() * 4))
          .join(''),
      ]),
    )
    for (const rule of ScoringRule.options) {
      const { score, max_score, questions } = grade(items, chosen, rule)
      const sum = questions.reduce((total, question) => total + Math.round(question.score * 100), 0)
      expect(score).toBe(Math.max(0, sum) / 100)
      expect(max_score).toBe(maxScore(items.map((item) => item.question)))
      for (const shown of questions) expect(String(shown.score)).toMatch(/^-?\d+(\.\d{1,2})?$/)
    }
  }
})

it('rounds a share of the points half up, a loss as well', () => {
  expect(earned('partial_credit', 'multiple_choice', 'abc', 'a', 5, 1)).toBe('partial 0.33')
  expect(earned('partial_credit', 'multiple_choice', 'abc', 'ab', 5, 1)).toBe('partial 0.67')
  expect(earned('partial_credit', 'multiple_choice', 'ac', 'a', 4, 0.01)).toBe('partial 0.01')
  expect(earned('negative_marking', 'single_choice', 'a', 'b', 4, 1)).toBe('incorrect -0.33')
})

it('tells what share of the points was earned, and 0 where there was nothing to earn', () => {
  const three = ['q1', 'q2', 'q3'].map((id) => asked(id, 'single_choice', 'a'))
  expect(grade(three, { q1: 'a' }, 'all_or_nothing').percent).toBe(33.33)
  const worthless = [asked('q', 'single_choice', 'a', 4, 0)]
  expect(grade(worthless, { q: 'a' }, 'all_or_nothing')).toMatchObject({
    score: 0,
    max_score: 0,
    percent: 0,
    questions: [{ verdict: 'correct' }],
  })
})

describe('a short answer', () => {
  const items = [asked('text', 'short_answer', '', 0, 4), asked('q', 'single_choice', 'a')]

  it('waits for its review, and the attempt with it', () => {
    expect(grade(items, { text: '"Because."', q: 'a' }, 'partial_credit')).toMatchObject({
      status: 'needs_review',
      score: 1,
      max_score: 5,
      questions: [{ verdict: 'pending', score: 0, max_score: 4 }, { verdict: 'correct' }],
    })
  })

  it('needs none when it was left blank', () => {
    expect(grade(items, { text: '"  "', q: 'a' }, 'partial_credit')).toMatchObject({
      status: 'graded',
      questions: [{ verdict: 'unanswered', score: 0 }, { verdict: 'correct' }],
    })
  })

  it.each([
    [100, 'correct', 4],
    [62.5, 'partial', 2.5],
    [0, 'incorrect', 0],
  ])('is worth what it was ruled: %d %%', (percent, verdict, score) => {
    const rulings = new Map([['text', { percent }]])
    expect(grade(items, { text: '"Because."' }, 'negative_marking', rulings)).toMatchObject({
      status: 'graded',
      questions: [{ verdict, score }, { verdict: 'unanswered' }],
    })
  })
})

it('refuses a paper whose key misses a question or an answer, rather than calling every answer wrong', () => {
  const { question, entry } = asked('q', 'single_choice', '')
  expect(() => gradeAttempt({ questions: [question] }, [entry], [], 'partial_credit')).toThrow(/no right option of/)
  expect(() => gradeAttempt({ questions: [question] }, [], [], 'partial_credit')).toThrow(/no entry for question q/)
})
