import { type PrecacheEntry, Serwist } from 'serwist'
import { examRuns } from '../offline/running-exam.ts'
import { TAKE_OVER } from '../offline/take-over.ts'
import { ASSETS_PREFIX, anyVersionsAsset, dropOldAssets } from './assets.ts'
import { networkFirst } from './network-first.ts'
import { offlinePage } from './offline-page.ts'
import { keptPath, seenResult } from './paths.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by scripts/build-service-worker.ts. */
declare const PRECACHED: PrecacheEntry[]
declare const APP_VERSION: string

const serwist = new Serwist({
  precacheEntries: PRECACHED,
  // A cache a version: the pages that an older one has left open, or kept, still find what they are made of.
  precacheOptions: { cacheName: ASSETS_PREFIX + APP_VERSION, ignoreURLParametersMatching: [], cleanURLs: false },
  disableDevLogs: true,
})

serwist.registerCapture(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), anyVersionsAsset)
serwist.registerCapture(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode !== 'navigate' && (keptPath(url) || seenResult(url)),
  async ({ event, request }) => networkFirst(event, request),
)
serwist.registerCapture(
  ({ request }) => request.mode === 'navigate',
  async ({ event, request, url }) => {
    if (!keptPath(url)) return fetch(request).catch(() => offlinePage(PRECACHED))
    return networkFirst(event, request).catch(() => offlinePage(PRECACHED))
  },
)

serwist.addEventListeners()

self.addEventListener('activate', (event) => event.waitUntil(dropOldAssets(APP_VERSION)))

/** A new version waits while an exam runs in any tab, whoever asks. */
self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) {
    event.waitUntil(examRuns().then((runs) => (runs ? undefined : self.skipWaiting())))
  }
})
