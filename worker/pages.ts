import { createRequestHandler } from '@remix-run/cloudflare'
import * as build from '../build/server/index.js'
import { fetchApi } from './api/app.ts'
import { partOfPage } from './middleware/limit.ts'
import type { Pages } from './worker.ts'

const handle = createRequestHandler(build, 'production')

/** Remix. Its loaders and actions reach the data through the API alone, in this process. */
export const pages: Pages = async (request, env, context) => {
  const page = { counted: false }
  return handle(request, {
    async fetchApi(call: Request) {
      partOfPage(call, page)
      return fetchApi(call, env, context)
    },
  })
}
