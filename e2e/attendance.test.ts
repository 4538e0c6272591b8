// A lecture marked without a network; word to exactly the right homes, in Marathi; a correction; the code of the room.
import { expect, type Page } from '@playwright/test'
import { addTestStudent, type TestStudent } from '../server/src/testing/attendance.ts'
import {
  approveTemplates,
  makeReachable,
  type Outside,
  openChannels,
} from '../server/src/testing/messages.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { makeLecture } from '../server/src/testing/timetable.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
let outside: Outside
test.beforeAll(async () => {
  institute = await openInstitute()
  outside = await openChannels(institute, await createWorld(institute.db))
  await approveTemplates(institute, ['absence', 'absence-corrected'])
})
test.beforeEach(async () => {
  world = await createWorld(institute.db)
  outside.forget()
})
test.afterAll(async () => {
  await outside.close()
  await institute.close()
})

type Family = TestStudent & { phone: string }

/** A student of the batch whose guardian reads Marathi and can be reached by WhatsApp. */
async function addFamily(name: string): Promise<Family> {
  const student = await addTestStudent(institute.db, world, world.a, name)
  return { ...student, phone: await makeReachable(institute, student.guardianId) }
}

const lectureNow = () =>
  makeLecture(institute.db, {
    batchId: world.a.batchId,
    subjectId: world.physicsId,
    teacherId: world.a.teacherId,
    startsAt: institute.clock.now(),
  })

async function enter(open: Open, personId: string): Promise<Page> {
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

/** A tile by the student's name, whatever it is marked. */
const tile = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`, ${name}: `) })
const sheetOf = (lectureId: string) =>
  institute.db
    .selectFrom('attendanceSheets')
    .selectAll()
    .where('lectureId', '=', lectureId)
    .executeTakeFirst()

/** Moves the institute's time and this device's. */
async function passMinutes(page: Page, minutes: number): Promise<void> {
  institute.clock.set(new Date(institute.clock.now().getTime() + minutes * 60_000).toISOString())
  await page.clock.setSystemTime(institute.clock.now())
}

/** The templates that WhatsApp has taken, once so many are there and every job has had its turn. */
async function takenBy(
  count: number,
): Promise<{ to: string; template: string | null; language: string | null }[]> {
  await expect
    .poll(async () => {
      await institute.runJobs()
      return outside.whatsApp.taken.length
    })
    .toBeGreaterThanOrEqual(count)
  await institute.runJobs()
  return outside.whatsApp.taken.map(({ to, template, language }) => ({ to, template, language }))
}

test('marked without a network, a slip undone, and only the right home hears of it, in Marathi', async ({
  open,
}) => {
  const [ira, neel] = [await addFamily('Ira Namune'), await addFamily('Neel Namune')]
  await addFamily('Meera Namune')
  const lectureId = await lectureNow()
  const page = await enter(open, world.a.teacherId)

  await test.step('the sheet is on the phone before the network goes', async () => {
    await page.goto('/attendance')
    await expect(page.getByRole('heading', { name: '1 lecture waits to be marked.' })).toBeVisible()
    await page.getByRole('link', { name: 'Mark attendance' }).click()
    await expect(tile(page, 'Ira Namune')).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.context().setOffline(true)
  })

  await test.step('one tap an absentee, then "Done": it waits for the network and says so', async () => {
    await page.getByRole('link', { name: 'Mark attendance' }).click()
    await tile(page, 'Ira Namune').click()
    await tile(page, 'Neel Namune').click()
    await expect(page.getByText(/^On this phone/)).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('Waits for the network')).toBeVisible()
    await expect(page.getByText('Goes by itself when the network is back')).toBeVisible()
    expect(await sheetOf(lectureId)).toBeUndefined()
  })

  const again = await test.step('the app is closed; the next start brings it, once', async () => {
    const device = page.context()
    await page.close()
    await device.setOffline(false)
    const fresh = await device.newPage()
    await fresh.goto('/home')
    await expect.poll(() => sheetOf(lectureId)).toMatchObject({ version: 1, absentCount: 2, presentCount: 2 })
    await fresh.goto(`/lectures/${lectureId}/attendance`)
    await expect(fresh.getByText(/^Sent/)).toBeVisible()
    expect(await sheetOf(lectureId)).toMatchObject({ version: 1 })
    return fresh
  })

  await test.step('Ira was there: undone within the grace', async () => {
    await expect(again.getByText(/^Parents are told at 10:10$/)).toBeVisible()
    await tile(again, 'Ira Namune').click()
    await expect.poll(() => sheetOf(lectureId)).toMatchObject({ version: 2, absentCount: 1 })
  })

  await test.step('after the grace exactly one home is told, in its language', async () => {
    await institute.runJobs()
    expect(outside.whatsApp.taken).toEqual([])
    await passMinutes(again, 11)
    expect(await takenBy(1)).toEqual([
      { to: neel.phone.replace('+', ''), template: 'absence', language: 'mr' },
    ])
    expect(outside.whatsApp.taken[0]?.values.join(' ')).toContain('Neel')
  })

  await test.step('Neel was there as well: the correction arrives where the absence did', async () => {
    await passMinutes(again, 60)
    await again.reload()
    await tile(again, 'Neel Namune').click()
    const dialog = again.getByRole('dialog')
    await dialog.getByLabel('Correct mark').selectOption({ label: 'Present' })
    await dialog.getByRole('button', { name: 'Correct' }).click()
    await expect(dialog.getByText('Say why, in a few words.')).toBeVisible()
    await dialog.getByLabel('Reason').fill('Sat in the last row')
    await dialog.getByRole('button', { name: 'Correct' }).click()
    await expect(tile(again, 'Neel Namune')).toHaveAccessibleName(/present/i)
    const [, corrected] = await takenBy(2)
    expect(corrected).toEqual({
      to: neel.phone.replace('+', ''),
      template: 'absence_corrected',
      language: 'mr',
    })
    await again.getByRole('button', { name: 'More for this lecture' }).click()
    await again.getByRole('button', { name: 'What was changed' }).click()
    await expect(again.getByRole('dialog')).toContainText('Sat in the last row')
    expect(outside.whatsApp.taken.some(({ to }) => to === ira.phone.replace('+', ''))).toBe(false)
  })
})

