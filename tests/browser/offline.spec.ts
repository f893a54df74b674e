import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { seededRandom } from '../../core/random/seeded.ts'
import { type BrowserExam, LETTERS, logOf, publishedExam } from './exam-stage.ts'
import { signedIn, signIn, visit } from './people.ts'

const STUDENT = 'student@example.org'
const SAVE = /\/api\/v1\/attempts\/[^/]+\/answers$/

test('two minutes without a connection, with a reload in them, lose nothing', async ({ browser }) => {
  test.setTimeout(300_000)
  const exam = await publishedExam(browser, STUDENT)
  const student = await signedIn(browser, STUDENT)
  const attempt = await begin(student, exam)
  await choose(student, 'A1')
  await saved(student)
  await keptForOffline(student)

  await student.context().setOffline(true)
  const cutAt = Date.now()
  await turn(student, 'Suivante')
  await choose(student, 'B2')
  await turn(student, 'Suivante')
  await choose(student, 'C3')
  await expect(student.getByText('2 réponses pas encore envoyées').first()).toBeVisible()
  await student.reload()
  await expect(student.getByText('Question 3 sur 6')).toBeVisible()
  await expect(option(student, 'C3')).toBeChecked()
  await turn(student, 'Précédente')
  await expect(option(student, 'B2')).toBeChecked()
  await turn(student, 'Précédente')
  await expect(option(student, 'A1')).toBeChecked()
  await turn(student, 'Suivante')
  await choose(student, 'B1')
  // The outage takes its two minutes.
  await student.waitForFunction((until) => Date.now() >= until, cutAt + 120_000, { timeout: 150_000, polling: 500 })
  await turn(student, 'Suivante')
  await turn(student, 'Suivante')
  await choose(student, 'D1')

  await student.context().setOffline(false)
  await saved(student)
  const chosen = await storedOnce(exam, attempt)
  expect(chosen[0]).toBe('A1')
  expect(chosen.slice(1).filter((id) => id !== 'B2')).toEqual(['C3', 'B1', 'D1'])
})

test('a browser that is closed and opened again without a connection goes on with the exam', async ({ browser }) => {
  const exam = await publishedExam(browser, STUDENT)
  const folder = mkdtempSync(join(tmpdir(), 'smartexam-browser-'))
  const first = await reopen(folder)
  const page = await first.newPage()
  await signIn(page, STUDENT)
  const attempt = await begin(page, exam)
  await choose(page, 'A1')
  await saved(page)
  await keptForOffline(page)
  await first.setOffline(true)
  await turn(page, 'Suivante')
  await choose(page, 'B2')
  await expect(page.getByText('1 réponse pas encore envoyée').first()).toBeVisible()
  await first.close()

  const second = await reopen(folder, true)
  const again = await second.newPage()
  await again.goto(`/exam/${exam.id}/attempt`)
  await expect(option(again, 'B2')).toBeChecked()
  await turn(again, 'Suivante')
  await choose(again, 'C1')
  await second.setOffline(false)
  await saved(again)
  expect(await storedOnce(exam, attempt)).toEqual(['A1', 'B2', 'C1'])
  await second.close()
})

test('with three of ten requests failing, every answer is stored once', async ({ browser }) => {
  const exam = await publishedExam(browser, STUDENT)
  const student = await signedIn(browser, STUDENT)
  const attempt = await begin(student, exam)
  const random = seededRandom(30)
  let failed = 0
  await student.context().route('**/api/v1/**', (route) => {
    if (random() >= 0.3) return route.continue()
    failed += 1
    return route.abort('connectionreset')
  })
  await answerAll(student)
  await student.reload()
  await saved(student)
  expect(await storedOnce(exam, attempt)).toEqual(LETTERS.map((letter) => `${letter}1`))
  expect(failed).toBeGreaterThan(0)
})

