import type { Question } from '../../../core/wire/questions.ts'

export type ReviewFilter = 'all' | Question['status']
export const FILTERS = ['all', 'draft', 'accepted', 'rejected'] as const satisfies readonly ReviewFilter[]

export function countsOf(questions: readonly Question[]): Record<ReviewFilter, number> & { judged: number } {
  const count = (status: Question['status']) => questions.filter((question) => question.status === status).length
  const draft = count('draft')
  return {
    all: questions.length,
    draft,
    accepted: count('accepted'),
    rejected: count('rejected'),
    judged: questions.length - draft,
  }
}
