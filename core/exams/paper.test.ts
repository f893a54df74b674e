import { expect, it } from 'vitest'
import { arrangePaper, type PublishableQuestion, publishPaper } from './paper.ts'

function question(id: string, change: Partial<PublishableQuestion> = {}): PublishableQuestion {
  return {
    id,
    type: 'single_choice',
    stem: `Stem of ${id}?`,
    options: ['Ada', 'Bea', 'Cleo', 'Dora'].map((text, index) => ({ id: `${id}-${index}`, text })),
    points: 1,
    correct_option_ids: [`${id}-0`],
    explanation: `Secret explanation of ${id}`,
    source: { document_id: 'doc', document_title: 'Secret title', page: 2, quote: 'Secret quote' },
    ...change,
  }
}
const twenty = Array.from({ length: 20 }, (_, index) => question(`q${index}`))
const shuffle = { shuffle_questions: true, shuffle_options: true }

it('publishes a paper in which no byte tells the key, the explanation or the source', async () => {
  // As rows come from the database: with more fields than a paper has.
  const rows = twenty.map((row) => ({
    ...row,
    difficulty: 'hard',
    status: 'accepted',
    flaws: [{ rule: 'secret-rule' }],
  }))
  const { paper, key } = await publishPaper(rows)
  expect(Object.keys(paper.questions[0] ?? {})).toEqual(['id', 'type', 'stem', 'options', 'points'])
  expect(JSON.stringify(paper)).not.toMatch(/secret|correct|explanation|source|difficulty|flaws/i)
  expect(key[0]).toEqual({
    question_id: 'q0',
    correct_option_ids: ['q0-0'],
    explanation: 'Secret explanation of q0',
    source: { document_id: 'doc', document_title: 'Secret title', page: 2, quote: 'Secret quote' },
  })
})

it('has a hash that changes with whatever is asked or right, and with nothing else', async () => {
  const { hash } = await publishPaper(twenty)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const rebuilt = twenty.map(
    (row) => Object.fromEntries(Object.entries(row).reverse()) as unknown as PublishableQuestion,
  )
  expect((await publishPaper(rebuilt)).hash).toBe(hash)
  const changed: Partial<PublishableQuestion>[] = [
    { stem: 'Another stem?' },
    { points: 2 },
    { correct_option_ids: ['q0-1'] },
    { explanation: 'Another explanation' },
    { source: null },
    { options: [...question('q0').options].reverse() },
  ]
  for (const change of changed) {
    expect((await publishPaper([question('q0', change), ...twenty.slice(1)])).hash).not.toBe(hash)
  }
})

it('arranges the same paper for the same seed, and another for another', async () => {
  const { paper } = await publishPaper(twenty)
  expect(arrangePaper(paper, shuffle, 42)).toEqual(arrangePaper(paper, shuffle, 42))
  expect(arrangePaper(paper, shuffle, 42)).not.toEqual(arrangePaper(paper, shuffle, 43))
})

it('keeps every question and every option when it shuffles', async () => {
  const { paper } = await publishPaper(twenty)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const arranged = arrangePaper(paper, shuffle, 42)
  const sorted = arranged.questions.map((row) => ({ ...row, options: [...row.options].sort(byId) })).sort(byId)
  expect(sorted).toEqual([...paper.questions].sort(byId))
})

it('shuffles only what the exam shuffles', async () => {
  const { paper } = await publishPaper(twenty)
  const ids = (arranged: typeof paper) => arranged.questions.map((row) => row.id)
  expect(arrangePaper(paper, { shuffle_questions: false, shuffle_options: false }, 42)).toEqual(paper)
  const optionsOnly = arrangePaper(paper, { shuffle_questions: false, shuffle_options: true }, 42)
  expect(ids(optionsOnly)).toEqual(ids(paper))
  expect(optionsOnly).not.toEqual(paper)
  const questionsOnly = arrangePaper(paper, { shuffle_questions: true, shuffle_options: false }, 42)
  expect(ids(questionsOnly)).not.toEqual(ids(paper))
  expect(questionsOnly.questions.map((row) => row.options[0]?.text)).toEqual(Array(20).fill('Ada'))
})

const withOptions = (...texts: string[]) =>
  question('q', { options: texts.map((text, index) => ({ id: `o${index}`, text })) })

async function arrangements(row: PublishableQuestion): Promise<string[][]> {
  const { paper } = await publishPaper([row])
  return Array.from({ length: 30 }, (_, seed) =>
    (arrangePaper(paper, shuffle, seed).questions[0]?.options ?? []).map((option) => option.text),
  )
}

it('leaves true before false', async () => {
  const row = { ...withOptions('Vrai', 'Faux'), type: 'true_false' as const }
  for (const texts of await arrangements(row)) expect(texts).toEqual(['Vrai', 'Faux'])
})

it('leaves “all of the above” at the end, wherever it was written, and shuffles the rest', async () => {
  const orders = await arrangements(withOptions('None of the above', 'Ada', 'Bea', 'Cleo'))
  for (const texts of orders) expect(texts.at(-1)).toBe('None of the above')
  expect(new Set(orders.map((texts) => texts.join())).size).toBeGreaterThan(4)
})

it('does not shuffle a question whose options name each other', async () => {
  for (const texts of await arrangements(withOptions('Ada', 'Bea', 'A et B', 'Aucune'))) {
    expect(texts).toEqual(['Ada', 'Bea', 'A et B', 'Aucune'])
  }
})
