import { NetworkFirst, type SerwistPlugin } from 'serwist'
import { pageCacheName } from '../offline/kept-pages.ts'

/** How long somebody looks at nothing while the kept page could be shown. */
const PATIENCE_SECONDS = 4

/** A server that fails is no better than none. What it refuses, or sends elsewhere, is its word, and is not kept. */
const onlyAnswers: SerwistPlugin = {
  async fetchDidSucceed({ response }) {
    if (response.status >= 500) throw new TypeError(`${response.status}`)
    return response
  },
  async cacheWillUpdate({ response }) {
    return response.status === 200 && !response.redirected ? response : null
  },
}

/** Asks the server, and keeps the answer for the day when it cannot be asked. Where nobody has signed in nothing is kept. */
export async function networkFirst(event: ExtendableEvent, request: Request): Promise<Response> {
  const cacheName = await pageCacheName()
  if (cacheName === null) return fetch(request)
  const strategy = new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    // A person's cache is in one language, and its pages vary by cookies that no service worker sees.
    matchOptions: { ignoreVary: true },
    plugins: [onlyAnswers],
  })
  return strategy.handle({ event, request })
}
