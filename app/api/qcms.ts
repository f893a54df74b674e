import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Language } from '../../core/wire/common.ts'
import type { QuestionInput, QuestionPatch } from '../../core/wire/questions.ts'
import { type ApiClient, bodyOf } from './client.ts'

export const qcmsQuery = (api: ApiClient) =>
  infiniteQueryOptions({
    queryKey: ['qcms', 'list'],
    queryFn: ({ pageParam }) => bodyOf(api.qcm.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
  })

export const qcmQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['qcms', id],
    queryFn: () => bodyOf(api.qcm[':id'].$get({ param: { id } })),
  })

export const createQcm = (api: ApiClient, json: { title: string; description: string; language: Language }) =>
  bodyOf(api.qcm.$post({ json }))

export const updateQcm = (api: ApiClient, id: string, json: { title?: string; description?: string }) =>
  bodyOf(api.qcm[':id'].$patch({ param: { id }, json }))

export const deleteQcm = (api: ApiClient, id: string) => bodyOf(api.qcm[':id'].$delete({ param: { id } }))

/** A question as it is sent: what has a default may be left out. */
export type QuestionDraft = z.input<typeof QuestionInput>

export const addQuestion = (api: ApiClient, id: string, json: QuestionDraft) =>
  bodyOf(api.qcm[':id'].questions.$post({ param: { id }, json }))

export const checkQuestion = (api: ApiClient, id: string, json: QuestionDraft) =>
  bodyOf(api.qcm[':id'].questions.check.$post({ param: { id }, json }))

export const updateQuestion = (api: ApiClient, id: string, qid: string, json: QuestionPatch) =>
  bodyOf(api.qcm[':id'].questions[':qid'].$patch({ param: { id, qid }, json }))

export const deleteQuestion = (api: ApiClient, id: string, qid: string) =>
  bodyOf(api.qcm[':id'].questions[':qid'].$delete({ param: { id, qid } }))

export const orderQuestions = (api: ApiClient, id: string, question_ids: string[]) =>
  bodyOf(api.qcm[':id'].questions.order.$put({ param: { id }, json: { question_ids } }))
