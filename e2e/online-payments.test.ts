// Online payments: a parent pays by UPI and tells the UTR, the bank's statement proves it, one click writes the receipt;
// the same UTR told again is refused kindly, and the same statement read again brings nothing twice.
import { expect, type Page } from '@playwright/test'
import { addDue, addHead } from '../server/src/testing/ledger.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type Side, type World } from '../server/src/testing/world.ts'
import { part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  await institute.db
    .updateTable('feeSettings')
    .set({ upiAddress: 'integrate.fees@namunebank', upiName: 'Integrate Classes' })
    .execute()
  const headId = await addHead(institute.db)
  for (const side of [world.a, world.b]) await charge(side, headId)
})
test.afterAll(() => institute.close())

/** ₹12,500 until the last of November. */
const charge = ({ studentId }: Side, headId: string) =>
  institute.db.transaction().execute((tx) =>
    addDue(tx, {
      ...{ studentId, headId, paise: 12_500_00, dueOn: '2026-11-30' },
      ...{ at: institute.clock.now(), by: world.accountsId },
    }),
  )

const UTR = '632811904471'

/** As a bank writes it: its own words above the table, money that went out, and one transfer that nobody told of. */
const statement = Buffer.from(`Account name,Integrate Classes,,,,
Statement of,24/11/2026,,,,
Date,Narration,Chq./Ref.No.,Withdrawal Amt.,Deposit Amt.,Closing Balance
24/11/2026,RENT OF THE HALL,,"15,000.00",,"85,000.00"
24/11/2026,UPI-NAMUNE-NAMUNE@OKBANK-NMNB0000001-${UTR}-FEES,${UTR},,"12,500.00","97,500.00"
24/11/2026,UPI-KALPIT-KALPIT@OKBANK-NMNB0000001-698000000017-FEES,698000000017,,"3,000.00","1,00,500.00"
`)

async function enter(page: Page, personId: string): Promise<Page> {
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

async function tellUtr(page: Page): Promise<void> {
  await page.goto('/fees')
  await part(page, 'To pay').getByRole('button', { name: 'Pay by UPI' }).click()
  await page.getByLabel('UTR, 12 digits').fill(UTR)
  await page.getByRole('button', { name: 'I have paid' }).click()
}

async function upload(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Upload a bank statement' }).click()
  const dialog = page.getByRole('dialog', { name: 'Upload a bank statement' })
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'november.csv', mimeType: 'text/csv', buffer: statement })
  await expect(dialog.getByText('2 payments came in', { exact: false })).toBeVisible()
  if (!(await dialog.getByLabel('Bank', { exact: true }).inputValue()))
    await dialog.getByLabel('Bank', { exact: true }).fill('Namune Bank')
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await expect(dialog).toBeHidden()
}

test('told, proved by the bank, accepted in one click: a receipt, once', async ({ open }) => {
  const parent = await enter(await open(institute, phone), world.a.guardianId)
  await tellUtr(parent)
  await expect(parent.getByText('₹12,500.00 by UPI is being checked')).toBeVisible()

  const clerk = await enter(await open(institute), world.accountsId)
  await clerk.goto('/fees/online')
  const told = part(clerk, 'Told by families')
  await expect(told).toContainText(UTR)
  await expect(told).toContainText('Not seen yet')

  await upload(clerk)
  await expect(told).toContainText('In the bank')
  const lines = part(clerk, 'Money that came in')
  await lines.getByRole('button', { name: 'Accept 1 sure payment of ₹12,500.00' }).click()
  await expect(clerk.getByText('1 payment is booked.')).toBeVisible()
  await expect(told).toContainText('No payment waits')
  await expect(parent.getByRole('heading', { level: 1 })).toHaveText('All fees are paid.')

  // The same file again: the bank's columns are known, and nothing counts twice.
  await upload(clerk)
  await expect(part(clerk, 'Statements of the bank').getByRole('link')).toHaveCount(1)
  const { rows } = await receipts(world.a)
  expect(rows).toMatchObject([{ paise: 12_500_00 }])
})

const receipts = async ({ studentId }: Side) => {
  const clerk = await institute.as(world.accountsId)
  return (await clerk.get<{ rows: { paise: number }[] }>(`/v1/students/${studentId}/fee-documents`)).body
}

test('a UTR that counts already is refused kindly, and its line is for nobody else', async ({ open }) => {
  const other = await enter(await open(institute, phone), world.b.guardianId)
  await tellUtr(other)
  await expect(other.getByText('This UTR was used already', { exact: false })).toBeVisible()
  expect((await receipts(world.b)).rows).toEqual([])
})

test('a line that nobody told of becomes a receipt for whom the office chooses; a statement tells what became of it', async ({
  open,
}) => {
  const clerk = await enter(await open(institute), world.accountsId)
  await clerk.goto('/fees/online?state=unmatched')
  const lines = part(clerk, 'Money that came in')
  await lines.getByRole('button', { name: 'Choose the student' }).click()
  const dialog = clerk.getByRole('dialog', { name: 'Whom is ₹3,000.00 for?' })
  const { name } = await institute.db
    .selectFrom('people')
    .select('name')
    .where('id', '=', world.b.studentId)
    .executeTakeFirstOrThrow()
  await dialog.getByLabel('Student').fill(name)
  await dialog.getByRole('button', { name: `For ${name}` }).click()
  await expect(dialog).toBeHidden()
  expect((await receipts(world.b)).rows).toMatchObject([{ paise: 3_000_00 }])

  await part(clerk, 'Statements of the bank').getByRole('link').click()
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Namune Bank')
  await expect(part(clerk, 'What it brought')).toContainText('₹15,500.00')
  await clerk.getByRole('radio', { name: /^Done/ }).check()
  await expect(part(clerk, 'Money that came in')).toContainText('Receipt IC/26-27/')
})
