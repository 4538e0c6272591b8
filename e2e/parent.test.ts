// The parent: each child's results and nobody else's, in their own language, and none before the teacher publishes.
import { expect, type Page } from '@playwright/test'
import { sql } from 'kysely'
import { makeAttempt, makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addConsent, addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

/** A second child of the guardian of side a. */
async function addSibling(): Promise<string> {
  const { db } = institute
  const studentId = await addStudent(db, 'Vihaan Kalpit')
  const tie = { guardianId: world.a.guardianId, studentId, relation: 'mother' } as const
  await db.insertInto('guardianships').values(tie).execute()
  await addConsent(db, studentId, world.a.guardianId, world.ownerId)
  return studentId
}

/** An exam that is over, sat by the students with so many right answers of four; returns its id. */
async function addSatExam(sitters: Record<string, number>): Promise<string> {
  const studentIds = Object.keys(sitters)
  const exam = await makeExam(institute, world, world.a, { state: 'closed', studentIds })
  for (const [studentId, right] of Object.entries(sitters)) {
    const answers = Object.fromEntries(exam.questions.slice(0, right).map((one) => [one.position, one.right]))
    await makeAttempt(institute, world.a, exam, { studentId, answers, closed: 'submitted' })
  }
  await institute.runJobs()
  return exam.examId
}

test('two children, one exam: nothing before it is published, then each with their own score', async ({
  open,
}) => {
  const sibling = await addSibling()
  const examId = await addSatExam({ [world.a.studentId]: 4, [sibling]: 1 })
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, world.a.guardianId), PASSWORD)
  await expect(page.getByRole('heading', { name: 'No result yet' })).toBeVisible()
  await page.goto('/results')
  await expect(page.getByRole('heading', { name: 'No result yet' })).toBeVisible()

  const teacher = await institute.as(world.a.teacherId)
  expect((await teacher.send('POST', `/v1/exams/${examId}/publish`)).status).toBe(200)
  await page.goto('/home')
  await page.getByRole('radio', { name: /^Student/ }).check({ force: true })
  await expect(lastTest(page)).toContainText('Student scored 16 of 16')
  await page.getByRole('radio', { name: /^Vihaan/ }).check({ force: true })
  await expect(lastTest(page)).toContainText('Vihaan scored 4 of 16')
  await page.reload()
  await expect(lastTest(page)).toContainText('Vihaan scored 4 of 16')
  await page.getByRole('link', { name: 'Full result' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Vihaan Kalpit: 4 of 16, 6 below the batch average.',
  )
})

test('in Marathi and Hindi no word of the product stays English', async ({ open }) => {
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, world.b.guardianId), PASSWORD)
  let before = 'English'
  for (const language of ['मराठी', 'हिन्दी']) {
    const languages = page.getByRole('banner').getByRole('button')
    await languages.filter({ hasText: before }).click()
    await page.getByRole('button', { name: language, exact: true }).click()
    await expect(languages.filter({ hasText: language })).toBeVisible()
    before = language
    for (const address of ['/home', '/results', '/profile', '/account']) {
      await page.goto(address)
      await expect(page.getByRole('heading').first()).toBeVisible()
      expect(await englishOn(page)).toEqual([])
    }
  }
  const { rows } = await sql<{
    locale: string
  }>`select locale from people where id = ${world.b.guardianId}`.execute(institute.db)
  expect(rows).toEqual([{ locale: 'hi' }])
})

/** The home's panel with the child's last test. */
const lastTest = (page: Page) => page.locator('section').filter({ hasText: 'Last test' })

/** English words on the screen, but for names: the institute's, of people, of a device and of a language. */
async function englishOn(page: Page): Promise<string[]> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  const [text = ''] = await page.locator('body').allInnerTexts()
  const words = text.match(/[A-Za-z]{3,}/g) ?? []
  const own = new Set([
    'Integrate',
    'Classes',
    'English',
    'Guardian',
    'Student',
    'Kalpit',
    'Batch',
    'Chrome',
    'Linux',
  ])
  return words.filter((word) => !own.has(word))
}
