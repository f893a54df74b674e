import { queryOptions } from '@tanstack/react-query'
import type { StudentExam } from '../../core/wire/exams.ts'
import { serverClock } from '../attempt/clock.ts'
import { type ApiClient, bodyOf } from './client.ts'

export const myExamsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['my-exams', 'list'],
    queryFn: () =>
      serverClock.timed(
        () => bodyOf(api.my.exams.$get()),
        ({ items }) => items[0]?.server_time,
      ),
  })

export const myExamQuery = (api: ApiClient, id: string) =>
  queryOptions({ queryKey: ['my-exams', id], queryFn: () => getMyExam(api, id) })

export function getMyExam(api: ApiClient, id: string, signal?: AbortSignal): Promise<StudentExam> {
  return serverClock.timed(
    () => bodyOf(api.my.exams[':id'].$get({ param: { id } }, { init: { signal } })),
    (exam) => exam.server_time,
  )
}