test('answers whose acknowledgement is lost on its way are stored once', async ({ browser }) => {
  const exam = await publishedExam(browser, STUDENT)
  const student = await signedIn(browser, STUDENT)
  const attempt = await begin(student, exam)
  let saves = 0
  await student.context().route(SAVE, async (route) => {
    const response = await route.fetch()
    // Every other one: the server has stored it, and the page never hears of it.
    if (saves++ % 2 === 0) await route.abort('connectionreset')
    else await route.fulfill({ response })
  })
  await answerAll(student)
  await saved(student)
  expect(await storedOnce(exam, attempt)).toEqual(LETTERS.map((letter) => `${letter}1`))
  expect(saves).toBeGreaterThan(LETTERS.length)
})

for (const [name, hours] of [
  ['behind', -1],
  ['ahead', 1],
] as const) {
  test(`a device an hour ${name} shows the server’s time, and hands in at the server’s deadline`, async ({
    browser,
  }) => {
    const exam = await publishedExam(browser, STUDENT, { duration_minutes: 1 })
    const student = await signedIn(browser, STUDENT, (context) => moveClock(context, hours * 3_600_000))
    const attempt = await begin(student, exam)
    await choose(student, 'A1')
    await saved(student)
    const { deadline } = await logOf(exam, attempt)
    const errors: number[] = []
    for (let sample = 0; sample < 5; sample++) {
      const before = Date.now()
      const [minutes = 0, seconds = 0] = (await student.getByRole('timer').innerText()).split(':').map(Number)
      const middle = (before + Date.now()) / 2
      // What is left is shown rounded up to a second.
      errors.push(Math.abs(minutes * 60_000 + seconds * 1_000 - 500 - (Date.parse(deadline) - middle)))
    }
    expect(Math.min(...errors)).toBeLessThanOrEqual(1_000)

    await expect(student.getByRole('heading', { name: 'Votre copie est remise' })).toBeVisible({ timeout: 90_000 })
    const { submitted_at, status } = await logOf(exam, attempt)
    expect(status).toBe('submitted')
    expect(Date.parse(submitted_at ?? '') - Date.parse(deadline)).toBeGreaterThanOrEqual(0)
    expect(Date.parse(submitted_at ?? '') - Date.parse(deadline)).toBeLessThan(10_000)
  })
}

test('handing in without a connection is done on return, and the result once seen can be read without', async ({
  browser,
}) => {
  const exam = await publishedExam(browser, STUDENT)
  const student = await signedIn(browser, STUDENT)
  const attempt = await begin(student, exam)
  await choose(student, 'A1')
  await saved(student)
  await keptForOffline(student)
  await student.context().setOffline(true)
  await student.getByRole('button', { name: 'Remettre' }).first().click()
  await student.getByRole('dialog').getByRole('button', { name: 'Remettre' }).click()
  await expect(student.getByText('Pas de connexion').first()).toBeVisible()
  await student.reload()
  await student.context().setOffline(false)
  await expect(student.getByRole('heading', { name: 'Votre copie est remise' })).toBeVisible({ timeout: 30_000 })
  expect((await logOf(exam, attempt)).closed_by).toBe('student')

  await student.getByRole('link', { name: 'Voir le résultat' }).click()
  await expect(student.getByText('Juste', { exact: true })).toBeVisible()
  await keptForOffline(student)
  await student.context().setOffline(true)
  await student.reload()
  await expect(student.getByText('Juste', { exact: true })).toBeVisible()
  await student.goto('/my/exams')
  await expect(student.getByRole('heading', { name: 'Pas de connexion' })).toBeVisible()
})

