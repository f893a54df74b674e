import type { en } from '../en/index.ts'
import type { Texts } from '../texts.ts'
import { setFrenchTexts } from '../typography.ts'
import { attempt } from './attempt.ts'
import { auth } from './auth.ts'
import { common } from './common.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { groups } from './groups.ts'
import { landing } from './landing.ts'
import { my_exams } from './my-exams.ts'
import { qcms } from './qcms.ts'
import { result } from './result.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { users } from './users.ts'

export const fr = setFrenchTexts({
  attempt,
  auth,
  common,
  documents,
  exams,
  groups,
  landing,
  my_exams,
  qcms,
  result,
  review,
  search,
  users,
} satisfies Texts<typeof en>)
