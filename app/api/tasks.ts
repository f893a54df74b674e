import { queryOptions } from '@tanstack/react-query'
import type { GenerateInput, MoreQuestionsInput } from '../../core/wire/tasks.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** The latest tasks, running or ended. */
export const latestTasksQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['tasks'],
    queryFn: () => bodyOf(api.tasks.$get({ query: { limit: '10' } })),
  })

export const generateQcm = (api: ApiClient, json: Partial<GenerateInput>) => bodyOf(api.qcm.generate.$post({ json }))

export const generateMore = (api: ApiClient, id: string, json: Partial<MoreQuestionsInput>) =>
  bodyOf(api.qcm[':id'].questions.generate.$post({ param: { id }, json }))

export const cancelTask = (api: ApiClient, id: string) => bodyOf(api.tasks[':id'].cancel.$post({ param: { id } }))

export const retryTask = (api: ApiClient, id: string) => bodyOf(api.tasks[':id'].retry.$post({ param: { id } }))
