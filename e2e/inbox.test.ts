// Messages that arrive: a parent is told while the app is open and on WhatsApp, turns a kind off, says STOP; the office
// sees what became of each.
import { expect, type Page } from '@playwright/test'
import { tell } from '../server/src/features/messages/messages.ts'
import {
  allow,
  approveTemplates,
  makeReachable,
  type Outside,
  openChannels,
} from '../server/src/testing/messages.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
let outside: Outside
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  outside = await openChannels(institute, world)
  await allow(institute, world.a)
  await approveTemplates(institute, ['notice'])
  const { guardianId } = world.a
  await makeReachable(institute, guardianId, 'parent@example.in')
  await institute.db.updateTable('people').set({ locale: 'en' }).where('id', '=', guardianId).execute()
})
test.afterAll(async () => {
  await outside.close()
  await institute.close()
})

/** Tells the guardian of side a of a notice, as its publication would. */
async function tellOf(title: string): Promise<void> {
  await institute.db.transaction().execute((tx) =>
    tell(tx, institute.clock.now(), {
      kind: 'notice',
      to: [world.a.guardianId],
      cause: `notice:${title}`,
      params: { title },
      link: '/results',
    }),
  )
}

/** What the worker does by itself, at once. */
async function sendAll(): Promise<void> {
  await institute.runJobs()
}

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /unread message/ })

test('a message comes while the app is open, is opened, and its kind is turned off', async ({ open }) => {
  const { guardianId } = world.a
  const parent = await open(institute, phone)
  await signIn(parent, await givePassword(institute, guardianId), PASSWORD)
  await expect(bell(parent)).toBeHidden()

  await tellOf('Parents’ meeting')
  await expect(bell(parent)).toHaveAccessibleName('1 unread message')
  await expect(parent).toHaveTitle(/^\(1\) /)
  await sendAll()
  await expect.poll(() => outside.whatsApp.taken.length).toBe(1)

  await bell(parent).click()
  await parent.getByRole('link', { name: /Parents’ meeting/ }).click()
  await expect(parent).toHaveURL(/\/results$/)
  await expect(bell(parent)).toBeHidden()

  await parent.goto('/profile/messages')
  const notices = parent.getByRole('group', { name: 'Notices' })
  for (const channel of ['WhatsApp', 'E-mail']) await notices.getByLabel(channel).uncheck()
  await expect(notices.getByLabel('E-mail')).not.toBeChecked()
  await parent.reload()
  await expect(notices.getByLabel('WhatsApp')).not.toBeChecked()

  await tellOf('A day without water')
  await sendAll()
  await expect(bell(parent)).toHaveAccessibleName('1 unread message')
  expect(outside.whatsApp.taken).toHaveLength(1)
  expect(outside.smtp.taken).toHaveLength(0)

  const desk = await open(institute)
  await signIn(desk, await givePassword(institute, world.frontDeskId), PASSWORD)
  await desk.goto('/messages')
  await expect(desk.getByRole('row', { name: /A day without water.*in the app only/ })).toBeVisible()
  await expect(
    desk.getByRole('row', { name: /Parents’ meeting.*WhatsApp: (sent|arrived|read)/ }),
  ).toBeVisible()
})

test('STOP on the screen: nothing more by WhatsApp, and the next way carries it', async ({ open }) => {
  const { guardianId } = world.a
  const given = await institute.as(guardianId)
  await given.send('PATCH', '/v1/message-preferences', { channels: { notice: ['whatsapp', 'mail'] } })
  outside.forget()
  const parent = await open(institute, phone)
  await signIn(parent, await givePassword(institute, guardianId), PASSWORD)
  await parent.goto('/profile/messages')
  await parent.getByRole('button', { name: 'Stop WhatsApp' }).click()
  await expect(parent.getByRole('button', { name: 'I agree' })).toBeVisible()

  await tellOf('Holiday on Friday')
  await sendAll()
  await expect.poll(() => outside.smtp.taken.length).toBe(1)
  expect(outside.whatsApp.taken).toHaveLength(0)
})

test('the owner cannot switch on what no test has reached, and no secret ever comes back', async ({
  open,
}) => {
  await institute.db
    .updateTable('messageChannels')
    .set({ isOn: false, testedAt: null })
    .where('channel', '=', 'whatsapp')
    .execute()
  const owner = await open(institute)
  await signIn(owner, await givePassword(institute, world.ownerId), PASSWORD)
  await owner.goto('/messages/channels')
  const panel = owner.locator('section.panel', { has: owner.getByRole('heading', { name: 'WhatsApp' }) })
  await panel.getByRole('button', { name: 'Switch on' }).click()
  await expect(panel.getByText('Send a test that arrives first.')).toBeVisible()
  await panel.getByLabel('Test to this number').fill('90000 00001')
  await panel.getByRole('button', { name: 'Send a test' }).click()
  await expect(panel.getByText('The test is on its way.')).toBeVisible()
  await panel.getByRole('button', { name: 'Switch on' }).click()
  await expect(panel.getByRole('button', { name: 'Switch off' })).toBeVisible()
  await expect(panel.getByLabel('Access token')).toHaveValue('')
  expect(await owner.content()).not.toContain('an-invented-token')
})
