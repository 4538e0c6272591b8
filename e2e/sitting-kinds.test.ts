// A paper as JEE Advanced sets it: every kind of question, a passage, any so many, its partial marks; and the receipt.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { sql } from 'kysely'
import type { MadeSection } from '../server/src/testing/exams.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { desk, phone, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import {
  begin,
  enter,
  inPalette,
  onQuestion,
  option,
  type Seat,
  save,
  saved,
  submitFromPalette,
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

const several = { right: '4', wrong: '-2', blank: '0', partial: '1' }
const sections: MadeSection[] = [
  { kind: 'single', questions: 2 },
  { kind: 'multiple', questions: 1, marks: several },
  { kind: 'numerical', questions: 3, attemptCount: 2 },
  { kind: 'integer', questions: 1 },
  { kind: 'matching', questions: 1 },
  { kind: 'true_false', questions: 1 },
  { kind: 'short', questions: 1 },
]

async function seat(): Promise<Seat> {
  const place = await takeSeat(institute, world, { sections, settings: { calculator: true } })
  await addPassage(place)
  return place
}

test('every kind is answered as it is printed, and the server holds exactly that', async ({ open }) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  const attemptId = await begin(page, place)

  await test.step('two questions on one passage, which stays folded', async () => {
    const passage = page.getByText('Passage for questions 1 to 2')
    await expect(page.getByText('A thin rod')).toBeVisible()
    await passage.click()
    await option(page, 'C').check()
    await save(page)
    await onQuestion(page, 2)
    await expect(page.getByText('A thin rod')).toBeHidden()
    await option(page, 'B').check()
    await save(page)
  })
  await test.step('one or more correct', async () => {
    for (const letter of ['D', 'A', 'B', 'C'] as const) await option(page, letter).check()
    await option(page, 'B').uncheck()
    await save(page)
  })
  await test.step('any two of three: the third is refused until one is cleared', async () => {
    await page.getByLabel('Your answer').fill('731.25')
    await save(page)
    await page.getByLabel('Your answer').fill('-0.5')
    await save(page)
    await onQuestion(page, 6)
    await page.getByLabel('Your answer').fill('9')
    await save(page)
    await expect(page.getByText('This section takes 2 answers, and you have given them.')).toBeVisible()
    await expect(inPalette(page, 6, 'Not answered')).toBeVisible()
    await page.getByRole('button', { name: 'Go to question 5' }).click()
    await page.getByRole('button', { name: 'Clear Response' }).click()
    await inPalette(page, 6, 'Not answered').click()
    await save(page)
  })
  await test.step('a whole number takes no point', async () => {
    await onQuestion(page, 7)
    await expect(page.getByRole('button', { name: 'Decimal point' })).toBeDisabled()
    await page.getByLabel('Your answer').pressSequentially('4.2')
    await expect(page.getByLabel('Your answer')).toHaveValue('42')
    await save(page)
  })
  await test.step('rows are matched by one press each, and taken back by another', async () => {
    const row = (name: string) => page.getByRole('radiogroup', { name })
    await row('Force').getByRole('radio', { name: 'Option B' }).check()
    await row('Work').getByRole('radio', { name: 'Option C' }).check()
    await row('Work').getByRole('radio', { name: 'Option C' }).click()
    await row('Power').getByRole('radio', { name: 'Option D' }).check()
    await save(page)
  })
  await page.getByRole('radio', { name: 'True' }).check()
  await save(page)
  await page.getByLabel('Your answer').fill('  Torque ')
  await page.getByLabel('Your answer').press('Enter')
  await expect(page.getByRole('dialog', { name: 'Submit the test?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await saved(page)
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [2, '1'],
      [3, '0,2,3'],
      [4, '731.25'],
      [6, '9'],
      [7, '42'],
      [8, '1,-,3'],
      [9, 'true'],
      [10, '  Torque '],
    ]),
  )

  await test.step('the receipt says what the server holds, and is checked against it', async () => {
    await submitFromPalette(page)
    await expect(page.getByText('The server holds 9 of 10 answers.')).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the receipt' }).click()
    const file = await (await download).path()
    await page.getByRole('link', { name: 'Check a receipt' }).click()
    await page.getByLabel(/Saved receipt/).setInputFiles(file)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(
      page.getByText('This receipt is genuine: the server holds exactly these answers.'),
    ).toBeVisible()
    await expect(page.getByText('The result was made from these answers.')).toBeVisible()
    const words = page.getByLabel('Text of the receipt')
    await words.fill((await words.inputValue()).replace(/.\.(?=[\w-]+\s*$)/, 'A.'))
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText('was not signed by this institute’s server')).toBeVisible()
  })
})

