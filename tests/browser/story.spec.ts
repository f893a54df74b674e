import { expect, type Page, test } from '@playwright/test'
import { englishPdf, frenchText, type Handout } from './handouts.ts'
import { signedIn, visit } from './people.ts'

/** Stands in an explanation that the teacher writes; a student must not meet it before the result. */
const SECRET = 'EXPLICATION-SECRETE'

test('from a French text to a corrected exam, seen by two people', async ({ browser }) => {
  await story(
    await signedIn(browser, 'teacher@example.org'),
    await signedIn(browser, 'student@example.org'),
    frenchText(),
    'Sami',
  )
})

test('from an English PDF to a corrected exam, seen by two people', async ({ browser }) => {
  await story(
    await signedIn(browser, 'teacher@example.org'),
    await signedIn(browser, 'student2@example.org'),
    await englishPdf(),
    'Stella',
  )
})

async function story(teacher: Page, student: Page, handout: Handout, studentName: string): Promise<void> {
  // The student waits on the list of exams from before the exam exists, and never reloads it.
  await visit(student, '/my/exams')
  const title = `Examen ${handout.name}`

  await generate(teacher, handout, title)
  const keys = await review(teacher, handout)
  await publish(teacher, title, studentName)

  const seen = listen(student)
  await student
    .getByRole('article')
    .or(student.getByRole('listitem'))
    .filter({ hasText: title })
    .getByRole('link')
    .first()
    .click()
  await student.getByRole('button', { name: 'Commencer l’examen' }).click()
  await sit(student, keys)
  expect(seen.join('\n')).toContain([...keys.keys()][0] ?? 'no question')
  for (const secret of [SECRET, 'correct_option_ids', '"explanation"', '"quote"', '"source"']) {
    expect(seen.join('\n')).not.toContain(secret)
  }

  // Handed in from a second tab: the first one turns read-only, and hears of it.
  const second = await student.context().newPage()
  await visit(second, student.url())
  await second
    .getByRole('button', { name: /^Question \d+ : / })
    .last()
    .click()
  await second.getByRole('button', { name: 'Remettre' }).first().click()
  await second.getByRole('dialog').getByRole('button', { name: 'Remettre' }).click()
  await expect(second.getByRole('heading', { name: 'Votre copie est remise' })).toBeVisible()
  await expect(student.getByRole('heading', { name: 'Votre copie est remise' })).toBeVisible()

  // All right but the last one, which was answered wrong.
  await second.getByRole('link', { name: 'Voir le résultat' }).click()
  await expect(second.getByText(`sur ${keys.size}`).first()).toBeVisible()
  await expect(second.getByText(String(keys.size - 1), { exact: true }).first()).toBeVisible()
  await expect(second.getByText('Juste', { exact: true })).toHaveCount(keys.size - 1)
  await expect(second.getByText('Faux', { exact: true })).toHaveCount(1)
  await expect(second.getByText(SECRET)).toBeVisible()
  if (handout.paged) await expect(second.getByText(/page [12]/).first()).toBeVisible()

  await teacher.getByRole('link', { name: 'Voir les résultats' }).click()
  const row = teacher.getByRole('row').filter({ hasText: studentName })
  await expect(row).toContainText(`${keys.size - 1} sur ${keys.size}`)
}

const optionRole = 'radio'

