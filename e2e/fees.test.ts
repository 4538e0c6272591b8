// A family's fees: the parent sees what is due, pays by UPI and tells the UTR, which waits until the office has confirmed
// it; then the receipt stands there in Marathi, as a PDF too, for the student as well and for no other parent.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { addDue } from '../server/src/testing/ledger.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { readPdf } from '../server/src/testing/pdfs.ts'
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
    .set({ upiAddress: 'integrate.fees@namunebank', upiName: 'Integrate Classes', gstin: '27AAAAA0000A1Z2' })
    .execute()
  const { id: headId } = await institute.db
    .insertInto('feeHeads')
    .values({ name: 'Tuition', nameMr: 'शिकवणी', nameHi: 'शिक्षण' })
    .returning('id')
    .executeTakeFirstOrThrow()
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

const UTR = '6328 1190 4471'

/** From the amount to the field for the UTR, as a person goes. */
async function startPaying(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Fees' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('₹12,500.00 is to be paid by 30 Nov 2026.')
  await part(page, 'To pay').getByRole('button', { name: 'Pay by UPI' }).click()
  await expect(page.getByLabel('UTR, 12 digits')).toBeVisible()
}

async function tellUtr(page: Page, utr: string): Promise<void> {
  await page.getByLabel('UTR, 12 digits').fill(utr)
  await page.getByRole('button', { name: 'I have paid' }).click()
}

async function confirmAtOffice(): Promise<void> {
  const clerk = await institute.as(world.accountsId)
  const { body } = await clerk.get<{ rows: { id: string }[] }>('/v1/upi-claims')
  expect(body.rows).toHaveLength(1)
  expect((await clerk.send('POST', `/v1/upi-claims/${body.rows[0]?.id}/confirm`)).status).toBe(200)
}

test('due, paid by UPI, told, waiting, confirmed: a receipt in Marathi for this family only', async ({
  open,
}) => {
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, world.a.guardianId), PASSWORD)
  await startPaying(page)
  const link = await page.getByRole('link', { name: 'Open a UPI app' }).getAttribute('href')
  expect(link).toMatch(/^upi:\/\/pay\?pa=integrate\.fees@namunebank&.*am=12500\.00&cu=INR/)

  // Back from the app, which on a small phone reloads the page: the payment that was begun is still there.
  await page.reload()
  await page.getByLabel('UTR, 12 digits').fill('6328')
  await expect(page.getByText('4 of 12 digits')).toBeVisible()
  await page.getByRole('button', { name: 'I have paid' }).click()
  await expect(page.getByText('A UTR has 12 digits.', { exact: false })).toBeVisible()
  await tellUtr(page, UTR)
  await expect(page.getByText('₹12,500.00 by UPI is being checked')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is to be paid')
  await expect(page.getByText('Nothing was paid yet')).toBeVisible()

  const other = await open(institute, phone)
  await signIn(other, await givePassword(institute, world.b.guardianId), PASSWORD)
  await startPaying(other)
  await tellUtr(other, UTR)
  await expect(other.getByText('This UTR was used already', { exact: false })).toBeVisible()

  await confirmAtOffice()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All fees are paid.')
  await inMarathi(page)
  await page.getByRole('link', { name: '₹12,500.00' }).click()
  await expect(page).toHaveURL(/\/fees\/receipts\//)
  const paper = page.getByRole('article')
  for (const said of ['कर बीजक', 'शिकवणी', 'बारा हजार पाचशे रुपये फक्त', '₹12,500.00', 'काहीही बाकी नाही'])
    await expect(paper).toContainText(said)
  await expectPdf(page)

  const student = await open(institute, phone)
  await signIn(student, await givePassword(institute, world.a.studentId), PASSWORD)
  await student.goto('/fees')
  await expect(student.getByRole('heading', { level: 1 })).toHaveText('All fees are paid.')
  await student.goto(page.url())
  await expect(student.getByRole('article')).toContainText('Rupees twelve thousand five hundred only')

  await other.goto(page.url())
  await expect(other.getByText('This is not here any more, or it is not yours to see.')).toBeVisible()
  await expect(other.getByRole('article')).toHaveCount(0)
})

async function inMarathi(page: Page): Promise<void> {
  const languages = page.getByRole('banner').getByRole('button')
  await languages.filter({ hasText: 'English' }).click()
  await page.getByRole('button', { name: 'मराठी', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('सर्व फी भरली आहे.')
}

/** The file that is saved says what the screen says, in its language. */
async function expectPdf(page: Page): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF म्हणून जतन करा' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^IC-26-27-000001-mr\.pdf$/)
  const { pages, width } = await readPdf(await readFile(await download.path()))
  expect(width).toBeCloseTo(419.53, 1)
  const words = pages.join(' ').replace(/\s+/g, ' ')
  for (const said of ['IC/26-27/000001', '12,500.00', '632811904471', 'रुपये फक्त', 'CGST 9 %', '953.39'])
    expect(words).toContain(said)
}
