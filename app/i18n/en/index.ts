import { auth } from './auth.ts'
import { common } from './common.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { landing } from './landing.ts'
import { qcms } from './qcms.ts'
import { review } from './review.ts'

export const en = { auth, common, documents, exams, landing, qcms, review } as const
