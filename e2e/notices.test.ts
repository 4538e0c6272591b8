// A notice: the office writes it to a batch with guardians, sees how many that is, takes it back once and sends it; a
// student says that they have read it, and the office sees who has not.
import { expect, type Page } from '@playwright/test'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { desk, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

const TITLE = 'Parents’ meeting on Sunday'

async function write(office: Page): Promise<void> {
  const batch = await institute.db
    .selectFrom('batches')
    .select('name')
    .where('id', '=', world.a.batchId)
    .executeTakeFirstOrThrow()
  await office.goto('/notices/new')
  await office.getByLabel('Title', { exact: true }).fill(TITLE)
  await office.getByLabel('Text', { exact: true }).fill('We meet at **ten** in the hall.')
  await expect(office.locator('.nt-preview strong')).toHaveText('ten')
  await office.getByLabel('Add a batch').selectOption({ label: batch.name })
  await office.getByLabel(/^Important/).check()
}

const toldPeople = async (): Promise<number> =>
  (await institute.db.selectFrom('messages').select('id').where('kind', '=', 'notice').execute()).length

test('written with its circles counted, taken back once, sent, answered by one, and followed up', async ({
  open,
}) => {
  const office = await open(institute, desk)
  await signIn(office, await givePassword(institute, world.frontDeskId), PASSWORD)
  await write(office)
  await expect(office.getByText('2 people', { exact: true })).toBeVisible()
  await expect(office.getByText('1 student · 1 guardian')).toBeVisible()
  await office.getByLabel('Their guardians too').uncheck()
  await expect(office.getByText('1 person', { exact: true })).toBeVisible()
  await office.getByLabel('Their guardians too').check()
  // Nothing typed is lost to a reload.
  await office.reload()
  await expect(office.getByLabel('Title', { exact: true })).toHaveValue(TITLE)

  await office.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(office.getByText('The notice goes out in 30 seconds.')).toBeVisible()
  await office.getByRole('button', { name: 'Undo' }).click()
  await expect(office.getByText(/^Taken back/)).toBeVisible()
  institute.clock.advance({ minutes: 2 })
  await institute.runJobs()
  expect(await toldPeople()).toBe(0)

  await expect(office.getByLabel('Title', { exact: true })).toHaveValue(TITLE)
  await office.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(part(office, 'On its way')).toBeVisible()
  institute.clock.advance({ seconds: 31 })
  await institute.runJobs()
  expect(await toldPeople()).toBe(2)

  const student = await open(institute, phone)
  await signIn(student, await givePassword(institute, world.a.studentId), PASSWORD)
  await student.goto('/notices')
  await expect(part(student, 'Please read')).toContainText('We meet at ten in the hall.')
  await student.getByRole('button', { name: 'I have read it' }).click()
  await expect(student.getByText(/^Thank you/)).toBeVisible()
  await expect(part(student, 'Please read')).toHaveCount(0)

  await office.goto('/notices?tab=sent')
  await office.getByRole('link', { name: TITLE }).click()
  const waiting = office.getByRole('list', { name: 'Readers' })
  await expect(waiting.getByText('Guardian A Kalpit')).toBeVisible()
  await expect(waiting.getByText('Guardian of Student A Kalpit')).toBeVisible()
  await expect(waiting.getByText('Student A Kalpit', { exact: true })).toHaveCount(0)
  await office.getByRole('button', { name: 'Remind 1 person' }).click()
  await expect(office.getByText('1 person is reminded.')).toBeVisible()
  await office.getByRole('button', { name: 'Remind 1 person' }).click()
  await expect(office.getByText(/^They were reminded today already/)).toBeVisible()
})
