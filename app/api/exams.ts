import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ExamInput, ExamPatch } from '../../core/wire/exams.ts'
import { type ApiClient, bodyOf } from './client.ts'

export const examsQuery = (api: ApiClient) =>
  infiniteQueryOptions({
    queryKey: ['exams', 'list'],
    queryFn: ({ pageParam }) => bodyOf(api.exams.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
  })

export const examQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['exams', id],
    queryFn: () => bodyOf(api.exams[':id'].$get({ param: { id } })),
  })

export const examResultsQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['exam-results', id],
    queryFn: () => bodyOf(api.exams[':id'].results.$get({ param: { id } })),
  })

/** For a spreadsheet. */
export const resultsFile = (id: string) => `/api/v1/exams/${id}/results.csv`

export const studentsQuery = (api: ApiClient, q: string) =>
  queryOptions({
    queryKey: ['students', q],
    queryFn: () => bodyOf(api.students.$get({ query: { q, limit: '8' } })),
    placeholderData: keepPreviousData,
  })

export const createExam = (api: ApiClient, json: z.input<typeof ExamInput>) => bodyOf(api.exams.$post({ json }))

export const updateExam = (api: ApiClient, id: string, json: z.input<typeof ExamPatch>) =>
  bodyOf(api.exams[':id'].$patch({ param: { id }, json }))

export const deleteExam = (api: ApiClient, id: string) => bodyOf(api.exams[':id'].$delete({ param: { id } }))

export const publishExam = (api: ApiClient, id: string) => bodyOf(api.exams[':id'].publish.$post({ param: { id } }))

export const releaseResults = (api: ApiClient, id: string) =>
  bodyOf(api.exams[':id']['release-results'].$post({ param: { id } }))
