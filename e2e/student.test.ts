// The student in an exam: where every choice is, what the server holds, and that no accident loses an answer.
import { expect } from '@playwright/test'
import { sql } from 'kysely'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import {
  begin,
  enter as enterAs,
  inPalette,
  onQuestion,
  option,
  type Seat,
  save,
  saved,
  takeSeat,
} from './support/seat.ts'
import { readHeld } from './support/sitting.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

/** An exam of three questions with options (C is right) and two with numbers. */
const seat = () => takeSeat(institute, world, { questions: 5 })
const enter = (open: Open, place: Seat) => enterAs(institute, open, place)

test('a draft is no answer; the palette and the server say the same', async ({ open }) => {
  const place = await seat()
  const page = await enter(open, place)
  const attemptId = await begin(page, place)
  await option(page, 'B').check()
  await expect(page.getByText('Draft kept. Save & Next makes it your answer.')).toBeVisible()
  await expect(inPalette(page, 1, 'Not answered')).toBeVisible()
  await saved(page)
  expect(await readHeld(institute.db, attemptId)).toEqual(new Map())

  await option(page, 'C').check()
  await save(page)
  await page.getByRole('button', { name: 'Mark for Review & Next' }).click()
  await onQuestion(page, 3)
  await option(page, 'A').check()
  await page.getByRole('button', { name: 'Mark for Review & Next' }).click()
  await onQuestion(page, 4)
  await expect(inPalette(page, 4, 'Not answered')).toBeVisible()
  await expect(inPalette(page, 5, 'Not visited')).toBeVisible()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Section 1' }).click()
  await expect(inPalette(page, 1, 'Answered')).toBeVisible()
  await expect(inPalette(page, 2, 'Marked for review')).toBeVisible()
  await expect(inPalette(page, 3, 'Answered and marked for review (is evaluated)')).toBeVisible()
  await saved(page)
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [3, '0'],
    ]),
  )

  await page.getByRole('button', { name: 'Clear Response' }).click()
  await expect(inPalette(page, 1, 'Not answered')).toBeVisible()
  await expect.poll(() => readHeld(institute.db, attemptId)).toEqual(new Map([[3, '0']]))
})

test('by keyboard alone, from the first question to the end', async ({ open }) => {
  const place = await seat()
  const page = await enter(open, place)
  await page.goto(`/exam/${place.examId}`)
  await page.getByRole('button', { name: 'Start the exam' }).press('Enter')
  await onQuestion(page, 1)
  await page.getByRole('heading', { name: 'Question 1', exact: true }).focus()
  const { keyboard } = page
  await keyboard.press('c')
  await keyboard.press('Enter')
  await onQuestion(page, 2)
  await keyboard.press('Control+ArrowLeft')
  await onQuestion(page, 1)
  await expect(option(page, 'C')).toBeChecked()
  await keyboard.press('Control+ArrowRight')
  await onQuestion(page, 2)
  await keyboard.press('a')
  await keyboard.press('Shift+Enter')
  await onQuestion(page, 3)
  await keyboard.press('d')
  await keyboard.press('Enter')
  await onQuestion(page, 4)
  await keyboard.type('731.25')
  await keyboard.press('Enter')
  await onQuestion(page, 5)
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Submit the test?' })
  await expect(dialog).toBeVisible()
  const end = dialog.getByRole('button', { name: 'Submit', exact: true })
  await expect(async () => {
    await keyboard.press('Tab')
    await expect(end).toBeFocused({ timeout: 100 })
  }).toPass()
  await keyboard.press('Enter')
  await expect(page.getByText('The server holds 4 of 5 answers.')).toBeVisible()
})

