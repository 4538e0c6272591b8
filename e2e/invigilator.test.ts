// The invigilator: sees a student begin, stops their clock, gives them time, writes to the hall, and ends an attempt.
import { expect, type Page } from '@playwright/test'
import { makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { desk, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

/** An open exam for two students; the second never comes. */
async function openHall() {
  const { db } = institute
  const studentId = await addStudent(db, 'Asha Namune', { adultOn: '2026-01-01' })
  const absentId = await addStudent(db, 'Vihaan Kalpit', { adultOn: '2026-01-01' })
  const exam = await makeExam(institute, world, world.a, { state: 'open', studentIds: [studentId, absentId] })
  return { exam, login: await givePassword(institute, studentId) }
}

const row = (board: Page, name: string) => board.getByRole('row').filter({ hasText: name })

/** Opens what can be done for a student, and chooses one thing. */
async function act(board: Page, button: string): Promise<void> {
  await row(board, 'Asha Namune').getByRole('link').first().click()
  await board.getByRole('dialog').getByRole('button', { name: button, exact: true }).first().click()
}

/** Sends the form that the choice has opened, with its reason. */
async function confirm(board: Page, button: RegExp, reason: string): Promise<void> {
  const dialog = board.getByRole('dialog')
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: button }).last().click()
  await expect(dialog.getByLabel('Reason')).toHaveCount(0)
  await board.keyboard.press('Escape')
}

test('a hall is watched and helped, and the student is told each time', async ({ open }) => {
  test.setTimeout(240_000)
  const { exam, login } = await openHall()
  const board = await open(institute, desk)
  await signIn(board, await givePassword(institute, world.a.teacherId), PASSWORD)
  await board.goto(`/exams/${exam.examId}/live`)
  await expect(board.getByRole('heading', { level: 1 })).toHaveText('0 of 2 are done.')
  await expect(row(board, 'Vihaan Kalpit')).toContainText('Not begun')

  const student = await open(institute, phone)
  await test.step('a student begins, and the board says so by itself', async () => {
    await signIn(student, login, PASSWORD)
    await student.goto(`/exam/${exam.examId}`)
    await student.getByRole('button', { name: 'Start the exam' }).click()
    await expect(student.getByRole('heading', { name: 'Question 1', exact: true })).toBeVisible()
    await expect(board.getByRole('heading', { level: 1 })).toHaveText('1 of 2 are writing, and all is calm.')
  })

  await test.step('an answer moves the bar', async () => {
    await student.getByRole('radio').first().check()
    await student.getByRole('button', { name: 'Save & Next' }).click()
    await expect(row(board, 'Asha Namune').getByLabel('1 of 4 answered')).toBeVisible()
  })

  await test.step('the clock stands still until the student is back', async () => {
    await act(board, 'Stop the clock')
    await confirm(board, /^Stop the clock$/, 'The light went out')
    await expect(student.getByText('The invigilator has paused your exam.')).toBeVisible()
    await expect(student.getByText('The light went out')).toBeVisible()
    await student.getByRole('button', { name: /go on/i }).click()
    await expect(student.getByRole('button', { name: 'Save & Next' })).toBeVisible()
  })

  await test.step('more time, and a word to the hall', async () => {
    await act(board, 'Extra time')
    await confirm(board, /^Give 10 minutes$/, 'For the light')
    await expect(student.getByText(/10 min/).first()).toBeVisible()
    await board.getByRole('button', { name: 'Write to all' }).click()
    await board.getByRole('dialog').getByLabel('Message').fill('Question 3 is in metres.')
    await board.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
    await expect(student.getByText('Question 3 is in metres.')).toBeVisible()
  })

  await test.step('the attempt is ended, with what was saved', async () => {
    await act(board, 'End the attempt')
    await confirm(board, /^End it now$/, 'Copied from a neighbour')
    await expect(student.getByText('The invigilator has ended the exam.')).toBeVisible()
    await expect(row(board, 'Asha Namune')).toContainText('Ended by a teacher')
  })
  const events = await institute.db
    .selectFrom('attemptEvents')
    .innerJoin('attempts', 'attempts.id', 'attemptEvents.attemptId')
    .select('kind')
    .where('examId', '=', exam.examId)
    .orderBy('at')
    .execute()
  const kinds = events.map(({ kind }) => kind)
  expect(kinds).toEqual(['started', 'paused', 'resumed', 'extra_time', 'message', 'closed'])
})
