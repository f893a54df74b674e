import type { en } from '../en/index.ts'
import type { Texts } from '../texts.ts'
import { setFrenchTexts } from '../typography.ts'
import { auth } from './auth.ts'
import { common } from './common.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { landing } from './landing.ts'
import { qcms } from './qcms.ts'
import { review } from './review.ts'

export const fr = setFrenchTexts({ auth, common, documents, exams, landing, qcms, review } satisfies Texts<typeof en>)
