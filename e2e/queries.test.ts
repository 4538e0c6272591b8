// From a question with a photo to an answer that others find: student, teacher, and a mate, in a browser.
import { expect, type Page } from '@playwright/test'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { takePhoto } from '../server/src/testing/queries.ts'
import { addConsent, addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { desk, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

const TITLE = 'Why is the torque zero at the hinge?'

let institute: Institute
let world: World
let mateId: string
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  mateId = await addStudent(institute.db, 'Mate Namune')
  await addConsent(institute.db, mateId, world.a.guardianId, world.ownerId)
  await institute.db
    .insertInto('enrolments')
    .values({ studentId: mateId, batchId: world.a.batchId, fromOn: '2026-06-15' })
    .execute()
})
test.afterAll(() => institute.close())

async function enter(page: Page, personId: string): Promise<Page> {
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

test('a query with a photo, its answer, and the shared answer that spares a mate the question', async ({
  open,
}) => {
  test.setTimeout(180_000)
  const student = await enter(await open(institute, phone), world.a.studentId)
  const teacher = await enter(await open(institute, desk), world.a.teacherId)

  await test.step('the student asks with a formula and a photo; what is typed outlives a reload', async () => {
    await student.goto('/queries')
    await student.getByRole('link', { name: 'Ask', exact: true }).click()
    await student.getByText('Physics', { exact: true }).click()
    await student.getByLabel('What do you want to know?').fill(TITLE)
    await student.getByLabel('Tell more').fill('A force of $10\\,\\text{N}$ acts at the hinge.')
    await expect(student.getByText('How it will read')).toBeVisible()
    await expect(student.locator('.qr-preview .katex')).toBeVisible()
    await student.getByLabel('Photos', { exact: true }).setInputFiles({
      name: 'door.jpg',
      mimeType: 'image/jpeg',
      buffer: await takePhoto(),
    })
    await expect(student.getByRole('button', { name: 'Take out photo 1' })).toBeVisible()
    await student.reload()
    await expect(student.getByLabel('What do you want to know?')).toHaveValue(TITLE)
    await expect(student.getByRole('button', { name: 'Take out photo 1' })).toBeVisible()
    await student.getByRole('button', { name: 'Send' }).click()
    await expect(student.getByRole('heading', { level: 1 })).toHaveText(TITLE)
    await expect(student.getByText('Waiting')).toBeVisible()
  })

  await test.step('the teacher finds it on top, looks at the photo and answers', async () => {
    await teacher.goto('/queries')
    await teacher.getByRole('link', { name: TITLE }).click()
    await teacher.getByRole('button', { name: 'Show photo 1 large' }).click()
    await expect(teacher.getByRole('dialog').getByRole('img')).toBeVisible()
    await teacher.keyboard.press('Escape')
    await teacher.getByLabel('Your answer').fill('The arm is zero: $\\tau = rF\\sin\\theta$.')
    await teacher.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(teacher.getByText('Answered')).toBeVisible()
  })

  await test.step('the student sees it without a reload, and finds it helpful', async () => {
    const asked = student.getByRole('region', { name: 'Was this helpful?' })
    await expect(asked).toBeVisible({ timeout: 15_000 })
    await asked.getByRole('button', { name: 'Yes, that answers it' }).click()
    await expect(student.getByText('Closed', { exact: true }).first()).toBeVisible()
  })

  await test.step('the teacher shares it with the batch, in words of their own', async () => {
    await teacher.reload()
    await teacher.getByRole('button', { name: 'Share the answer' }).click()
    const dialog = teacher.getByRole('dialog')
    await expect(dialog).toContainText('Take out names')
    await dialog
      .getByRole('textbox', { name: /^Question ·/ })
      .fill('Is there a torque of a force at the hinge?')
    await dialog.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(teacher.getByText('Shared', { exact: true })).toBeVisible()
  })

  await test.step('a mate begins to ask the same and is spared it; nobody is named', async () => {
    const mate = await enter(await open(institute, phone), mateId)
    await mate.goto('/queries/new')
    await mate.getByLabel('What do you want to know?').fill('torque at a hinge')
    const similar = part(mate, 'Similar answers').or(mate.getByRole('list', { name: 'Similar answers' }))
    await similar.getByText(TITLE).click()
    await expect(similar).toContainText('The arm is zero')
    await expect(similar).not.toContainText('Student A')
    await expect(similar.getByRole('img')).toHaveCount(0)
    await similar.getByRole('button', { name: 'This answered it' }).click()
    await expect(mate).toHaveURL(/\/queries$/)
    await expect(mate.getByText('You have not asked anything yet')).toBeVisible()
    await mate.getByLabel('Search answers that were shared').fill('hinge')
    await expect(mate.getByText('helped 1 person')).toBeVisible()
  })
})
