// The office writes a batch's week, meets a clash and takes the offered free time; cancels a lecture; the student sees
// it, and so does the calendar on their phone.
import { expect, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addTestRoom, makeLecture } from '../server/src/testing/timetable.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

async function enter(open: Open, personId: string, size?: typeof phone): Promise<Page> {
  const page = await open(institute, size)
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

const eventsAt = async (url: string) => {
  const text = await (await fetch(url)).text()
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

test('a week is planned by the keyboard, a clash is named, the free time that is offered is taken', async ({
  open,
}) => {
  const roomId = await addTestRoom(institute.db, 'Room 4')
  // The teacher of batch A has the other batch on Wednesdays from ten to eleven.
  for (const week of [0, 1, 2, 3])
    await makeLecture(institute.db, {
      batchId: world.b.batchId,
      subjectId: world.physicsId,
      teacherId: world.a.teacherId,
      roomId,
      startsAt: new Date(Date.parse('2026-11-25T10:00:00+05:30') + week * 7 * 86_400_000),
    })
  const page = await enter(open, world.academicsId)
  await page.goto(`/timetable/plan?batch=${world.a.batchId}`)
  await page.getByRole('button', { name: 'Monday, 08:00' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Wednesday, 10:00' })).toBeFocused()
  await page.keyboard.press('1')

  const editor = page.getByRole('dialog', { name: 'Plan a lecture' })
  await expect(editor.getByLabel('Teacher')).toHaveValue(world.a.teacherId)
  await expect(editor.getByText('This time is taken')).toBeVisible()
  await expect(
    editor.getByText(/Teacher A Udahare teaches Batch B\d+: Physics, Wed 25 Nov, 10:00–11:00\./),
  ).toBeVisible()
  await editor.getByRole('button', { name: 'Wednesday, 11:00–12:30' }).click()
  await expect(editor.getByText('Free. Lectures that it makes: 27.')).toBeVisible()
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Lectures written: 27.')).toBeVisible()
  await expect(
    page.getByRole('button', { name: /^Wednesday, 11:00: Physics, Teacher A Udahare/ }),
  ).toBeVisible()
})

test('a cancelled lecture stands so in the student’s week and in their calendar; undo brings it back', async ({
  open,
}) => {
  const student = await enter(open, world.a.studentId, phone)
  await student.goto('/timetable/calendar')
  await student.getByRole('button', { name: 'Make the address' }).click()
  const url = (await student.getByLabel('The address', { exact: true }).textContent()) ?? ''
  const [before] = await eventsAt(url)
  expect(before?.summary).toMatch(/^Physics · Batch A/)
  expect(before?.startDate.toJSDate()).toEqual(new Date('2026-11-25T11:00:00+05:30'))

  const office = await enter(open, world.academicsId)
  await office.goto(`/timetable?by=batch&id=${world.a.batchId}`)
  await office
    .getByRole('list', { name: 'Wed 25 Nov' })
    .getByRole('button', { name: /Physics/ })
    .click()
  const sheet = office.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Cancel it' }).click()
  await sheet.getByLabel('A word to the students').fill('Read chapter 4')
  await sheet.getByRole('button', { name: 'Cancel the lecture' }).click()
  await expect(office.getByText('Cancelled. Students and teacher are told.')).toBeVisible()

  await student.goto('/timetable?day=2026-11-25')
  await expect(student.getByRole('button', { name: /Physics.*Cancelled/ })).toBeVisible()
  await student.getByRole('button', { name: /Physics.*Cancelled/ }).click()
  await expect(student.getByRole('dialog').getByText('Read chapter 4')).toBeVisible()
  const [cancelled] = await eventsAt(url)
  expect(cancelled?.uid).toBe(before?.uid)
  expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED')

  await office.getByRole('button', { name: 'Undo' }).click()
  await expect(async () => {
    const [restored] = await eventsAt(url)
    expect(restored?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  }).toPass()
})
