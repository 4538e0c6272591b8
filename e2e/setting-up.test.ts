// Setting an exam up: from a pattern with groups that lock, with sections of one's own, as a practice, with extra time.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { syncSyllabus } from '../server/src/features/courses/courses.ts'
import { makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { type Open, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  await syncSyllabus(institute.db)
})
test.afterAll(() => institute.close())

async function enter(open: Open, viewport?: typeof phone): Promise<Page> {
  const page = await open(institute, viewport)
  await signIn(page, await givePassword(institute, world.a.teacherId), PASSWORD)
  return page
}

async function makeDraft(page: Page, name: string, pattern: RegExp): Promise<void> {
  await page.goto('/exams/new')
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('radio', { name: pattern }).check()
}

const make = (page: Page) => page.getByRole('button', { name: 'Make a draft' }).click()
const change = (page: Page, panel: string) =>
  part(page, panel).getByRole('button', { name: 'Change' }).click()
const save = (page: Page, panel: string) => part(page, panel).getByRole('button', { name: 'Save' }).click()

async function findNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('MHT-CET brings two groups that lock; another time for them is told to the whole exam', async ({
  open,
}) => {
  const page = await enter(open)
  await makeDraft(page, 'MHT-CET mock 1', /^MHT-CET \(PCM\)/)
  const preview = part(page, 'MHT-CET (PCM)')
  await expect(preview).toContainText('180 minutes in 2 parts; a part that is over is locked.')
  await expect(preview).toContainText('Together 150 questions and 200 marks.')
  await findNothing(page)
  await make(page)
  const timeline = part(page, 'Parts and their time')
  await expect(timeline.getByRole('listitem')).toHaveText([
    /Physics and Chemistry.*0:00–1:30/,
    /Mathematics.*1:30–3:00/,
  ])
  await change(page, 'Parts and their time')
  await timeline.getByLabel('Minutes').first().fill('60')
  await expect(timeline).toContainText('The exam then takes 150 minutes.')
  await findNothing(page)
  await save(page, 'Parts and their time')
  await expect(timeline.getByRole('listitem')).toHaveText([/0:00–1:00/, /1:00–2:30/])
  await expect(part(page, 'Batches and time')).toContainText('2 h 30 min')
})

test('any five of ten with partial marks, on a phone', async ({ open }) => {
  const page = await enter(open, phone)
  await makeDraft(page, 'Own paper', /^Own sections/)
  await make(page)
  const sections = part(page, 'Sections and marks')
  await change(page, 'Sections and marks')
  await sections.getByLabel('Kind of question').selectOption('multiple')
  await sections.getByText('Number to attempt, partial marks, decimals').click()
  await sections.getByLabel('To attempt').fill('10')
  await sections.getByLabel('For each right part').fill('1')
  await save(page, 'Sections and marks')
  await expect(sections).toContainText('Fewer than the section has.')
  await sections.getByLabel('To attempt').fill('5')
  await findNothing(page)
  await save(page, 'Sections and marks')
  await expect(sections).toContainText('any 5 of 10')
  await expect(sections).toContainText('+1 for each right part')
  await expect(sections).toContainText('Together 10 questions, 5 to attempt, and 20 marks.')
})

test('the rule on leaving is shown as students will read it; a practice has none', async ({ open }) => {
  const page = await enter(open)
  await makeDraft(page, 'Rules', /^NEET/)
  await make(page)
  const rules = part(page, 'Rules')
  await expect(rules).toContainText('Each student sits it once.')
  await expect(rules).toContainText('Equal marks are told apart as in NEET')
  await change(page, 'Rules')
  await rules.getByLabel('Submit after so many times away').fill('3')
  await expect(rules.getByRole('blockquote')).toContainText(
    'After it was left 3 times, the exam is submitted by itself.',
  )
  await rules.getByLabel('Late entry, in minutes').fill('15')
  await rules.getByLabel('How often one may sit it').fill('2')
  await rules.getByLabel('Which attempt counts').selectOption('first')
  await save(page, 'Rules')
  await expect(rules).toContainText('After leaving it 3 times the attempt is submitted')
  await expect(rules).toContainText('One may begin up to 15 minutes after it opens.')
  await expect(rules).toContainText('up to 2 times; the first attempt counts.')
  await change(page, 'Rules')
  await rules.getByRole('radio', { name: 'Practice' }).check({ force: true })
  await save(page, 'Rules')
  await expect(rules).toContainText('Nobody is watched, and hints and answers come at once.')
  await expect(rules).not.toContainText('After leaving it')
})

test('extra time is given before the exam, and taken back; the paper is counted by topic', async ({
  open,
}) => {
  const { examId } = await makeExam(institute, world, world.a, { state: 'scheduled' })
  const page = await enter(open)
  await page.goto(`/exams/${examId}`)
  const extra = part(page, 'Extra time')
  await extra.getByRole('button', { name: 'Give' }).click()
  await extra.getByLabel('Student').selectOption(world.a.studentId)
  await extra.getByLabel('More minutes').fill('20')
  await extra.getByLabel('Reason').fill('Plaster on the writing hand')
  await extra.getByRole('button', { name: 'Save' }).click()
  await expect(extra.getByRole('listitem')).toContainText('+20 min')
  await extra.getByRole('button', { name: /^Take back the extra time/ }).click()
  await expect(extra).toContainText('Nobody has more time than the others.')

  await page.goto(`/exams/${examId}/blueprint`)
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('row').last()).toHaveText(/^Together.*16$/)
  await findNothing(page)
})
