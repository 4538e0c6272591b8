// The fee counter: found, taken and printed by the keyboard alone; a double click and a lost network make one receipt.
import { expect, type Page } from '@playwright/test'
import { addDue } from '../server/src/testing/ledger.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
let headId: string
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  await institute.db.updateTable('feeSettings').set({ gstin: '27AAAAA0000A1Z2' }).execute()
  const row = { name: 'Tuition', nameMr: 'शिकवणी', nameHi: 'शिक्षण' }
  const head = await institute.db.insertInto('feeHeads').values(row).returning('id').executeTakeFirstOrThrow()
  headId = head.id
})
test.afterAll(() => institute.close())

/** A student of that name who owes ₹12,500 by the last of November. */
async function whoOwes(name: string): Promise<string> {
  const studentId = await addStudent(institute.db, name, { adultOn: '2026-01-01' })
  await charge(studentId)
  return studentId
}

const charge = (studentId: string) =>
  institute.db.transaction().execute((tx) =>
    addDue(tx, {
      ...{ studentId, headId, paise: 12_500_00, dueOn: '2026-11-30' },
      ...{ at: institute.clock.now(), by: world.accountsId },
    }),
  )

/** What has come out of the printer, page by page. */
const printed = (page: Page) => page.evaluate(() => (window as unknown as { printed: string[] }).printed)

/** The clerk's desk, with a printer that only takes down what it is given. */
async function standAtCounter(open: Open): Promise<Page> {
  const page = await open(institute)
  await page.addInitScript(() => {
    const pages: string[] = []
    Object.assign(window, {
      printed: pages,
      print: () => pages.push(document.querySelector('.rc-sheet')?.textContent ?? ''),
    })
  })
  await signIn(page, await givePassword(institute, world.accountsId), PASSWORD)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Counter' }).click()
  await expect(page.getByRole('combobox', { name: 'Find a student' })).toBeFocused()
  return page
}

async function find(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.type(typed)
  await expect(page.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true')
}

async function receiptsOf(studentId: string): Promise<{ paise: number; fullNumber: string }[]> {
  return institute.db
    .selectFrom('feeDocuments')
    .select(['paise', 'fullNumber'])
    .where('studentId', '=', studentId)
    .where('kind', '=', 'tax_invoice')
    .orderBy('number')
    .execute()
}

test('from the found student to the printed receipt in four keystrokes; the parent reads it in Marathi', async ({
  open,
}) => {
  await charge(world.a.studentId)
  const { name } = await institute.db
    .selectFrom('people')
    .select('name')
    .where('id', '=', world.a.studentId)
    .executeTakeFirstOrThrow()
  const page = await standAtCounter(open)
  await find(page, name.slice(0, 12), name)

  // The fourth is Enter in the browser's own print dialog, which a journey does not see.
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Amount')).toBeFocused()
  await expect(page.getByLabel('Amount')).toHaveValue('12,500.00')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('region', { name: /^Receipt IC\// })).toBeVisible()
  const [written] = await receiptsOf(world.a.studentId)
  expect(written?.paise).toBe(12_500_00)
  await expect.poll(() => printed(page)).toHaveLength(1)
  expect((await printed(page))[0]).toContain(written?.fullNumber)
  expect((await printed(page))[0]).toContain('Rupees twelve thousand five hundred only')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Find a student' })).toBeFocused()

  await institute.db
    .updateTable('people')
    .set({ locale: 'mr' })
    .where('id', '=', world.a.guardianId)
    .execute()
  const parent = await open(institute, phone)
  await signIn(parent, await givePassword(institute, world.a.guardianId), PASSWORD)
  await parent.goto('/fees')
  await parent.getByRole('link', { name: written?.fullNumber }).click()
  await expect(parent.getByText('बारा हजार पाचशे रुपये फक्त')).toBeVisible()
})

test('a double click makes one receipt', async ({ open }) => {
  const studentId = await whoOwes('Dvigun Namune')
  const page = await standAtCounter(open)
  await find(page, 'dvigun', 'Dvigun Namune')
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')
  await page.getByRole('button', { name: 'Save and print' }).dblclick()
  await expect(page.getByRole('region', { name: /^Receipt IC\// })).toBeVisible()
  expect(await receiptsOf(studentId)).toHaveLength(1)
})

test('without a network the payment waits, outlives a reload, and makes one receipt when it is back', async ({
  open,
}) => {
  const studentId = await whoOwes('Tutalela Kalpit')
  const page = await standAtCounter(open)
  await find(page, 'tutal', 'Tutalela Kalpit')
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')

  // The request arrives and its reply is lost: nobody at the desk can know what the server did.
  const path = '**/v1/students/*/receipts'
  await page.route(path, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Waits for the network')).toBeVisible()
  await expect(page.getByText(/IC\/\d\d-\d\d\/\d{6}/).and(page.locator('.fc-p *'))).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save and print' })).toHaveCount(0)
  expect(await printed(page)).toEqual([])
  await page.reload()
  await expect(page.getByText('Waits for the network')).toBeVisible()

  await page.unroute(path)
  await expect(page.getByRole('region', { name: /^Receipt IC\// })).toBeVisible()
  expect(await receiptsOf(studentId)).toHaveLength(1)
  await page.getByRole('button', { name: 'Print again' }).click()
  await expect.poll(() => printed(page)).toHaveLength(1)
})

test('a cheque bounces: what it paid is owed again, and the charge with it', async ({ open }) => {
  const studentId = await whoOwes('Parata Udahare')
  const page = await standAtCounter(open)
  await find(page, 'parata', 'Parata Udahare')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Amount')).toBeFocused()
  // Enter walks the fields that are missing something.
  await page.keyboard.press('q')
  await page.keyboard.press('Enter')
  await page.keyboard.type('004512')
  await page.getByLabel('Day on the cheque').fill('2026-11-24')
  await page.getByLabel('Bank', { exact: true }).fill('Bank of Udaharan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^Receipt IC\// })).toBeVisible()

  await page.goto('/fees/cheques')
  const row = page.getByRole('row', { name: /Parata Udahare/ })
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Taken to the bank' }).click()
  await expect(row.getByText('At the bank')).toBeVisible()
  await row.getByRole('button', { name: 'What to do with cheque 004512' }).click()
  await page.getByRole('button', { name: 'Returned by the bank' }).click()
  await page.getByLabel('Reason').fill('funds insufficient')
  await page.getByRole('button', { name: 'It was returned' }).click()
  await expect(page.getByText('Returned: the dues are back.')).toBeVisible()

  await page.goto(`/fees/students/${studentId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('₹13,000.00 is left of')
  await expect(part(page, 'Receipts').or(page.locator('main'))).toContainText('taken back by')
})