test('a page that is killed without a network has lost nothing', async ({ open }) => {
  const place = await seat()
  const page = await enter(open, place)
  const attemptId = await begin(page, place)
  await option(page, 'C').check()
  await save(page)
  await saved(page)
  const device = page.context()
  await device.setOffline(true)
  await option(page, 'A').check()
  await save(page)
  await option(page, 'D').check()
  await expect(page.getByText(/^Offline, \d+ kept$/)).toBeVisible()
  await page.close()
  expect(await readHeld(institute.db, attemptId)).toEqual(new Map([[1, '2']]))

  await device.setOffline(false)
  const again = await device.newPage()
  await again.goto(`/attempts/${attemptId}`)
  await onQuestion(again, 3)
  await expect(option(again, 'D')).toBeChecked()
  await expect(inPalette(again, 2, 'Answered')).toBeVisible()
  await expect(inPalette(again, 3, 'Not answered')).toBeVisible()
  await expect
    .poll(() => readHeld(institute.db, attemptId))
    .toEqual(
      new Map([
        [1, '2'],
        [2, '0'],
      ]),
    )
})

test('one tab at a time, and one device: what an older one still sends changes nothing', async ({ open }) => {
  const place = await seat()
  const first = await enter(open, place)
  const attemptId = await begin(first, place)
  await option(first, 'C').check()
  await save(first)
  await saved(first)

  const tab = await first.context().newPage()
  await tab.goto(`/attempts/${attemptId}`)
  await expect(tab.getByText('This exam is open in another tab.')).toBeVisible()
  await tab.getByRole('button', { name: 'Continue here' }).click()
  await onQuestion(tab, 2)
  await expect(first.getByText('This exam is open in another tab.')).toBeVisible()

  await first.context().setOffline(true)
  await option(tab, 'B').check()
  await save(tab)
  const other = await enter(open, place)
  await other.goto(`/exam/${place.examId}`)
  await other.getByRole('link', { name: 'Go on' }).click()
  await expect(other.getByText('This exam is running on another device.')).toBeVisible()
  await other.getByRole('button', { name: 'Continue here' }).click()
  await expect(inPalette(other, 1, 'Answered')).toBeVisible()
  await inPalette(other, 2, 'Not answered').click()
  await option(other, 'D').check()
  await save(other)
  await saved(other)

  await first.context().setOffline(false)
  await expect(tab.getByText('This exam is running on another device.')).toBeVisible()
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [2, '3'],
    ]),
  )
})

test('the keypad writes a number, and the language changes in the middle of a question', async ({ open }) => {
  const place = await seat()
  await addMarathi(place.examId)
  const page = await enter(open, place)
  const attemptId = await begin(page, place)
  await expect(page.getByText('A body of mass')).toBeVisible()
  await option(page, 'C').check()
  await page.getByRole('button', { name: 'Language of the questions: English' }).click()
  await page.getByRole('button', { name: 'मराठी' }).click()
  await expect(page.getByText('एक वस्तू घरंगळते')).toBeVisible()
  await expect(option(page, 'C')).toBeChecked()
  await save(page)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').nth(1).click()
  await onQuestion(page, 4)
  for (const key of [
    '7',
    '3',
    '9',
    'Delete the digit before the cursor',
    '1',
    'Decimal point',
    '2',
    '5',
    'Minus',
    'Minus',
  ])
    await page.getByRole('button', { name: key, exact: true }).click()
  await expect(page.getByLabel('Your answer')).toHaveValue('731.25')
  await save(page)
  await saved(page)
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [4, '731.25'],
    ]),
  )
})

/** Gives every question of an exam a text in Marathi, as a version of its own. */
async function addMarathi(examId: string): Promise<void> {
  const { db } = institute
  await sql`
    insert into question_versions (question_id, version, body, key)
    select v.question_id, 2,
      v.body || jsonb_build_object('mr', v.body -> 'en' || '{"stem": "एक वस्तू घरंगळते."}'), v.key
    from question_versions v join exam_questions x on x.question_id = v.question_id
    where x.exam_id = ${examId}`.execute(db)
  await sql`update exam_questions set question_version = 2 where exam_id = ${examId}`.execute(db)
  await sql`update exams set locales = '{en,mr}' where id = ${examId}`.execute(db)
}
