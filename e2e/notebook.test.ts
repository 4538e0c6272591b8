// After a test: the student tries what went wrong until it is right, and the teacher sees what the test told.
import { expect } from '@playwright/test'
import { makeAttempt, makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

/** A published exam of four questions (C is right in the first) that went half wrong for one student. */
async function addMistakes() {
  const studentId = await addStudent(institute.db, 'Asha Namune', { adultOn: '2026-01-01' })
  const exam = await makeExam(institute, world, world.a, { state: 'published', studentIds: [studentId] })
  await makeAttempt(institute, world.a, exam, {
    studentId,
    answers: { 1: '0', 2: '2', 3: '1' },
    closed: 'submitted',
  })
  await institute.runJobs()
  return { exam, studentId }
}

test('what went wrong waits in the notebook until it is right', async ({ open }) => {
  const { studentId } = await addMistakes()
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, studentId), PASSWORD)
  await page.goto('/notebook')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 questions wait until they are right.')
  const card = page.getByRole('listitem').filter({ has: page.getByRole('radio') })
  await card.getByRole('radio').nth(1).check()
  await card.getByRole('button', { name: 'Check' }).click()
  await expect(card.getByText('Not right yet.')).toBeVisible()
  await expect(card.getByText('1 try')).toBeVisible()
  await card.getByRole('radio').nth(2).check()
  await card.getByRole('button', { name: 'Check' }).click()
  await expect(card.getByText('It leaves your list.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 question waits until it is right.')
  await page.getByLabel('Your answer, a number').fill('731.25')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('It leaves your list.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Everything that went wrong is right by now.',
  )
})

test('the teacher reads the analysis and takes it away as a file', async ({ open }) => {
  const { exam } = await addMistakes()
  const page = await open(institute)
  await signIn(page, await givePassword(institute, world.a.teacherId), PASSWORD)
  await page.goto(`/exams/${exam.examId}/analysis`)
  await expect(part(page, 'Scores').getByRole('heading', { name: '1 student sat it' })).toBeVisible()
  const second = part(page, 'Question 2')
  await expect(second.locator('tr.right')).toHaveText(/^C.*right111$/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Excel file' }).click()
  expect((await download).suggestedFilename()).toBe(`${exam.title}.xlsx`)
})
