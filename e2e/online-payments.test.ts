// A family tells the number of its transfer, the bank's statement proves it, one click writes the receipt; the same number
// told by another family is refused.
import { expect } from '@playwright/test'
import { addDue, addHead } from '../server/src/testing/ledger.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { desk, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

const UTR = '632900012345'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  const headId = await addHead(institute.db)
  const due = { studentId: world.a.studentId, headId, paise: 12_500_00, dueOn: '2026-11-30' }
  await institute.db
    .transaction()
    .execute((tx) => addDue(tx, { ...due, at: institute.clock.now(), by: world.accountsId }))
})
test.afterAll(() => institute.close())

const claim = async (guardianId: string, studentId: string) =>
  (await institute.as(guardianId)).send('POST', `/v1/students/${studentId}/upi-claims`, {
    ...{ paise: 12_500_00, utr: UTR, paidOn: '2026-11-24' },
  })

const STATEMENT = `Namune Bank,,,,,
Txn Date,Value Date,Description,Ref No./Cheque No.,Debit,Credit,Balance
24 Nov 2026,24 Nov 2026,BY TRANSFER-UPI/CR/${UTR}/KALPIT/NMNB,TRANSFER,,"12,500.00","1,00,000.00"
`

test('a transfer that a family told of is in the statement, and becomes a receipt in one click', async ({
  open,
}) => {
  expect((await claim(world.a.guardianId, world.a.studentId)).status).toBe(201)
  const replayed = await claim(world.b.guardianId, world.b.studentId)
  expect(replayed).toMatchObject({ status: 422, body: { errors: [{ code: 'utr-used' }] } })

  const page = await open(institute, desk)
  await signIn(page, await givePassword(institute, world.accountsId), PASSWORD)
  await page.goto('/fees/online')
  await expect(page.getByText(`UTR ${UTR}`)).toBeVisible()
  await page.getByRole('button', { name: 'Upload a bank statement' }).click()
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(STATEMENT) },
  })
  await page.getByLabel('Bank', { exact: true }).fill('Namune Bank')
  await page.getByRole('button', { name: 'Take it in' }).click()
  await expect(page.getByText('In the bank', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Accept 1 sure payment/ }).click()
  await expect(page.getByText('Every sure payment is booked')).toBeVisible()
  await expect(page.getByText(`UTR ${UTR}`)).toHaveCount(0)
  const receipts = await institute.db.selectFrom('feeDocuments').select(['studentId', 'paise']).execute()
  expect(receipts).toEqual([{ studentId: world.a.studentId, paise: 12_500_00 }])
})
