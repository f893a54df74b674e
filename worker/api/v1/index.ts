import { apiReference } from '../openapi.ts'
import { createRouter } from '../operation.ts'
import { account } from './account.ts'
import { attemptAudit } from './attempt-audit.ts'
import { attempts } from './attempts.ts'
import { audit } from './audit.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { grading } from './grading.ts'
import { groups } from './groups.ts'
import { invigilation } from './invigilation.ts'
import { limits } from './limits.ts'
import { notifications } from './notifications.ts'
import { people } from './people.ts'
import { qcm } from './qcm.ts'
import { questions } from './questions.ts'
import { search } from './search.ts'
import { sitting } from './sitting.ts'
import { tasks } from './tasks.ts'

const routes = createRouter()
  .route('/', account)
  .route('/', people)
  .route('/', audit)
  .route('/', documents)
  .route('/', tasks)
  .route('/', qcm)
  .route('/', questions)
  .route('/', groups)
  .route('/', exams)
  .route('/', attempts)
  .route('/', sitting)
  .route('/', attemptAudit)
  .route('/', invigilation)
  .route('/', notifications)
  .route('/', search)
  .route('/', grading)
  .route('/', limits)

export const apiV1 = routes
apiReference(routes, 'v1')

/** What a typed client of version 1 is made from: `hc<ApiV1>('/api/v1')`. */
export type ApiV1 = typeof routes
