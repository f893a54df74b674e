import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { browserOf, choose, expectSaved, expectUnsent, goTo, publishExam, start } from './exam-room.ts'
import { visit } from './people.ts'

/** What a student does is told to the room within 15 seconds, and by the room to its invigilators within two. */
const SEEN_WITHIN = { timeout: 25_000 }
/** An attempt closes five seconds after its deadline; its row then says so. */
const CLOSED_WITHIN = { timeout: 40_000 }

test('a teacher watches two students, gives time, speaks to them, ends an attempt and rules on a late answer', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const teacher = await (await browserOf(browser, 'teacher@example.org')).newPage()
  const { examId } = await publishExam(teacher.request, 4, { student_ids: ['demo-student', 'demo-student2'] })
  await visit(teacher, `/exams/${examId}`)
  await teacher.getByRole('link', { name: 'Surveiller' }).click()
  const sami = teacher.getByRole('row').filter({ hasText: 'Sami Student' })
  const stella = teacher.getByRole('row').filter({ hasText: 'Stella Student' })
  await expect(sami).toContainText('Absent')
  await expect(teacher.getByText('En direct')).toBeVisible()

  // Both begin and answer, and the teacher's page hears of it by itself.
  const first = await (await browserOf(browser, 'student@example.org')).newPage()
  await start(first, examId)
  await expect(sami).toContainText('Écrit', SEEN_WITHIN)
  await choose(first, 'B')
  await expect(sami).toContainText('1 sur 4', SEEN_WITHIN)
  const { page: second, line } = await onALine(browser, 'student2@example.org')
  await start(second, examId)
  await choose(second, 'A')
  await expectSaved(second)
  await expect(stella).toContainText('1 sur 4', SEEN_WITHIN)

  // A line that is cut shows, and so does its coming back.
  await line.cut()
  await expect(stella).toContainText('Hors ligne', SEEN_WITHIN)
  await line.mend()
  await expect(stella).toContainText('Écrit', SEEN_WITHIN)

  await giveTime(teacher, sami, 10)
  await expect.poll(() => minutesLeft(first)).toBeGreaterThanOrEqual(35)
  expect(await minutesLeft(second)).toBeLessThan(31)

  await say(teacher, 'La question 2 a une faute de frappe.')
  for (const student of [first, second]) {
    await expect(student.getByText('La question 2 a une faute de frappe.')).toBeVisible(SEEN_WITHIN)
  }

  await closeAttempt(teacher, sami)
  await expect(sami).toContainText('Clos par vous', SEEN_WITHIN)
  await expect(first.getByText('Votre enseignant a fermé votre examen')).toBeVisible(SEEN_WITHIN)

  // Her time is over while her line is cut; what she answers meanwhile arrives too late, and waits.
  await line.cut()
  await goTo(second, 2)
  await choose(second, 'B')
  await expectUnsent(second, 1)
  await giveTime(teacher, stella, -60)
  await expect(stella).toContainText('Temps écoulé', CLOSED_WITHIN)
  await line.mend()
  await ruleOnLateAnswer(teacher, examId)
})

/** A student whose line can be cut: requests fail and the sockets that stand are torn down, as by a pulled cable. */
async function onALine(browser: Browser, email: string) {
  const page = await (await browserOf(browser, email)).newPage()
  const open = new Set<() => Promise<unknown>>()
  let isCut = false
  await page.routeWebSocket(/\/api\/v1\//, (socket) => {
    if (isCut) return void socket.close()
    const server = socket.connectToServer()
    open.add(() => Promise.all([server.close(), socket.close()]))
  })
  const line = {
    async cut() {
      isCut = true
      await page.context().setOffline(true)
      await Promise.all([...open].map((close) => close()))
      open.clear()
    },
    async mend() {
      isCut = false
      await page.context().setOffline(false)
    },
  }
  return { page, line }
}

async function giveTime(teacher: Page, row: Locator, minutes: number): Promise<void> {
  await row.getByRole('button', { name: /^Actions pour/ }).click()
  await teacher.getByRole('menuitem', { name: 'Temps en plus' }).click()
  const dialog = teacher.getByRole('dialog')
  await dialog.getByLabel('Minutes', { exact: true }).fill(`${minutes}`)
  await expect(dialog.getByRole('status')).toContainText(
    minutes > 0 ? /1 personne peut écrire jusqu’au/ : '1 tentative s’arrête aussitôt.',
  )
  await dialog.getByRole('button', { name: minutes > 0 ? /^Donner/ : /^Reprendre/ }).click()
  await expect(dialog).toBeHidden()
}

/** What the student's own countdown shows. */
async function minutesLeft(student: Page): Promise<number> {
  return Number((await student.getByRole('timer').innerText()).split(':')[0])
}

async function say(teacher: Page, text: string): Promise<void> {
  await teacher.getByRole('button', { name: 'Message à tous' }).click()
  const dialog = teacher.getByRole('dialog')
  await dialog.getByLabel('Message', { exact: true }).fill(text)
  await dialog.getByRole('button', { name: 'Envoyer à tous' }).click()
  await expect(dialog).toBeHidden()
  await expect(teacher.getByRole('button', { name: 'Message à tous (1 envoyé)' })).toBeVisible()
}

async function closeAttempt(teacher: Page, row: Locator): Promise<void> {
  await row.getByRole('button', { name: /^Actions pour/ }).click()
  await teacher.getByRole('menuitem', { name: 'Clore la tentative' }).click()
  const dialog = teacher.getByRole('alertdialog')
  await expect(dialog).toContainText('C’est irréversible.')
  await dialog.getByRole('button', { name: 'Clore la tentative' }).click()
  await expect(dialog).toBeHidden()
}

/** From the results, where it shows that an answer waits, to the log, and back to a score that has grown by it. */
async function ruleOnLateAnswer(teacher: Page, examId: string): Promise<void> {
  await visit(teacher, `/exams/${examId}/results`)
  const row = teacher.getByRole('row').filter({ hasText: 'Stella Student' })
  await expect(async () => {
    await teacher.reload()
    await expect(row).toContainText('1 réponse tardive à trancher', { timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await expect(row).toContainText('0 sur 4')
  await row.getByRole('link', { name: '1 réponse tardive à trancher' }).click()

  await expect(teacher.getByText('La chaîne des reçus tient')).toBeVisible()
  const late = teacher.getByRole('listitem').filter({ hasText: 'Énoncé numéro 2' })
  await expect(late).toContainText('Réponse B de 2')
  await expect(late).toContainText('Tardive : vous attend')
  await teacher.getByRole('button', { name: 'L’accepter' }).click()
  const dialog = teacher.getByRole('alertdialog')
  await expect(dialog).toContainText('Le score est aussitôt recalculé.')
  await dialog.getByRole('button', { name: 'Accepter' }).click()
  await expect(late).toContainText('Tardive : acceptée')

  await teacher.getByRole('link', { name: 'Résultats de l’examen' }).click()
  await expect(async () => {
    await teacher.reload()
    await expect(row).toContainText('1 sur 4', { timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await expect(row).not.toContainText('à trancher')
}
