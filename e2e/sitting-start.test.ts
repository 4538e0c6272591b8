// The calm start: the locked paper comes before it, the key at it; and practice, which may be taken again.
import { expect } from '@playwright/test'
import { sql } from 'kysely'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import { begin, enter, onQuestion, option, saved, submitFromPalette, takeSeat } from './support/seat.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
})
test.afterAll(() => institute.close())

test('the paper lies on the device before the start, opens with its key, and turns its language offline', async ({
  open,
}) => {
  const place = await takeSeat(institute, world, { questions: 4, state: 'scheduled' })
  await addMarathi(place.examId)
  const opens = place.opensAt.getTime()
  institute.clock.set(new Date(opens - 100_000))
  await institute.runJobs()
  const page = await enter(institute, open, place)
  const asked: string[] = []
  page.on('response', (response) => asked.push(new URL(response.url()).pathname))
  await page.goto(`/exam/${place.examId}`)
  await expect(page.getByText(/^The paper is on this device, locked\./)).toBeVisible()
  const kept = await page.evaluate(readKeptPapers)
  expect(kept).toHaveLength(1)
  expect(kept[0]).not.toContain('A body of mass')

  institute.clock.set(new Date(opens + 1_000))
  await page.reload()
  asked.length = 0
  const start = page.waitForResponse((response) => response.url().endsWith('/attempt'))
  await page.getByRole('button', { name: 'Start the exam' }).click()
  const reply = await (await start).json()
  expect(reply.paper).toBeNull()
  expect(reply.secret).toMatch(/^[\w-]{43}$/)
  await onQuestion(page, 1)
  await expect(page.getByText('A body of mass')).toBeVisible()
  await option(page, 'C').check()
  await saved(page)
  await expect.poll(() => asked.filter((path) => path.endsWith('/paper/mr')).length).toBe(1)
  expect(asked.filter((path) => /\/v1\/attempts\/[^/]+$/.test(path))).toEqual([])

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Language of the questions: English' }).click()
  await page.getByRole('button', { name: 'मराठी' }).click()
  await expect(page.getByText('एक वस्तू घरंगळते')).toBeVisible()
  await expect(option(page, 'C')).toBeChecked()
})

test('who comes without the file gets the paper with the start', async ({ open }) => {
  const place = await takeSeat(institute, world, { questions: 2 })
  await institute.runJobs()
  const page = await enter(institute, open, place)
  await begin(page, place)
  await expect(page.getByText('A body of mass')).toBeVisible()
})

test('practice says at once whether it is right, shows how, and may be taken again', async ({ open }) => {
  const settings = { mode: 'practice' as const, attemptsAllowed: 2 }
  const place = await takeSeat(institute, world, { questions: 2, settings })
  const page = await enter(institute, open, place)
  await page.goto(`/exam/${place.examId}`)
  await expect(page.getByText('You can take it 2 times.')).toBeVisible()
  await begin(page, place)
  await expect(page.getByText('attempt 1 of 2')).toBeVisible()
  const check = page.getByRole('button', { name: 'Check', exact: true })
  await expect(check).toBeDisabled()
  await option(page, 'A').check()
  await check.click()
  await expect(page.getByText('Not right yet.')).toBeVisible()
  await option(page, 'C').check()
  await check.click()
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
  await expect(page.getByText('Because it is so.')).toBeVisible()
  await expect(page.getByText('Tried 2 times')).toBeVisible()
  await page.getByRole('button', { name: 'Save & Next' }).click()
  await onQuestion(page, 2)
  await page.getByRole('button', { name: 'Show the solution' }).click()
  await expect(page.getByText('Because it is so.')).toBeVisible()
  await submitFromPalette(page)
  await page.getByRole('link', { name: 'Another attempt' }).click()
  await expect(page.getByText('Attempt 2 of 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Start the practice' }).click()
  await onQuestion(page, 1)
  await expect(page.getByText('attempt 2 of 2')).toBeVisible()
  await expect(option(page, 'C')).not.toBeChecked()
})

/** What lies on the device, as anybody with the device in hand could read it. */
function readKeptPapers(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('attempts')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const all = opening.result.transaction('papers').objectStore('papers').getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve(all.result.map(({ bytes }) => new TextDecoder().decode(bytes)))
      }
    }
  })
}

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
