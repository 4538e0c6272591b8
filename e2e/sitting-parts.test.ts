// MHT-CET: two groups, each with its own time, that lock; a phone without a network over the bell of the first.
import { expect, type Page } from '@playwright/test'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import { begin, enter, inPalette, onQuestion, option, save, saved, takeSeat } from './support/seat.ts'
import { readHeld } from './support/sitting.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

const marks = (right: string) => ({ right, wrong: '0', blank: '0' })
const seat = () =>
  takeSeat(institute, world, {
    parts: [90, 90],
    durationMinutes: 180,
    sections: [
      { kind: 'single', questions: 2, part: 1, marks: marks('1') },
      { kind: 'single', questions: 1, part: 1, marks: marks('1') },
      { kind: 'single', questions: 2, part: 2, marks: marks('2') },
    ],
  })

const bar = (page: Page) => page.getByRole('navigation', { name: 'Sections' }).getByRole('button')

test('a group locks at its own bell, and the next one opens by itself', async ({ open }) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  await page.goto(`/exam/${place.examId}`)
  await expect(page.getByText('Part 1: 1 h 30 min')).toBeVisible()
  await expect(page.getByText('A wrong answer costs no marks.')).toBeVisible()
  const attemptId = await begin(page, place)
  await option(page, 'C').check()
  await save(page)
  await saved(page)

  await bar(page).nth(2).click({ force: true })
  await onQuestion(page, 2)
  await expect(page.getByText('This part opens when the one before it is over.')).toBeAttached()

  await moveClock(page, { minutes: 90, seconds: 2 })
  await onQuestion(page, 4)
  await expect(page.getByText('Part 2 has begun.')).toBeVisible()
  await expect(page.getByRole('timer')).toContainText('Part 2')
  await option(page, 'A').check()
  await save(page)
  await saved(page)
  await bar(page).first().click({ force: true })
  await onQuestion(page, 5)
  await page.getByRole('button', { name: 'Question paper' }).filter({ visible: true }).click()
  await expect(page.getByRole('dialog').getByText('This part is closed now.')).toHaveCount(2)
  await page.keyboard.press('Escape')
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [4, '0'],
    ]),
  )
})

test('a group can be ended early, with a question first', async ({ open }) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  await begin(page, place)
  await option(page, 'B').check()
  await save(page)
  await page.getByRole('button', { name: 'Finish this part' }).filter({ visible: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Finish Part 1?' })
  await expect(dialog.getByText('After this its 3 questions are closed')).toBeVisible()
  await dialog.getByRole('button', { name: 'Finish this part' }).click()
  await onQuestion(page, 4)
  await expect(page.getByRole('button', { name: 'Submit the test' })).toBeVisible()
})

test('what is chosen without a network counts if it comes before the group’s bell, and is kept apart after it', async ({
  open,
}) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  const attemptId = await begin(page, place)
  await option(page, 'C').check()
  await save(page)
  await saved(page)
  await page.context().setOffline(true)
  await option(page, 'D').check()
  await save(page)
  await expect(page.getByText(/^Offline, \d+ kept$/)).toBeVisible()
  await moveClock(page, { minutes: 90, seconds: 2 }, true)
  await onQuestion(page, 4)
  await option(page, 'B').check()
  await save(page)
  await page.context().setOffline(false)
  await expect(page.getByText(/reached the server while/)).toBeVisible()
  await saved(page)
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [4, '1'],
    ]),
  )
  await expect(inPalette(page, 5, 'Not answered')).toBeVisible()
})

/** The institute's clock and this device's go on together; without a network the device goes by its own. */
async function moveClock(
  page: Page,
  by: { minutes: number; seconds: number },
  offline = false,
): Promise<void> {
  institute.clock.advance(by)
  await page.clock.setSystemTime(institute.clock.now())
  if (offline) {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    return
  }
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
}
