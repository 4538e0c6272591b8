// From a student's objection to a new key and new results: what each of them sees of it, in a browser.
import { expect, type Page } from '@playwright/test'
import { computeMissingResults } from '../server/src/features/results/computing.ts'
import { type MadeExam, makeAttempt, makeExam } from '../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { addConsent, addStudent, createWorld, type World } from '../server/src/testing/world.ts'
import { desk, part, phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

const OBJECTION = 'Two options are right: the second one too, see page 212.'
const ANSWER = 'You are right, both count.'
const WHY = 'Question 1 has two right answers.'

let institute: Institute
let world: World
let exam: MadeExam
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  exam = await sitExam()
})
test.afterAll(() => institute.close())

/** Closed yesterday: Student A chose the second option where the key has the third, a mate had all right. */
async function sitExam(): Promise<MadeExam> {
  const mate = await addStudent(institute.db, 'Mate Namune')
  await addConsent(institute.db, mate, world.a.guardianId, world.ownerId)
  const studentIds = [world.a.studentId, mate]
  const made = await makeExam(institute, world, world.a, { state: 'closed', studentIds })
  await makeAttempt(institute, world.a, made, { answers: { 1: '1', 2: '2' }, closed: 'submitted' })
  const right = Object.fromEntries(made.questions.map((question) => [question.position, question.right]))
  await makeAttempt(institute, world.a, made, { studentId: mate, answers: right, closed: 'submitted' })
  await computeMissingResults(institute.db, institute.clock.now(), made.examId)
  return made
}

async function enter(page: Page, personId: string): Promise<Page> {
  await signIn(page, await givePassword(institute, personId), PASSWORD)
  return page
}

test('an objection, its answer, a new key after a dry run, and new results for everybody', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const teacher = await enter(await open(institute, desk), world.a.teacherId)
  const student = await enter(await open(institute, phone), world.a.studentId)

  await test.step('the student sees nothing of the key before it is shown', async () => {
    await student.goto(`/exam/${exam.examId}/key`)
    await expect(student.getByText('The key is not shown yet.')).toBeVisible()
  })

  await test.step('the teacher shows the provisional key for three days', async () => {
    await teacher.goto(`/exams/${exam.examId}/key`)
    await teacher.getByRole('button', { name: 'Show the key for objections' }).click()
    await teacher.getByRole('button', { name: 'Show the key', exact: true }).click()
    await expect(part(teacher, 'What to do now')).toContainText('Students may object until')
  })

  await test.step('the student finds it with the tests, and objects; no mark is shown', async () => {
    await student.goto('/tests')
    await student.getByRole('link', { name: exam.title }).click()
    await expect(student.getByRole('heading', { level: 1 })).toContainText('You can object until')
    const question = part(student, 'Question 1')
    await expect(question).toContainText('your answer')
    await question.getByRole('button', { name: 'Object to the key' }).click()
    await question.getByLabel('Why the key is wrong').fill(OBJECTION)
    await question.getByRole('button', { name: 'Send the objection' }).click()
    await expect(question).toContainText('waits for an answer')
    await expect(student.getByText('Why these marks')).toHaveCount(0)
  })

  await test.step('the teacher answers it', async () => {
    await teacher.goto(`/exams/${exam.examId}/key`)
    await expect(part(teacher, 'What to do now')).toContainText('1 objection waits for an answer')
    await teacher.getByRole('button', { name: 'Look at question 1', exact: true }).click()
    const dialog = teacher.getByRole('dialog')
    await expect(dialog).toContainText(OBJECTION)
    await dialog.getByText('They are right: the key is to change').click()
    await dialog.getByLabel('Why', { exact: true }).fill(ANSWER)
    await dialog.getByRole('button', { name: 'Answer the objection' }).click()
    await expect(dialog).toContainText('accepted')
  })

  await test.step('a dry run says who would move; then the key changes', async () => {
    const dialog = teacher.getByRole('dialog')
    await dialog.getByText('Several options').click()
    await dialog.getByRole('checkbox', { name: 'B', exact: true }).check()
    await dialog.getByRole('button', { name: 'Try it' }).click()
    const change = part(teacher, 'A change of the key')
    await expect(change).toContainText('1 of 2 would move: 1 up, 0 down.')
    await expect(change.getByRole('list', { name: 'Who would move' })).toContainText('3 → 8')
    await change.getByLabel('Why the key changes').fill(WHY)
    await change.getByRole('button', { name: 'Make it version 2' }).click()
    await expect(part(teacher, 'Versions of the key')).toContainText(WHY)
  })

  await test.step('the teacher publishes, and finds both with their ranks', async () => {
    await teacher.getByRole('button', { name: 'Publish the results' }).click()
    await teacher.getByRole('button', { name: 'Publish now' }).click()
    await expect(part(teacher, 'What to do now')).not.toContainText('Publish the results')
    await teacher.goto(`/exams/${exam.examId}/ranks`)
    await expect(teacher.getByRole('row', { name: /Mate Namune/ })).toContainText('100.0000000')
    await expect(teacher.getByRole('row', { name: /Student A Kalpit/ })).toContainText('50.0000000')
  })

  await test.step('the student reads the new marks, what moved them and why, and the own rank alone', async () => {
    await student.goto('/tests')
    await student.getByRole('link', { name: exam.title }).click()
    await expect(part(student, 'Score')).toContainText('8')
    await expect(part(student, 'Score')).toContainText('rank 2 of 2 who appeared')
    const after = part(student, 'After the new key')
    await expect(after).toContainText(WHY)
    await expect(after).toContainText('−1 became +4')
    await after.getByRole('button', { name: 'The question' }).click()
    const question = part(student, 'Question 1')
    await expect(question).toContainText('your answer, right')
    await question.getByText('Why these marks').click()
    await expect(question).toContainText('The key takes several options as right')
    await expect(question).toContainText(ANSWER)
    await expect(student.getByText('Mate Namune')).toHaveCount(0)
  })

  await test.step('another student’s result and the list of ranks stay closed to them', async () => {
    await student.goto(`/exams/${exam.examId}/ranks`)
    await expect(student.getByText('Mate Namune')).toHaveCount(0)
  })
})
