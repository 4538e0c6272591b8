// The office: a student who registered on the site comes in, a lost password, and a student's way through the batches.
import { expect, type Page } from '@playwright/test'
import { addBatch } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { acceptLink, type Open, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

async function enterOffice(open: Open): Promise<Page> {
  const page = await open(institute)
  await signIn(page, await givePassword(institute, world.frontDeskId), PASSWORD)
  return page
}

test('a minor registers, the guardian agrees by a link, the front desk takes them in', async ({ open }) => {
  const student = await open(institute, phone)
  await student.goto('/register')
  await student.getByLabel('Your name').fill('Gauri Namune')
  await student.getByLabel('Day of birth').fill('2010-05-04')
  await student.getByLabel('Your own mobile number').fill('90000 03001')
  await student.getByLabel('Password', { exact: true }).fill('heron on the tamarind')
  await student.getByLabel('Their name').fill('Alka Namune')
  await student.getByLabel('Their mobile number').fill('90000 03002')
  await student.getByLabel('Who they are to you').selectOption('Mother')
  await student.getByRole('button', { name: 'Register' }).click()
  await expect(student.getByRole('heading', { name: 'One step is left: your guardian agrees' })).toBeVisible()

  const office = await enterOffice(open)
  await office.goto('/registrations?state=waiting_for_guardian')
  const row = office.getByRole('row', { name: /Gauri Namune/ })
  await expect(row).toContainText('under 18')
  await row.getByRole('button', { name: 'Link for the guardian' }).click()
  const link = await office.getByRole('dialog').locator('.link-text').textContent()

  const guardian = await open(institute, phone)
  await guardian.goto(link ?? '')
  await expect(guardian.getByRole('heading', { name: /^May Gauri Namune learn at/ })).toBeVisible()
  await guardian.getByRole('button', { name: 'I am the guardian and I agree' }).click()
  await expect(guardian.getByRole('heading', { name: 'Thank you. Your consent is recorded.' })).toBeVisible()
  await guardian.goto(link ?? '')
  await guardian.reload()
  await expect(guardian.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()

  await office.goto('/registrations')
  await expect(row).toContainText('Has agreed')
  await row.getByRole('button', { name: 'Take in' }).click()
  await expect(office.getByText('Gauri Namune is taken in and can sign in now.')).toBeVisible()
  await signIn(student, '90000 03001', 'heron on the tamarind')
  await expect(student.getByRole('heading', { level: 1 })).toContainText('No lectures today')
})

test('a person who forgot the password gets a link; the old password and device are out', async ({
  open,
}) => {
  const login = await givePassword(institute, world.a.studentId)
  const student = await open(institute, phone)
  await signIn(student, login, PASSWORD)

  const office = await enterOffice(open)
  await office.goto(`/people/${world.a.studentId}`)
  await office.getByRole('button', { name: 'Make a reset link' }).click()
  const link = await office.getByRole('dialog', { name: 'Reset link' }).locator('.link-text').textContent()

  const other = await open(institute, phone)
  await acceptLink(other, link ?? '')
  await student.reload()
  await expect(student.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await student.getByLabel('Mobile number or e-mail').fill(login)
  await student.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await student.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(student.getByRole('alert')).toBeVisible()
  await expect(student).toHaveURL(/sign-in/)
})

test('a student is enrolled, moved and moved back, and leaves with a reason', async ({ open }) => {
  const { studentId } = world.b
  const [from, to] = await Promise.all([newBatch(), newBatch()])
  const office = await enterOffice(open)
  await office.goto(`/batches/${from.id}`)
  await office.getByRole('button', { name: 'Enrol' }).click()
  const enrolling = office.getByRole('dialog', { name: 'Enrol students' })
  await enrolling.getByLabel('Search students').fill('Student B')
  await enrolling.getByRole('checkbox', { name: /Student B Kalpit/ }).check()
  await enrolling.getByRole('button', { name: 'Enrol 1 student' }).click()
  const students = office.getByRole('list', { name: 'Students' })
  await expect(students).toContainText('Student B Kalpit')

  await office.getByRole('button', { name: 'More for Student B Kalpit' }).click()
  await office.getByRole('button', { name: 'Move to another batch' }).click()
  const moving = office.getByRole('dialog', { name: 'Move to another batch' })
  await moving.getByRole('combobox').selectOption(to.id)
  await moving.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(office.getByText('Nobody in this batch yet')).toBeVisible()
  await office.getByRole('button', { name: 'Undo' }).click()
  await expect(students).toContainText('Student B Kalpit')

  await office.getByRole('button', { name: 'More for Student B Kalpit' }).click()
  await office.getByRole('button', { name: 'Out of the batch' }).click()
  const leaving = office.getByRole('dialog', { name: 'Out of the batch' })
  await leaving.getByRole('button', { name: 'Out of the batch' }).click()
  await expect(leaving.getByText('Please say why.')).toBeVisible()
  await leaving.getByLabel('Why does Student B Kalpit leave?').fill('Moves to Pune')
  await leaving.getByRole('button', { name: 'Out of the batch' }).click()
  await expect(office.getByText('Nobody in this batch yet')).toBeVisible()
  await office.goto(`/people/${studentId}`)
  await expect(office.getByRole('list', { name: 'Batches' })).toContainText('Moves to Pune')
})

async function newBatch(): Promise<{ id: string }> {
  return { id: await institute.db.transaction().execute((tx) => addBatch(tx, world, world.b, [])) }
}
