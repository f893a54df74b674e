/**
 * Pages that open without a connection once they were seen, in a cache of the person who saw them. The page says who that
 * is; the service worker, which cannot know, uses the cache that it finds.
 */
const PREFIX = 'pages-'

/** Where a browser runs the page without TLS, or forbids storage, there are no caches and no service worker. */
function storage(): CacheStorage | null {
  return typeof caches === 'undefined' ? null : caches
}

/** The cache of whoever uses this device; null where nobody has signed in. */
export async function pageCacheName(): Promise<string | null> {
  const names = (await storage()?.keys()) ?? []
  return names.find((name) => name.startsWith(PREFIX)) ?? null
}

export async function keepPagesOf(userId: string): Promise<void> {
  await forgetPages(PREFIX + userId).catch(() => {})
  await storage()
    ?.open(PREFIX + userId)
    .catch(() => {})
}

export async function forgetPages(except?: string): Promise<void> {
  for (const name of (await storage()?.keys()) ?? []) {
    if (name.startsWith(PREFIX) && name !== except) await caches.delete(name)
  }
}

/** Fetches a page as a reload of it would, so that the reload works without a connection. */
export async function keepPage(path: string): Promise<void> {
  const name = await pageCacheName()
  if (name === null) return
  const response = await fetch(path, { headers: { Accept: 'text/html' } })
  if (response.ok && !response.redirected) await (await caches.open(name)).put(path, response)
}
