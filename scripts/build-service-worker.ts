import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { getManifest } from '@serwist/build'
import { build } from 'vite'

const CLIENT = 'build/client'

/** Builds `/service-worker.js`, which knows every file of the pages that were built before. */
export async function buildServiceWorker(): Promise<void> {
  const { manifestEntries } = await getManifest({
    globDirectory: CLIENT,
    globPatterns: ['assets/**/*', '*.svg', 'icons/*', '*.webmanifest'],
    modifyURLPrefix: { '': '/' },
    // Their names say what is in them.
    dontCacheBustURLsMatching: /^\/?assets\//,
  })
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      PRECACHED: JSON.stringify(manifestEntries),
      APP_VERSION: JSON.stringify(appVersion()),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: CLIENT,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: 'app/service-worker/service-worker.ts',
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => 'service-worker.js',
      },
    },
  })
}

/** As Remix calls the build, in its manifest's name and in `X-App-Version`. */
function appVersion(): string {
  const [manifest] = globSync(`${CLIENT}/assets/manifest-*.js`)
  if (!manifest) throw new Error('The pages are not built.')
  return basename(manifest, '.js').slice('manifest-'.length)
}
