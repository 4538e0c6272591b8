// A test in the hall: sets and answer sheets to print, a file of OMR responses, and one rank list with the computers.
import { expect } from '@playwright/test'
import { computeMissingResults } from '../server/src/features/results/computing.ts'
import { makeAttempt, makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

/** A closed exam of four questions; one student sat it at a computer, with two right, two on paper. */
async function closeHall() {
  const { db, clock } = institute
  const [atDesk = '', first = '', second = ''] = await Promise.all(
    ['Asha Namune', 'Vihaan Kalpit', 'Tara Udahare'].map((name) => addStudent(db, name)),
  )
  const studentIds = [atDesk, first, second]
  const exam = await makeExam(institute, world, world.a, { state: 'closed', studentIds })
  const answers = { 1: exam.questions[0]?.right ?? '', 2: exam.questions[1]?.right ?? '' }
  await makeAttempt(institute, world.a, exam, { studentId: atDesk, answers, closed: 'submitted' })
  await computeMissingResults(db, clock.now(), exam.examId)
  const rolls = await db.selectFrom('students').select(['personId', 'rollNumber']).execute()
  const rollOf = (id: string) => rolls.find(({ personId }) => personId === id)?.rollNumber ?? ''
  return { exam, first: rollOf(first), second: rollOf(second) }
}

test('what was filled in on paper is ranked with what was chosen on a screen', async ({ open }) => {
  test.setTimeout(240_000)
  const { exam, first, second } = await closeHall()
  const page = await open(institute)
  await signIn(page, await givePassword(institute, world.a.teacherId), PASSWORD)

  await test.step('the file is looked at first: one row names nobody', async () => {
    await page.goto(`/exams/${exam.examId}/paper-files`)
    const rows = ['Roll No,Q1,Q2,Q3,Q4', `${first},C,C,731.25,731.25`, `${second},C,A,,`, 'NOBODY1,A,A,1,1']
    await page.locator('input[type=file]').setInputFiles({
      name: 'omr.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    })
    await page.getByRole('button', { name: 'Look at it first' }).click()
    await expect(page.getByText('2 rows are ready.')).toBeVisible()
    await expect(page.getByText('1 with a problem is left out.')).toBeVisible()
  })

  await test.step('it is taken in', async () => {
    await page.getByRole('button', { name: 'Take them in' }).click()
    await institute.runJobs()
    await expect(page.getByText('The results are there')).toBeVisible()
    await expect(page.getByText('2 students have a result.')).toBeVisible()
  })

  await test.step('published, all three stand in one list', async () => {
    const teacher = await institute.as(world.a.teacherId)
    expect((await teacher.send('POST', `/v1/exams/${exam.examId}/publish`)).status).toBe(200)
    await page.goto(`/exams/${exam.examId}/ranks`)
    const ranks = page.getByRole('row')
    await expect(ranks.nth(1)).toContainText('Vihaan Kalpit')
    await expect(ranks.nth(2)).toContainText('Asha Namune')
    await expect(ranks.nth(3)).toContainText('Tara Udahare')
    await expect(ranks.nth(1)).toContainText('100.0000000')
  })
})
