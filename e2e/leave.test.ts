// Leave of a minor: asked for on the phone, confirmed by the parent, approved by the class teacher, marked by itself.
import { expect, type Page } from '@playwright/test'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { makeLecture } from '../server/src/testing/timetable.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { desk, type Open, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  await institute.db
    .updateTable('batches')
    .set({ classTeacherId: world.a.teacherId })
    .where('id', '=', world.a.batchId)
    .execute()
})
test.afterAll(() => institute.close())

async function enter(open: Open, personId: string, size = phone): Promise<Page> {
  const page = await open(institute, size)
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

const now = (page: Page) => part(page, 'To do now')

test('a minor asks, the parent confirms, the class teacher approves, and the sheet knows it', async ({
  open,
}) => {
  const lectureId = await makeLecture(institute.db, {
    batchId: world.a.batchId,
    subjectId: world.physicsId,
    teacherId: world.a.teacherId,
    startsAt: institute.clock.now(),
  })

  const student = await enter(open, world.a.studentId)
  await student.goto('/leave/new')
  await student.getByLabel('First day').fill('2026-11-24')
  await expect(student.getByText('First Guardian A Kalpit confirms it')).toBeVisible()
  await expect(student.getByText('1 lecture is missed.')).toBeVisible()
  await student.getByLabel('Reason').fill('Fever since yesterday')
  // Nothing typed is lost to a reload.
  await student.reload()
  await expect(student.getByLabel('Reason')).toHaveValue('Fever since yesterday')
  await student.getByLabel('Attachment').setInputFiles({
    name: 'note.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  })
  await student.getByRole('button', { name: 'Ask for leave' }).click()
  await expect(student).toHaveURL(/\/leave\/[0-9a-f-]{36}$/)
  await expect(student.getByText('Waits for a guardian')).toBeVisible()
  await expect(student.getByRole('link', { name: /Attached PDF/ })).toBeVisible()

  const parent = await enter(open, world.a.guardianId)
  await parent.goto('/leave')
  await now(parent).getByRole('link', { name: 'Look at it' }).click()
  await now(parent).getByRole('button', { name: 'Confirm' }).click()
  await expect(parent.getByText('Waits for the class teacher or the office')).toBeVisible()

  const teacher = await enter(open, world.a.teacherId, desk)
  await teacher.goto('/leave')
  await expect(teacher.getByText('To decide (1)')).toBeVisible()
  await teacher.getByRole('link', { name: /Student A Kalpit/ }).click()
  await now(teacher).getByRole('button', { name: 'Ask back' }).click()
  await teacher.getByLabel('Your question').fill('Has a doctor seen it?')
  await teacher.getByRole('button', { name: 'Send the question' }).click()

  await parent.reload()
  await expect(now(parent).getByText('Has a doctor seen it?')).toBeVisible()
  await now(parent).getByRole('button', { name: 'Answer' }).click()
  await parent.getByLabel('Answer', { exact: true }).fill('Yes, the note is attached.')
  await parent.getByRole('button', { name: 'Send the answer' }).click()
  await expect(parent.getByText('Yes, the note is attached.')).toBeVisible()

  await teacher.reload()
  await now(teacher).getByRole('button', { name: 'Approve' }).click()
  await expect(now(teacher)).toHaveCount(0)
  await teacher.goto(`/lectures/${lectureId}/attendance`)
  await expect(teacher.getByRole('button', { name: /Student A Kalpit: .*leave/i })).toBeVisible()

  await student.goto('/leave')
  await expect(student.getByRole('link', { name: /24 Nov 2026.*Approved/s })).toBeVisible()
})

test('a teacher’s leave shows the academics the lectures that need somebody else', async ({ open }) => {
  await makeLecture(institute.db, {
    batchId: world.b.batchId,
    subjectId: world.physicsId,
    teacherId: world.b.teacherId,
    startsAt: new Date('2026-12-01T04:30:00Z'),
  })
  const teacher = await enter(open, world.b.teacherId)
  await teacher.goto('/leave/new')
  await teacher.getByLabel('First day').fill('2026-12-01')
  await expect(teacher.getByText('1 lecture then needs somebody else to give it.')).toBeVisible()
  await teacher.getByLabel('Reason').fill('Family function')
  await teacher.getByRole('button', { name: 'Ask for leave' }).click()
  await expect(teacher.getByText('Waits for the academics')).toBeVisible()

  const academics = await enter(open, world.academicsId, desk)
  await academics.goto('/leave')
  await academics.getByRole('link', { name: /Teacher B Udahare/ }).click()
  await expect(academics.getByRole('heading', { name: 'Lectures that need somebody else' })).toBeVisible()
  await expect(academics.getByText('Nobody yet')).toBeVisible()
  await now(academics).getByRole('button', { name: 'Refuse' }).click()
  await academics.getByLabel('Reason').fill('The test of the batch is on that day.')
  await academics.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await teacher.reload()
  await expect(teacher.getByText('The test of the batch is on that day.')).toBeVisible()
})
