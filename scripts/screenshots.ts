/**
 * Pictures of pages, to look at: `node scripts/screenshots.ts OUT [--as teacher|student|admin] [--lang fr|en]
 * [--theme light|dark] [--width 1280,360] [--full] /path …`. The server is at SMARTEXAM_URL (http://localhost:8787).
 * A path may end in `@name` (the picture's name) and be followed by steps after `!`: `/documents!click=Coller un texte`.
 * Prints what the browser complained of, and elements that are wider than the screen.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from './demo-accounts.ts'
import { findChromium } from './find-chromium.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    lang: { type: 'string', default: 'fr' },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: '1280,360' },
    full: { type: 'boolean', default: false },
  },
})
const [out = 'screenshots', ...targets] = positionals
const baseURL = process.env.SMARTEXAM_URL ?? 'http://localhost:8787'
mkdirSync(out, { recursive: true })

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
for (const width of values.width.split(',').map(Number)) {
  const context = await browser.newContext({
    baseURL,
    locale: values.lang === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: values.theme === 'dark' ? 'dark' : 'light',
    viewport: { width, height: width < 600 ? 740 : 800 },
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) console.log(`${page.url()}: ${message.text().slice(0, 400)}`)
  })
  page.on('pageerror', (error) => console.log(`${page.url()}: ${error.message.slice(0, 400)}`))
  if (values.as) await signIn(page, values.as)
  for (const target of targets) await take(page, target, width)
  await context.close()
}
await browser.close()

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/sign-in')
  await page.fill('input[name=email]', who.includes('@') ? who : `${who}@example.org`)
  await page.fill('input[name=password]', DEMO_PASSWORD)
  await page.press('input[name=password]', 'Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

async function take(page: Page, target: string, width: number): Promise<void> {
  const [place = '/', ...steps] = target.split('!')
  const [path = '/', name = path.replace(/\W+/g, '_')] = place.split('@')
  await page.goto(path)
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
  for (const step of steps) await perform(page, step)
  // What moves has come to rest; a skeleton's pulse never does.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((animation) => animation.finished),
    ),
  )
  const file = join(out, `${name}-${width}-${values.lang}-${values.theme}.png`)
  await page.screenshot({ path: file, fullPage: values.full })
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.overflow-x-auto'),
      )
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className.toString().slice(0, 60)}`),
  )
  console.log(`${file}${wide.length > 0 ? ` — wider than the screen: ${wide.join(' | ')}` : ''}`)
}

async function perform(page: Page, step: string): Promise<void> {
  const [action, value = ''] = [step.slice(0, step.indexOf('=')), step.slice(step.indexOf('=') + 1)]
  if (action === 'click') await page.getByRole('button', { name: value }).first().click()
  else if (action === 'css') await page.locator(value).first().click()
  else if (action === 'press') await page.keyboard.press(value)
  else if (action === 'type') await page.keyboard.type(value)
  else if (action === 'wait') await page.getByText(value).first().waitFor()
  else throw new Error(`unknown step ${step}`)
}
