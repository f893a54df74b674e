import { account } from './account.ts'
import { attempt } from './attempt.ts'
import { attempt_log } from './attempt-log.ts'
import { audit } from './audit.ts'
import { auth } from './auth.ts'
import { common } from './common.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { groups } from './groups.ts'
import { invigilation } from './invigilation.ts'
import { landing } from './landing.ts'
import { limits } from './limits.ts'
import { my_exams } from './my-exams.ts'
import { offline } from './offline.ts'
import { qcms } from './qcms.ts'
import { result } from './result.ts'
import { review } from './review.ts'
import { sealed_files } from './sealed-files.ts'
import { search } from './search.ts'
import { users } from './users.ts'

export const en = {
  account,
  attempt,
  attempt_log,
  audit,
  auth,
  common,
  documents,
  exams,
  groups,
  invigilation,
  landing,
  limits,
  my_exams,
  offline,
  qcms,
  result,
  review,
  sealed_files,
  search,
  users,
} as const
