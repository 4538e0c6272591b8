// A student without a network for the last ten minutes, who comes back after the bell; and what an invigilator does.
import { expect, type Page } from '@playwright/test'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import { begin, enter, onQuestion, option, save, saved, takeSeat } from './support/seat.ts'
import { readHeld } from './support/sitting.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

test('what comes after the bell is kept apart, and counts once a teacher has accepted it', async ({
  open,
}) => {
  const place = await takeSeat(institute, world, { questions: 6 })
  const page = await enter(institute, open, place)
  const attemptId = await begin(page, place)
  await option(page, 'C').check()
  await save(page)
  await saved(page)

  await moveClock(page, { minutes: 50 })
  await page.context().setOffline(true)
  await option(page, 'C').check()
  await save(page)
  await option(page, 'A').check()
  await save(page)
  await expect(page.getByText(/^Offline, \d+ kept$/)).toBeVisible()

  institute.clock.advance({ minutes: 12 })
  await institute.runJobs()
  await page.clock.setSystemTime(institute.clock.now())
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('The time is up.')).toBeVisible()
  await expect(page.getByText(/still on this device/)).toBeVisible()

  await page.context().setOffline(false)
  await expect(page.getByText('The server holds 1 of 6 answers.')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(/kept apart for your teacher and do not count/)).toBeVisible()
  await expect(page.getByText('1 of 6', { exact: true })).toBeVisible()
  expect(await readHeld(institute.db, attemptId)).toEqual(new Map([[1, '2']]))

  const teacher = await institute.as(world.a.teacherId)
  const late = await institute.db
    .selectFrom('answersApart')
    .select(['epoch', 'position', 'kind', 'sequence'])
    .where('attemptId', '=', attemptId)
    .where('kind', '=', 'saved')
    .execute()
  expect(late.map(({ position }) => position).sort()).toEqual([2, 3])
  const reason = 'The network of the hall was down.'
  await teacher.send('POST', `/v1/attempts/${attemptId}/late-answers`, { answers: late, reason })
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [2, '2'],
      [3, '0'],
    ]),
  )
  await page.reload()
  await expect(page.getByText('3 of 6', { exact: true })).toBeVisible()
})

test('a message, more time, a pause and the end reach the student while they sit', async ({ open }) => {
  const place = await takeSeat(institute, world, { questions: 4 })
  const page = await enter(institute, open, place)
  const attemptId = await begin(page, place)
  const teacher = await institute.as(world.a.teacherId)
  const timer = page.getByRole('timer')
  await expect(timer).toContainText(/1:00:00|59:5\d/)

  await teacher.send('POST', `/v1/exams/${place.examId}/messages`, { text: 'Question 2: take g = 10.' })
  await expect(page.getByText('Question 2: take g = 10.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).filter({ visible: true }).first().click()
  await expect(page.getByText('Question 2: take g = 10.')).toBeHidden()

  await teacher.send('POST', `/v1/exams/${place.examId}/extra-time`, {
    studentId: place.studentId,
    minutes: 10,
    reason: 'A broken desk.',
  })
  await expect(page.getByText('You have been given 10 minutes more.')).toBeVisible()
  await expect(timer).toContainText(/1:10:00|1:09:5\d/)

  await option(page, 'B').check()
  await save(page)
  await saved(page)
  await teacher.send('POST', `/v1/attempts/${attemptId}/pause`, { until: 'student', reason: 'Power cut.' })
  await expect(page.getByText('The invigilator has paused your exam.')).toBeVisible()
  await expect(page.getByText('Power cut.')).toBeVisible()
  await expect(page.getByText('A body of mass')).toBeHidden()
  institute.clock.advance({ minutes: 7 })
  await page.getByRole('button', { name: 'Go on with the exam' }).click()
  await onQuestion(page, 2)
  await expect(timer).toContainText(/1:10:00|1:09:[45]\d/)

  await teacher.send('POST', `/v1/attempts/${attemptId}/end`, { reason: 'Unwell.' })
  await expect(page.getByText('The invigilator has ended the exam.')).toBeVisible()
  await expect(page.getByText('The server holds 1 of 4 answers.')).toBeVisible()
})

/** The institute's clock and this device's go on together. */
async function moveClock(page: Page, by: { minutes: number }): Promise<void> {
  institute.clock.advance(by)
  await page.clock.setSystemTime(institute.clock.now())
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByRole('timer')).toContainText(/^\D*(10:00|0?9:[45]\d)/)
}