test('two teachers mark one student differently: the second one chooses', async ({ open }) => {
  await addFamily('Ira Namune')
  const lectureId = await lectureNow()
  const page = await enter(open, world.a.teacherId)
  await page.goto(`/lectures/${lectureId}/attendance`)
  await tile(page, 'Ira Namune').click()
  const office = await institute.as(world.frontDeskId)
  const ira = await institute.db
    .selectFrom('people')
    .select('id')
    .where('name', '=', 'Ira Namune')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  await office.send('PUT', `/v1/lectures/${lectureId}/attendance`, {
    base: 0,
    takenAt: institute.clock.now().toISOString(),
    marks: [{ studentId: ira.id, mark: 'late', minutes: 5 }],
  })
  await page.getByRole('button', { name: 'Done' }).click()
  const conflict = page.getByRole('region', { name: 'Marked differently' })
  await expect(conflict).toContainText('You marked: Absent.')
  await expect(conflict).toContainText('marked: Late, 5 min.')
  await conflict.getByRole('button', { name: 'Late, 5 min' }).click()
  await expect(conflict).toBeHidden()
  await expect(tile(page, 'Ira Namune')).toHaveAccessibleName(/Late, 5 min$/)
  expect(await sheetOf(lectureId)).toMatchObject({ version: 1, lateCount: 1, absentCount: 0 })
})

test('the code of the room: typed, opened by a camera before signing in, and refused once it ended', async ({
  open,
}) => {
  const [asha, bina, late] = [
    await addFamily('Asha Namune'),
    await addFamily('Bina Namune'),
    await addFamily('Chetan Namune'),
  ]
  const lectureId = await lectureNow()
  const board = await enter(open, world.a.teacherId)
  await board.goto(`/lectures/${lectureId}/code`)
  await board.getByRole('button', { name: 'Show the code' }).click()
  const digits = board.getByRole('img', { name: /^Code( \d){6}$/ })
  const code = ((await digits.getAttribute('aria-label')) ?? '').replace(/\D/g, '')
  expect(code).toMatch(/^\d{6}$/)

  const typed = await enter(open, asha.studentId)
  await typed.goto('/code')
  await typed.getByLabel('Code').fill(code)
  await typed.getByRole('button', { name: 'I am here' }).click()
  await expect(typed.getByRole('heading', { name: 'You are in' })).toBeVisible()
  await expect(board.getByRole('status').filter({ hasText: '1 of 4 have come in' })).toBeVisible()

  const scanned = await open(institute, phone)
  const login = await givePassword(institute, bina.studentId)
  await scanned.goto(`/code/${code}`)
  await scanned.getByLabel('Mobile number or e-mail').fill(login)
  await scanned.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await scanned.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(scanned.getByRole('heading', { name: 'You are in' })).toBeVisible()

  await board.getByRole('button', { name: 'The rest is absent' }).click()
  await expect(board).toHaveURL(/\/attendance$/)
  await expect(tile(board, 'Asha Namune')).toHaveAccessibleName(/present/i)
  await expect(tile(board, 'Chetan Namune')).toHaveAccessibleName(/absent/i)

  const replay = await enter(open, late.studentId)
  await replay.goto(`/code/${code}`)
  await expect(replay.getByRole('alert')).toContainText('This code does not hold, or not any more.')
})
