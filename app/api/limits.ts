import { queryOptions } from '@tanstack/react-query'
import type { LimitOverride, LimitWindows } from '../../core/wire/limits.ts'
import { type ApiClient, bodyOf } from './client.ts'

export type LimitKey = Pick<LimitOverride, 'policy' | 'scope' | 'subject'>

export const limitsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['limits'], queryFn: () => bodyOf(api.limits.$get()) })

const ofLimit = (api: ApiClient) => api.limits[':policy'][':scope'][':subject']

export const setLimit = (api: ApiClient, { policy, scope, subject }: LimitKey, json: LimitWindows) =>
  bodyOf(ofLimit(api).$put({ param: { policy, scope, subject }, json }))

export const resetLimit = (api: ApiClient, { policy, scope, subject }: LimitKey) =>
  bodyOf(ofLimit(api).$delete({ param: { policy, scope, subject } }))
