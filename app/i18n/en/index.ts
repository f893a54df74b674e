import { auth } from './auth.ts'
import { common } from './common.ts'
import { documents } from './documents.ts'
import { landing } from './landing.ts'

export const en = { auth, common, documents, landing } as const
