import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

declare module '@remix-run/cloudflare' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        // A page that opens without a connection must know the way to the others.
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    // Lightning CSS writes light-dark() out for browsers that lack it (Safari 16.4 to 17.4, Chrome 111 to 122).
    cssMinify: 'lightningcss',
    cssTarget: ['chrome111', 'safari16.4', 'firefox128'],
    // A file inlined as data: would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
})
