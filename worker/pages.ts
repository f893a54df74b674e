import { createRequestHandler } from '@remix-run/cloudflare'
import * as build from '../build/server/index.js'
import { api } from './api/app.ts'
import type { Pages } from './worker.ts'

const handle = createRequestHandler(build, 'production')

/** Remix. Its loaders and actions reach the data through the API alone, in this process. */
export const pages: Pages = async (request, env, context) => {
  const fetchApi = async (call: Request) => api.fetch(call, env, context)
  return handle(request, { fetchApi })
}
