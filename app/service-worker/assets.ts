import { VERSION_HEADER } from '../offline/app-version.ts'
import { pageCacheName } from '../offline/kept-pages.ts'

export const ASSETS_PREFIX = 'assets-'

/** A file of the pages is named by its content, so that any version's is right. */
export async function anyVersionsAsset({ request }: { request: Request }): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

/** Files of versions that no kept page is made of. */
export async function dropOldAssets(version: string): Promise<void> {
  const needed = new Set([version, ...(await versionsOfKeptPages())])
  for (const name of await caches.keys()) {
    if (name.startsWith(ASSETS_PREFIX) && !needed.has(name.slice(ASSETS_PREFIX.length))) await caches.delete(name)
  }
}

async function versionsOfKeptPages(): Promise<string[]> {
  const name = await pageCacheName()
  if (name === null) return []
  const pages = await (await caches.open(name)).matchAll()
  return pages.map((page) => page.headers.get(VERSION_HEADER)).filter((version) => version !== null)
}
