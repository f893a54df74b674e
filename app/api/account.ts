import { queryOptions } from '@tanstack/react-query'
import type { PasswordChange } from '../../core/wire/account.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** Where the visitor is signed in. */
export const sessionsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['sessions'], queryFn: () => bodyOf(api.account.sessions.$get()) })

export const endSession = (api: ApiClient, id: string) => bodyOf(api.account.sessions[':id'].$delete({ param: { id } }))

export const changePassword = (api: ApiClient, json: PasswordChange) => bodyOf(api.account.password.$post({ json }))
