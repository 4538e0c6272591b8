// The day book: cash is taken, the drawer is counted and its difference explained, the day closed; the owner opens it again.
import { expect, type Page } from '@playwright/test'
import { receivePayment } from '../server/src/features/feeReceipts/receiving.ts'
import { addPublishedPlan, putOnPlan } from '../server/src/testing/fees.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  const plan = await addPublishedPlan(institute.db, { courseId: world.a.courseId, by: world.accountsId })
  const { studentId, batchId } = world.a
  await putOnPlan(institute.db, { studentId, batchId, planId: plan.planId, by: world.accountsId })
})
test.afterAll(() => institute.close())

const takeCash = (paise: number) =>
  institute.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: world.a.studentId, at: institute.clock.now(), by: world.accountsId },
      parts: [{ mode: 'cash', paise }],
    }),
  )

async function enter(open: Open, personId: string, viewport?: typeof phone): Promise<Page> {
  const page = await open(institute, viewport)
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

const countOf = (page: Page, worth: string) =>
  page.getByRole('dialog').getByLabel(`How many of ${worth}`, { exact: true })

test('a drawer is opened, counted and explained, the day is closed, and only the owner opens it again', async ({
  open,
}) => {
  const clerk = await enter(open, world.accountsId)
  await clerk.goto('/daybook')
  await expect(clerk.getByRole('heading', { name: 'Your drawer is not opened' })).toBeVisible()
  await clerk.getByRole('button', { name: 'Open the drawer' }).click()
  await clerk.getByRole('dialog').getByLabel('What lies in the drawer now').fill('1,000')
  await clerk.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(clerk.getByText('₹1,000.00')).toBeVisible()

  await takeCash(12_345_00)
  await clerk.reload()
  await expect(clerk.getByText('₹13,345.00')).toBeVisible()
  await expect(clerk.getByText('₹12,345.00').first()).toBeVisible()
  await expect(part(clerk, 'Documents of the day')).toContainText('IC/26-27/000001')

  // A drawer that is too small says so, and is not saved without a word.
  await clerk.getByRole('button', { name: 'Count the drawer' }).click()
  await countOf(clerk, '₹500').fill('26')
  await countOf(clerk, '₹100').fill('3')
  await countOf(clerk, '₹20').fill('2')
  const dialog = clerk.getByRole('dialog')
  await expect(dialog.getByText('5.00 too little')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save the count' }).click()
  await expect(dialog.getByText('Say where the difference comes from')).toBeVisible()
  await dialog.getByLabel('What explains the difference').fill('Five rupees of change were short')
  await dialog.getByRole('button', { name: 'Save the count' }).click()
  await expect(dialog).toBeHidden()
  await expect(clerk.getByText('“Five rupees of change were short”')).toBeVisible()

  // Money that comes after the count asks for another one.
  await takeCash(100_00)
  await clerk.reload()
  await expect(clerk.getByText('Cash moved after the last count')).toBeVisible()
  await clerk.getByRole('button', { name: 'Count the drawer' }).click()
  await countOf(clerk, '₹500').fill('26')
  await countOf(clerk, '₹200').fill('2')
  await countOf(clerk, '₹20').fill('2')
  await countOf(clerk, '₹5').fill('1')
  await expect(clerk.getByRole('dialog').getByText('It fits')).toBeVisible()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Save the count' }).click()
  await clerk.getByRole('button', { name: 'Close the day' }).click()
  await expect(clerk.getByText('This day is closed')).toBeVisible()
  await expect(clerk.getByRole('button', { name: 'Open again' })).toBeHidden()

  await expect(takeCash(50_00)).rejects.toMatchObject({ code: 'IC012' })

  const owner = await enter(open, world.ownerId, phone)
  await owner.goto('/daybook')
  await owner.getByRole('button', { name: 'Open again' }).click()
  await owner.getByRole('dialog').getByLabel('Why').fill('A receipt of the evening was forgotten')
  await owner.getByRole('dialog').getByRole('button', { name: 'Open again' }).click()
  await expect(owner.getByText('The day is open again')).toBeVisible()
  await expect(owner.getByText('A receipt of the evening was forgotten')).toBeVisible()
  await takeCash(50_00)
})

test('what is owed leads from a figure to those who owe it', async ({ open }) => {
  const clerk = await enter(open, world.accountsId)
  await clerk.goto('/fees/dues')
  const batch = clerk.getByRole('table', { name: 'Dues by batch and age' })
  const late = batch
    .getByRole('row', { name: /Batch A/ })
    .getByRole('link')
    .nth(1)
  const owed = (await late.textContent()) ?? ''
  await late.click()
  const debtors = part(clerk, 'Who owes')
  await expect(debtors.getByRole('heading', { name: `Who owes ₹${owed}` })).toBeVisible()
  await expect(debtors.getByRole('link', { name: 'Student A Kalpit' })).toBeVisible()
  await expect(debtors.getByRole('link', { name: 'Guardian A Kalpit' })).toBeVisible()
})

test('a file for the accountant shows its progress and can be fetched', async ({ open }) => {
  const clerk = await enter(open, world.accountsId)
  await clerk.goto('/fees/exports')
  await clerk.getByRole('radio', { name: /Tally XML/ }).check()
  await clerk.getByRole('button', { name: 'Make the file' }).click()
  const fetching = clerk.waitForEvent('download')
  await clerk.getByRole('button', { name: 'Fetch', exact: true }).click()
  const file = await fetching
  expect(file.suggestedFilename()).toMatch(/^fees-.*\.xml$/)
})
