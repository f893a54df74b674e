import { apiReference } from '../openapi.ts'
import { createRouter } from '../operation.ts'
import { library } from './library.ts'
import { taskEvents } from './task-events.ts'
import { tasks } from './tasks.ts'

const routes = createRouter().route('/', library).route('/', tasks).route('/', taskEvents)

export const apiV2 = routes
apiReference(routes, 'v2')

/** What a typed client of version 2 is made from: `hc<ApiV2>('/api/v2')`. */
export type ApiV2 = typeof routes
