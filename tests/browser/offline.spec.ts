import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import {
  answersOf,
  browserOf,
  choose,
  expectHandedIn,
  expectSaved,
  expectUnsent,
  goTo,
  handIn,
  logOf,
  openRoom,
  option,
  publishExam,
  signInWithin,
  start,
} from './exam-room.ts'
import { visit } from './people.ts'

test('two minutes without a connection, with a reload in them, lose nothing', async ({ browser }) => {
  test.setTimeout(300_000)
  const room = await openRoom(browser, 6)
  const { student } = room
  await choose(student, 'A')
  await expectSaved(student)
  await keptForOffline(student)

  await student.context().setOffline(true)
  const cutAt = Date.now()
  await goTo(student, 2)
  await choose(student, 'C')
  await goTo(student, 3)
  await choose(student, 'C')
  await expectUnsent(student, 2)
  await student.reload()
  await expect(student.getByText('Question 3 sur 6')).toBeVisible()
  await expect(option(student, 'C')).toBeChecked()
  await goTo(student, 1)
  await expect(option(student, 'A')).toBeChecked()
  await goTo(student, 2)
  await expect(option(student, 'C')).toBeChecked()
  await choose(student, 'B')
  // The outage takes its two minutes.
  await student.waitForFunction((until) => Date.now() >= until, cutAt + 120_000, { timeout: 150_000, polling: 500 })
  await goTo(student, 4)
  await choose(student, 'D')

  await student.context().setOffline(false)
  await expectSaved(student)
  expect((await answersOf(room)).letters).toBe('ABCD--')
})

test('a browser that is closed and opened again without a connection goes on with the exam', async ({ browser }) => {
  const teacher = (await browserOf(browser, 'teacher@example.org')).request
  const { examId, questionIds } = await publishExam(teacher, 3)
  const folder = mkdtempSync(join(tmpdir(), 'smartexam-browser-'))
  const first = await reopen(folder)
  await signInWithin(first, 'student@example.org')
  const page = await first.newPage()
  await start(page, examId)
  await choose(page, 'A')
  await expectSaved(page)
  await keptForOffline(page)
  await first.setOffline(true)
  await goTo(page, 2)
  await choose(page, 'B')
  await expectUnsent(page, 1)
  await first.close()

  const second = await reopen(folder, true)
  const again = await second.newPage()
  await again.goto(`/exam/${examId}/attempt`)
  await expect(option(again, 'B')).toBeChecked()
  await goTo(again, 3)
  await choose(again, 'C')
  await second.setOffline(false)
  await expectSaved(again)
  const room = { teacher, student: again, examId, questionIds, attemptId: `${examId}.demo-student.1` }
  expect(await answersOf(room)).toEqual({ letters: 'ABC', stored: 3 })
  await second.close()
})

test('handing in without a connection is done on return, and the result once seen can be read without', async ({
  browser,
}) => {
  const room = await openRoom(browser, 2, { results_visibility: 'after_submit' })
  const { student } = room
  await choose(student, 'B')
  await expectSaved(student)
  await keptForOffline(student)
  await student.context().setOffline(true)
  await handIn(student)
  await expect(student.getByText('Pas de connexion').first()).toBeVisible()
  await student.reload()
  await expect(student.getByText('Pas de connexion').first()).toBeVisible()
  await student.context().setOffline(false)
  await expectHandedIn(student)
  expect((await logOf(room)).closed_by).toBe('student')

  await student.getByRole('link', { name: 'Voir le résultat' }).click()
  await expect(student.getByText('Juste', { exact: true })).toBeVisible()
  await keptForOffline(student, `/result/${room.attemptId}`)
  await student.context().setOffline(true)
  await student.reload()
  await expect(student.getByText('Juste', { exact: true })).toBeVisible()
  await student.goto('/my/exams')
  await expect(student.getByRole('heading', { name: 'Pas de connexion' })).toBeVisible()
})

test('SmartExam installs as an app, and a new version of it leaves a running exam alone', async ({ browser }) => {
  const { student } = await openRoom(browser, 1)
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

  await keptForOffline(student)
  await student.reload()
  expect(await student.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect(option(student, 'A')).toBeVisible()

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

/** What opening a page without a connection needs is on the device. */
function keptForOffline(page: Page, path = new URL(page.url()).pathname): Promise<void> {
  return expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const { active } = await navigator.serviceWorker.ready
        return active?.state === 'activated' && (await caches.match(wanted, { ignoreVary: true })) !== undefined
      }, path),
    )
    .toBe(true)
}

function reopen(folder: string, offline = false): Promise<BrowserContext> {
  const { launchOptions, baseURL, locale } = test.info().project.use
  return chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, locale, offline })
}
