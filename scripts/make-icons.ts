/** Draws the PNGs of the manifest from our SVGs: `node scripts/make-icons.ts`, after a change of those. */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './find-chromium.ts'

const ICONS = [
  { from: 'public/favicon.svg', name: 'icon', sizes: [192, 512] },
  // Its edge may be cut off by the device: what counts lies in the middle four fifths (W3C, Web App Manifest, "maskable").
  { from: 'public/icons/maskable.svg', name: 'maskable', sizes: [192, 512] },
  { from: 'public/icons/maskable.svg', name: 'apple-touch', sizes: [180] },
]

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
for (const { from, name, sizes } of ICONS) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(from, 'utf8')}`)
    await page.screenshot({ path: `public/icons/${name}-${size}.png`, omitBackground: true })
  }
}
await browser.close()
