// A student leaves: the office sees the arithmetic with its dates and settles; another person approves; it is paid with a
// voucher for the receipt that it came by; and the family sees it.
import { expect } from '@playwright/test'
import { receivePayment } from '../server/src/features/feeReceipts/receiving.ts'
import { addPublishedPlan, putOnPlan } from '../server/src/testing/fees.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addAdmin, createWorld, type World } from '../server/src/testing/world.ts'
import { part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
let assignmentId: string
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  const { studentId, batchId, courseId } = world.a
  const { planId } = await addPublishedPlan(institute.db, { courseId, by: world.ownerId })
  const on = { studentId, planId, batchId, by: world.accountsId }
  assignmentId = (await putOnPlan(institute.db, on)).assignmentId
  const at = institute.clock.now()
  await institute.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId, at, by: world.accountsId },
      parts: [{ mode: 'upi', paise: 70_000_00, reference: '632811904471' }],
    }),
  )
})
test.afterAll(() => institute.close())

test('a student leaves: arithmetic, a second person, the money, the voucher, the family', async ({
  open,
}) => {
  const clerk = await open(institute)
  await signIn(clerk, await givePassword(institute, world.accountsId), PASSWORD)
  await clerk.goto(`/fees/leaving/${assignmentId}?on=2026-11-20`)
  await expect(clerk.getByRole('heading', { level: 1, name: 'Leaving: Student A Kalpit' })).toBeVisible()
  const statement = part(clerk, 'The arithmetic of leaving')
  await expect(statement).toContainText('351 days')
  await expect(statement).toContainText('₹60,000.00 × 159 ÷ 351')
  await expect(statement).toContainText('₹37,179.49')
  await expect(statement).toContainText('₹32,820.51')
  await expect(statement).toContainText('By 30 Nov 2026')
  await clerk.getByLabel('Reason').fill('The family moves to Pune')
  await clerk.getByRole('button', { name: 'Settle and end the plan' }).click()
  await expect(clerk.getByRole('heading', { level: 1, name: 'Refund for Student A Kalpit' })).toBeVisible()
  await expect(clerk.getByText('You have asked for it; another person approves it.')).toBeVisible()
  const refundAddress = new URL(clerk.url()).pathname

  const second = await open(institute)
  const secondId = await addAdmin(institute.db, 'Second Namune', 'accounts')
  await signIn(second, await givePassword(institute, secondId), PASSWORD)
  await second.goto('/fees/refunds')
  await second.getByRole('link', { name: /₹32,820\.51 for Student A Kalpit/ }).click()
  await second.getByRole('button', { name: 'Approve ₹32,820.51' }).click()
  await expect(second.getByText('Approved, to be paid')).toBeVisible()

  await clerk.goto(refundAddress)
  await clerk.getByRole('radio', { name: 'UPI' }).check({ force: true })
  await clerk.getByLabel('UTR, 12 digits').fill('6328 1190')
  await clerk.getByRole('button', { name: '₹32,820.51 is paid back' }).click()
  await expect(clerk.getByText('A UTR has 12 digits.')).toBeVisible()
  await clerk.getByLabel('UTR, 12 digits').fill('6328 1190 4472')
  await clerk.getByRole('button', { name: '₹32,820.51 is paid back' }).click()
  const vouchers = part(clerk, 'Refund vouchers')
  await expect(vouchers).toContainText('RV/26-27/000001')
  await expect(vouchers).toContainText('from receipt IC/26-27/000001 of 24 Nov 2026')
  await vouchers.getByRole('link').click()
  await expect(clerk).toHaveURL(/\/fees\/receipts\//)
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Refund voucher')
  await expect(clerk.getByText('RV/26-27/000001').first()).toBeVisible()

  const guardian = await open(institute, phone)
  await signIn(guardian, await givePassword(institute, world.a.guardianId), PASSWORD)
  await guardian.goto('/inbox')
  await expect(guardian.getByText('₹32,820.51 of the fees of Student A Kalpit was paid back')).toBeVisible()
  await guardian.goto('/fees')
  await expect(guardian.getByText('RV/26-27/000001').first()).toBeVisible()
})
