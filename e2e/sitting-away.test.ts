// Times away from the exam: seen by the student as they happen, ended by the server only as announced; and nobody is
// watched anywhere else.
import { expect, type Page } from '@playwright/test'
import { makeExam } from '../server/src/testing/exams.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import { begin, enter, onQuestion, option, save, saved, submitFromPalette, takeSeat } from './support/seat.ts'

let institute: Institute
let world: World
let ticking: ReturnType<typeof setInterval>
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  // Here the institute's clock runs, as the phone's does: both measure how long somebody was away.
  let last = Date.now()
  ticking = setInterval(() => {
    const now = Date.now()
    institute.clock.advance({ seconds: (now - last) / 1000 })
    last = now
  }, 100)
})
test.afterAll(async () => {
  clearInterval(ticking)
  await institute.close()
})

const seat = (settings: { awayLimit?: number; mode?: 'practice' } = {}) =>
  takeSeat(institute, world, { questions: 4, settings })

/** The window loses the focus for so long. */
async function lookAway(page: Page, seconds: number): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await page.waitForTimeout(seconds * 1000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

const rowsOf = (attemptId: string) =>
  institute.db.selectFrom('awayIntervals').selectAll().where('attemptId', '=', attemptId).execute()

test('a glance is nothing; a time away is said at once, noted once, and can be understood', async ({
  open,
}) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  await page.goto(`/exam/${place.examId}`)
  await expect(page.getByText(/^Stay in the exam\./)).toContainText('Nothing is decided by a machine.')
  const attemptId = await begin(page, place)
  await lookAway(page, 2)
  await page.waitForTimeout(1_500)
  expect(await rowsOf(attemptId)).toEqual([])
  await lookAway(page, 6)
  await expect(page.getByText(/^You were away from the exam for [67] seconds\./)).toBeVisible()
  await expect(page.getByText(/Away 1 time,/).first()).toBeVisible()
  await expect
    .poll(async () => (await rowsOf(attemptId)).map(({ kind, number }) => [kind, number]))
    .toEqual([['blur', 1]])
  await expect.poll(async () => (await rowsOf(attemptId))[0]?.toAt).not.toBeNull()
  await page.getByRole('button', { name: 'I see' }).click()
  await expect(page.getByText(/^You were away/)).toBeHidden()
})

test('without a network nobody is away for it; what was a time away is told when it is back', async ({
  open,
}) => {
  const place = await seat()
  const page = await enter(institute, open, place)
  const attemptId = await begin(page, place)
  await page.context().setOffline(true)
  await page.waitForTimeout(6_000)
  expect(await rowsOf(attemptId)).toEqual([])
  await lookAway(page, 6)
  await expect(page.getByText(/^You were away from the exam for [67] seconds\./)).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(async () => (await rowsOf(attemptId)).length).toBe(1)
})

test('the exam ends after so many times, as its instructions say, and by the server’s word', async ({
  open,
}) => {
  const place = await seat({ awayLimit: 2 })
  const page = await enter(institute, open, place)
  await page.goto(`/exam/${place.examId}`)
  await expect(page.getByText('After it was left 2 times, the exam is submitted by itself.')).toBeVisible()
  const attemptId = await begin(page, place)
  await option(page, 'C').check()
  await save(page)
  await saved(page)
  await lookAway(page, 6)
  await expect(page.getByText(/the exam is submitted at 2 times; this is number 1/)).toBeVisible()
  await page.getByRole('button', { name: 'I see' }).click()
  await page.waitForTimeout(2_000)
  await lookAway(page, 6)
  await expect(page.getByText('The exam was left too often, and was submitted as its')).toBeVisible()
  await expect(page.getByText('The server holds 1 of 4 answers.')).toBeVisible()
  const attempt = await institute.db
    .selectFrom('attempts')
    .select('closedHow')
    .where('id', '=', attemptId)
    .executeTakeFirstOrThrow()
  expect(attempt.closedHow).toBe('away')
})

test('nothing of it ever leaves another page, nor an exam that is over, nor a practice', async ({ open }) => {
  test.setTimeout(240_000)
  const place = await seat()
  const practice = await addPractice(place.studentId)
  const page = await enter(institute, open, place)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const leave = async () => {
    for (const event of ['blur', 'appbackground'])
      await page.evaluate((name) => window.dispatchEvent(new Event(name)), event)
    await hide(page, true)
    await page.waitForTimeout(6_000)
    await hide(page, false)
    for (const event of ['appforeground', 'focus'])
      await page.evaluate((name) => window.dispatchEvent(new Event(name)), event)
    await page.waitForTimeout(1_500)
  }
  const isWatching = () => asked.filter((line) => /\/(away|presence)$/.test(line))

  for (const address of ['/home', '/tests', '/profile', '/receipt', `/exam/${place.examId}`]) {
    await page.goto(address)
    await expect(page.locator('h1').first()).toBeVisible()
    await leave()
    expect(isWatching(), address).toEqual([])
  }
  const attemptId = await begin(page, place)
  await submitFromPalette(page)
  asked.length = 0
  await leave()
  expect(isWatching()).toEqual([])
  expect(await rowsOf(attemptId)).toEqual([])

  await page.goto(`/exam/${practice}`)
  await page.getByRole('button', { name: 'Start the practice' }).click()
  await onQuestion(page, 1)
  asked.length = 0
  await leave()
  expect(asked.filter((line) => line.endsWith('/away'))).toEqual([])
})

/** A practice for a student who is there already. */
async function addPractice(studentId: string): Promise<string> {
  const settings = { mode: 'practice' as const }
  const options = { state: 'open' as const, questions: 2, shuffle: false, studentIds: [studentId], settings }
  return (await makeExam(institute, world, world.a, options)).examId
}

/** As a browser says that a tab is hidden, or seen again. */
async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
    const state = isHidden ? 'hidden' : 'visible'
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}