test('by keyboard alone, with the calculator', async ({ open }) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  const attemptId = await begin(page, place)
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Question 1', exact: true }).focus()
  await keyboard.press('c')
  await keyboard.press('Enter')
  await onQuestion(page, 2)
  await keyboard.press('b')
  await keyboard.press('Enter')
  await onQuestion(page, 3)
  for (const key of ['a', 'c', 'd']) await keyboard.press(key)
  await page.getByRole('button', { name: 'Calculator' }).press('Enter')
  await keyboard.type('2*(3+4)')
  await expect(page.getByRole('status').filter({ hasText: '= 14' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Calculator' })).toBeFocused()
  await option(page, 'A').focus()
  await keyboard.press('Enter')
  await onQuestion(page, 4)
  await keyboard.type('731.25')
  for (const next of [5, 6, 7]) {
    await keyboard.press(next === 5 ? 'Enter' : 'Control+ArrowRight')
    await onQuestion(page, next)
  }
  await keyboard.type('42')
  await keyboard.press('Enter')
  await onQuestion(page, 8)
  for (const [row, key] of [
    ['Force', 'b'],
    ['Work', 'a'],
    ['Power', 'd'],
  ] as const) {
    await page.getByRole('radiogroup', { name: row }).getByRole('radio').first().focus()
    await keyboard.press(key)
  }
  await keyboard.press('Enter')
  await onQuestion(page, 9)
  await keyboard.press('a')
  await keyboard.press('Enter')
  await onQuestion(page, 10)
  await keyboard.type('torque')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Submit the test?' })).toBeVisible()
  await saved(page)
  expect(await readHeld(institute.db, attemptId)).toEqual(
    new Map([
      [1, '2'],
      [2, '1'],
      [3, '0,2,3'],
      [4, '731.25'],
      [7, '42'],
      [8, '1,0,3'],
      [9, 'true'],
      [10, 'torque'],
    ]),
  )
})

test('axe finds nothing on any kind, in both looks and at twice the size', async ({ open }) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  await begin(page, place)
  const faults: string[] = []
  const bar = page.getByRole('navigation', { name: 'Sections' })
  for (const [index, { kind }] of sections.entries()) {
    await bar.getByRole('button').nth(index).click()
    faults.push(...(await faultsOf(page, kind)))
  }
  await page.getByRole('button', { name: 'Calculator' }).click()
  await expect(page.getByRole('region', { name: 'Calculator' })).toBeVisible()
  faults.push(...(await faultsOf(page, 'calculator')))
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Text size/ })
    .filter({ visible: true })
    .click()
  await page.getByRole('button', { name: '200 %', exact: true }).click()
  const size = (await page.locator('.q-text').evaluate((one) => getComputedStyle(one).fontSize)) ?? ''
  expect(Number.parseFloat(size)).toBe(34)
  await page.reload()
  await onQuestion(page, 10)
  await expect(page.locator('.q-text')).toHaveCSS('font-size', size)
  faults.push(...(await faultsOf(page, 'at 200 %')))
  expect(faults).toEqual([])
})

async function faultsOf(page: Page, what: string): Promise<string[]> {
  const faults: string[] = []
  for (const [colorScheme, size] of [
    ['light', phone],
    ['dark', desk],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    const { violations } = await new AxeBuilder({ page }).exclude('.katex').analyze()
    for (const { id, nodes } of violations)
      faults.push(...nodes.map(({ target }) => `${what} (${colorScheme}): ${id} at ${target.join(' ')}`))
  }
  return faults
}

/** Puts a passage above the first section's questions, as versions of their own. */
async function addPassage({ examId }: Seat): Promise<void> {
  const { db } = institute
  const body = JSON.stringify({ en: 'A thin rod of length $L$ turns about one end.' })
  const { id } = await db.insertInto('passages').values({ body }).returning('id').executeTakeFirstOrThrow()
  await sql`
    insert into question_versions (question_id, version, body, key, passage_id)
    select v.question_id, 2, v.body, v.key, ${id}
    from question_versions v join exam_questions x on x.question_id = v.question_id
    where x.exam_id = ${examId} and x.section = 1`.execute(db)
  await sql`
    update exam_questions set question_version = 2 where exam_id = ${examId} and section = 1`.execute(db)
}
