// Paying by card: a form takes the parent to the gateway's own page and back; what comes back is no proof, and only what
// our own server has asked the gateway becomes a receipt, once.
import { expect, type Page } from '@playwright/test'
import { addDue, addHead } from '../server/src/testing/ledger.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import { KEY_ID, KEY_SECRET, type StandIn, serveCheckout, startRazorpay } from './support/razorpay.ts'

let institute: Institute
let world: World
let gateway: StandIn
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  gateway = await startRazorpay()
  institute.app.config.razorpay.apiUrl = gateway.url
  const due = { studentId: world.a.studentId, paise: 8_000_00, dueOn: '2026-11-30' }
  const headId = await addHead(institute.db)
  await institute.db
    .transaction()
    .execute((tx) => addDue(tx, { ...due, headId, at: institute.clock.now(), by: world.accountsId }))
})
test.afterAll(async () => {
  gateway.close()
  await institute.close()
})

async function switchOn(): Promise<void> {
  const owner = await institute.as(world.ownerId)
  const secrets = { keyId: KEY_ID, keySecret: KEY_SECRET, webhookSecret: 'another-secret-of-it' }
  expect((await owner.send('PATCH', '/v1/gateway', secrets)).status).toBe(200)
  expect((await owner.send('POST', '/v1/gateway/test')).body).toEqual({ ok: true, code: null })
  expect((await owner.send('PATCH', '/v1/gateway', { isOn: true })).status).toBe(200)
}

/** The browser is sent to the address that the gateway really has, which the policy for content names. */
async function toRealAddress(page: Page): Promise<void> {
  await page.route('**/gateway-orders', async (route) => {
    const response = await route.fetch()
    const order = (await response.json()) as { checkoutUrl: string }
    const checkoutUrl = order.checkoutUrl.replace(gateway.url, 'https://api.razorpay.com')
    await route.fulfill({ response, json: { ...order, checkoutUrl } })
  })
}

const pay = (page: Page) => part(page, 'To pay').getByRole('button', { name: 'Card or net banking' })

test('off, it is nowhere; on, it takes a card on its own page, and the receipt stands here', async ({
  open,
}) => {
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, world.a.guardianId), PASSWORD)
  await page.goto('/fees')
  await expect(page.getByText('Pay at the office')).toBeVisible()

  await switchOn()
  await toRealAddress(page)
  const given = await serveCheckout(page)
  await page.reload()
  await pay(page).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByText('Nothing was paid.', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('₹8,000.00 is to be paid')

  await pay(page).click()
  await page.getByRole('button', { name: 'Pay' }).click()
  await expect(page.getByText('The payment has arrived')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All fees are paid.')
  expect(Object.fromEntries(given())).toMatchObject({ key_id: KEY_ID, amount: '800000', currency: 'INR' })
  expect(new URL(page.url()).hash).toBe('')

  // Told once more, it stays one receipt.
  await page.goBack()
  await page.goto('/fees')
  await expect(page.getByRole('link', { name: '₹8,000.00' })).toHaveCount(1)
  await page.getByRole('link', { name: '₹8,000.00' }).click()
  await expect(page.getByRole('article')).toContainText('Rupees eight thousand only')
  await expect(page.getByRole('article')).toContainText('pay_Namune00000001')
})
