import type { Browser, Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../scripts/demo-accounts.ts'

/** A browser of their own, signed in through the page as anybody would. */
export async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await visit(page, '/sign-in')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

/** Opens a page and waits until React has taken it over: a person is not that quick, a test is. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'))
  })
}
