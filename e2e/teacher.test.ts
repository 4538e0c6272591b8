// The teacher: a question with its preview and a draft that survives a reload, and an exam that says why it cannot run.
import { expect, type Page } from '@playwright/test'
import { addBankQuestion } from '../server/src/testing/bankQuestions.ts'
import { makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, part, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

async function enter(open: Open): Promise<Page> {
  const page = await open(institute)
  await signIn(page, await givePassword(institute, world.a.teacherId), PASSWORD)
  return page
}

test('a question is written with its preview beside it; a reload keeps the draft', async ({ open }) => {
  const page = await enter(open)
  await page.goto('/questions/new')
  await page.getByLabel('Question', { exact: true }).fill('A body moves by $s = ut$. **How far** in 3 s?')
  const preview = page.getByRole('complementary', { name: 'Preview' })
  await expect(preview.locator('.katex')).toBeVisible()
  await expect(preview.locator('strong')).toHaveText('How far')
  for (const [letter, text] of [
    ['A', '3 m'],
    ['B', '6 m'],
    ['C', '9 m'],
    ['D', '<b>12 m</b>'],
  ] as const)
    await page.getByRole('textbox', { name: `Option ${letter}` }).fill(text)
  await page.getByRole('radio', { name: 'Option B is right' }).check({ force: true })
  await expect(preview).toContainText('<b>12 m</b>')
  await expect(page.getByText('Draft kept here')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Option B' })).toHaveValue('6 m')
  await expect(page.getByRole('radio', { name: 'Option B is right' })).toBeChecked()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/\/questions\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main')).toContainText('6 m')
  await page.goto('/questions/new')
  await expect(page.getByRole('textbox', { name: 'Option B' })).toHaveValue('')
})

test('an exam that cannot run says why, until it can', async ({ open }) => {
  const { db } = institute
  await db.transaction().execute((tx) => addBankQuestion(tx, world, 'single'))
  const busy = await makeExam(institute, world, world.a, { state: 'scheduled' })
  const { name } = await db
    .selectFrom('batches')
    .select('name')
    .where('id', '=', busy.batchId)
    .executeTakeFirstOrThrow()
  const page = await enter(open)
  await page.goto('/exams/new')
  await page.getByRole('textbox', { name: 'Name' }).fill('Rotation, short test')
  await page.getByRole('radio', { name: /^Own sections/ }).check()
  await page.getByRole('button', { name: 'Make a draft' }).click()
  const missing = part(page, 'Before it can run')
  await expect(missing).toContainText('0 of 10 questions are chosen.')
  await expect(missing).toContainText('Say when it opens and when it closes.')
  await expect(missing).toContainText('Choose at least one batch.')

  const panel = part(page, 'Batches and time')
  const setWindow = async (opens: string, closes: string) => {
    await panel.getByRole('button', { name: 'Change' }).click()
    await panel.getByRole('checkbox', { name }).check()
    await panel.getByLabel('Opens').fill(opens)
    await panel.getByLabel('Closes').fill(closes)
    await panel.getByRole('button', { name: 'Save' }).click()
  }
  // The batch sits the other exam from 10:00 to 13:00 on the next day.
  await setWindow('2026-11-25T12:30', '2026-11-25T13:00')
  await expect(missing).toContainText('There are only 30 min until it closes, and the exam takes 60 min.')
  await expect(missing).toContainText(`${name} sits “${busy.title}”`)
  await setWindow('2026-11-25T14:00', '2026-11-25T16:00')
  await expect(missing).not.toContainText('min until it closes')
  await expect(missing).not.toContainText('sits')
  await expect(missing).toContainText('0 of 10 questions are chosen.')
})