async function generate(teacher: Page, handout: Handout, title: string): Promise<void> {
  await visit(teacher, '/documents')
  await teacher.locator('input[type=file]').setInputFiles({
    name: handout.name,
    mimeType: handout.mimeType,
    buffer: handout.buffer,
  })
  const row = teacher.getByRole('listitem').filter({ hasText: handout.name })
  await row.getByRole('button', { name: 'Générer des questions' }).click()
  const dialog = teacher.getByRole('dialog')
  await dialog.getByLabel('Nombre de questions').fill('5')
  await dialog.getByLabel('Titre').fill(title)
  await dialog.getByRole('button', { name: 'Générer' }).click()
  const toast = teacher
    .getByRole('status')
    .or(teacher.getByRole('listitem'))
    .filter({ hasText: `« ${title} » est prêt` })
  await toast.getByRole('link', { name: 'Voir' }).first().click()
  await expect(teacher.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Judges every question and adds one by hand; gives the texts of the right options by stem. */
async function review(teacher: Page, handout: Handout): Promise<Map<string, string>> {
  const questions = teacher.getByRole('article')
  const generated = await questions.count()
  expect(generated).toBeGreaterThanOrEqual(4)
  // Each stands beside its passage, with the quote highlighted in it.
  for (const question of await questions.all()) {
    await question.scrollIntoViewIfNeeded()
    await expect(question.locator('mark')).toHaveText(/\S+/)
    if (handout.paged) await expect(question.getByText(/· page [12]/)).toBeVisible()
  }

  const first = questions.first()
  await first.getByRole('button', { name: 'Modifier' }).click()
  await first.getByLabel('Explication').fill(SECRET)
  await first.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(first.getByText(SECRET)).toBeVisible()

  await questions.last().getByRole('button', { name: 'Rejeter' }).click()
  const accept = teacher.getByRole('button', { name: 'Accepter' })
  for (let left = generated - 1; left > 0; left--) {
    await expect(accept).toHaveCount(left)
    await accept.first().click()
  }
  await expect(accept).toHaveCount(0)

  const keys = new Map<string, string>()
  for (const question of (await questions.all()).slice(0, generated - 1)) {
    const stem = await question.getByRole('heading', { level: 2 }).innerText()
    const right = question.getByRole('listitem').filter({ hasText: '(bonne réponse)' })
    keys.set(
      stem,
      (await right.locator('span').last().locator('..').innerText()).replace(/\s*\(bonne réponse\)/, '').trim(),
    )
  }
  return keys
}

async function publish(teacher: Page, title: string, studentName: string): Promise<void> {
  await teacher.getByRole('link', { name: 'Créer un examen' }).click()
  await expect(teacher.getByRole('textbox', { name: 'Titre' })).toHaveValue(title)
  await teacher.getByLabel('Ouverture').fill(await aMinuteAgo(teacher))
  await teacher.getByLabel('Étudiants un par un').fill(studentName)
  await teacher.getByRole('button', { name: new RegExp(`^Ajouter ${studentName}`) }).click()
  await teacher.getByRole('button', { name: 'Publier…' }).click()
  await teacher
    .getByRole('alertdialog')
    .or(teacher.getByRole('dialog'))
    .getByRole('button', { name: 'Publier et prévenir' })
    .click()
  await expect(teacher.getByText(`« ${title} » est publié.`).first()).toBeVisible()
}

/** As a field of date and time takes it, in the browser's own time zone. */
function aMinuteAgo(page: Page): Promise<string> {
  return page.evaluate(() => {
    const then = new Date(Date.now() - 60_000)
    return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  })
}

/** Answers all right but the last, reloading in the middle. */
async function sit(student: Page, keys: Map<string, string>): Promise<void> {
  const total = keys.size
  for (let number = 1; number <= total; number++) {
    await expect(student.getByText(`Question ${number} sur ${total}`)).toBeVisible()
    const stem = await student.locator('[data-question]').getByRole('heading', { level: 2 }).innerText()
    const right = keys.get(stem)
    if (!right) throw new Error(`the paper asks what was not accepted: ${stem}`)
    const options = student.getByRole(optionRole)
    const wanted =
      number < total ? student.getByRole(optionRole, { name: right, exact: true }) : await wrong(student, right)
    await wanted.check()
    await expect(student.getByText('Enregistré', { exact: true }).first()).toBeVisible()
    if (number === 2) {
      await visit(student, student.url())
      await expect(student.getByText(`Question ${number} sur ${total}`)).toBeVisible()
      await expect(student.getByRole(optionRole, { name: right, exact: true })).toBeChecked()
      expect(await options.count()).toBeGreaterThan(2)
    }
    if (number < total) await student.getByRole('button', { name: 'Suivante' }).click()
  }
}

async function wrong(student: Page, right: string) {
  for (const option of await student.getByRole(optionRole).all()) {
    if (!(await option.locator('..').innerText()).includes(right)) return option
  }
  throw new Error('every option is right')
}

/** The bodies of everything that the student's browser gets from here on. */
function listen(page: Page): string[] {
  const bodies: string[] = []
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (!/json|html|x-script/.test(type)) return
    bodies.push(await response.text().catch(() => ''))
  })
  return bodies
}