test('SmartExam installs as an app, and a new version of it leaves a running exam alone', async ({ browser }) => {
  const exam = await publishedExam(browser, STUDENT)
  const student = await signedIn(browser, STUDENT)
  const href = await student.locator('link[rel=manifest]').getAttribute('href')
  expect(href).toBe('/manifest.fr.webmanifest')
  for (const [language, path] of [
    ['fr', href ?? ''],
    ['en', '/manifest.en.webmanifest'],
  ] as const) {
    const manifest = (await (await student.request.get(path)).json()) as {
      name: string
      lang: string
      icons: { src: string; purpose?: string }[]
    }
    expect(manifest).toMatchObject({ name: 'SmartExam', lang: language })
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
    for (const { src } of manifest.icons) expect((await student.request.get(src)).ok()).toBe(true)
  }

  await begin(student, exam)
  await keptForOffline(student)
  await student.reload()
  expect(await student.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect(option(student, 'A1')).toBeVisible()

  // A browser takes another address for another version, whatever it finds there; its requests for it cannot be routed.
  await student.evaluate(async () => {
    Object.assign(window, { not_reloaded: true })
    await navigator.serviceWorker.register('/service-worker.js?newer')
  })
  const waits = () => student.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state ?? null)
  await expect.poll(waits).toBe('installed')
  await expect(student.getByText('Une nouvelle version de SmartExam est prête.')).toHaveCount(0)

  const other = await student.context().newPage()
  await visit(other, '/my/exams')
  await other.getByRole('button', { name: 'L’utiliser maintenant' }).click()
  await expect(other.getByText('Un examen est ouvert dans un autre onglet.')).toBeVisible()
  expect(await waits()).toBe('installed')
  expect(await student.evaluate(() => 'not_reloaded' in window)).toBe(true)

  await student.close()
  await visit(other, '/my/exams')
  await other.getByRole('button', { name: 'L’utiliser maintenant' }).click()
  await expect(other.getByRole('button', { name: 'L’utiliser maintenant' })).toHaveCount(0)
  await expect
    .poll(() => other.evaluate(async () => (await navigator.serviceWorker.ready).waiting).catch(() => 'reloading'))
    .toBeNull()
})

/** Starts the exam through its page; gives the attempt's id. */
async function begin(page: Page, exam: BrowserExam): Promise<string> {
  await visit(page, `/exam/${exam.id}`)
  const started = page.waitForResponse((response) => response.url().endsWith(`/exams/${exam.id}/attempts`))
  await page.getByRole('button', { name: 'Commencer l’examen' }).click()
  const { attempt_id } = (await (await started).json()) as { attempt_id: string }
  await expect(page.getByText('Question 1 sur 6')).toBeVisible()
  return attempt_id
}

/** What a reload without a connection needs is on the device. */
async function keptForOffline(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready
    return active?.state === 'activated' && (await caches.match(location.pathname, { ignoreVary: true })) !== undefined
  })
}

function option(page: Page, name: string) {
  return page.getByRole('radio', { name, exact: true })
}

async function choose(page: Page, name: string): Promise<void> {
  await option(page, name).check()
}

async function turn(page: Page, button: 'Suivante' | 'Précédente'): Promise<void> {
  await page.getByRole('button', { name: button }).click()
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
}

async function answerAll(page: Page): Promise<void> {
  for (const letter of LETTERS) {
    await choose(page, `${letter}1`)
    await saved(page)
    if (letter !== LETTERS.at(-1)) await turn(page, 'Suivante')
  }
}

/** The options that the server has stored, in its order, after a look at the log: whole, chained, nothing twice. */
async function storedOnce(exam: BrowserExam, attempt: string): Promise<string[]> {
  const { ops, chain } = await logOf(exam, attempt)
  expect(chain).toEqual({ holds: true, length: ops.length })
  expect(ops.map(({ seq }) => seq)).toEqual(ops.map((_, at) => at + 1))
  expect(new Set(ops.map(({ op_id }) => op_id)).size).toBe(ops.length)
  expect(ops.every(({ standing }) => standing === 'counts')).toBe(true)
  return ops.map(({ option_ids }) => option_ids?.join() ?? '')
}

function reopen(folder: string, offline = false): Promise<BrowserContext> {
  const { launchOptions, baseURL, locale } = test.info().project.use
  return chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, locale, offline })
}

/** The device's clock is set wrong; what it measures between two moments is right. */
async function moveClock(context: BrowserContext, by: number): Promise<void> {
  await context.addInitScript((ms) => {
    const RealDate = Date
    class MovedDate extends RealDate {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(RealDate.now() + ms)
        else super(...(given as [number]))
      }
      static override now() {
        return RealDate.now() + ms
      }
    }
    globalThis.Date = MovedDate as DateConstructor
  }, by)
}
