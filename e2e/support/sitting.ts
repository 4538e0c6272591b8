// Sitting an exam in a journey: what is right stands in the database, the answers are given on the screen.
import { expect, type Page } from '@playwright/test'
import type { Database } from '../../server/src/platform/database.ts'

/** One question as a student meets it, in the order of their screen. */
export interface Line {
  position: number
  kind: 'single' | 'numerical'
  /** The place of the right option on the screen, or a number that is right. */
  right: string
  wrong: string
}

type Key = Record<
  string,
  { kind: 'single'; right: number } | { kind: 'numerical'; ranges: { low: string }[] }
>

/** The questions of an attempt with what would be right; for a journey that wants to know the score beforehand. */
export async function readSheet(db: Database, attemptId: string): Promise<Line[]> {
  const { questionOrder, optionOrders, key } = await db
    .selectFrom('attempts')
    .innerJoin('examKeys', 'examKeys.examId', 'attempts.examId')
    .select(['questionOrder', 'optionOrders', 'key'])
    .where('attempts.id', '=', attemptId)
    .executeTakeFirstOrThrow()
  const orders = optionOrders as Record<string, number[]>
  return questionOrder.map((position) => {
    const answer = (key as Key)[position]
    if (!answer) throw new Error(`There is no key for question ${position}`)
    if (answer.kind === 'numerical')
      return { position, kind: 'numerical', right: answer.ranges[0]?.low ?? '', wrong: '98765' }
    const place = orders[position]?.indexOf(answer.right) ?? -1
    return { position, kind: 'single', right: String(place), wrong: String(place === 0 ? 1 : 0) }
  })
}

/** What the server holds as saved, by position; nothing for a question that was saved empty. */
export async function readHeld(db: Database, attemptId: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('answers')
    .select(['position', 'response'])
    .where('attemptId', '=', attemptId)
    .where('kind', '=', 'saved')
    .execute()
  return new Map(rows.flatMap(({ position, response }) => (response === null ? [] : [[position, response]])))
}

/** From the home to the first question; returns the attempt's id. */
export async function beginExam(page: Page): Promise<string> {
  await page.goto('/home')
  await page.getByRole('link', { name: 'To the test' }).click()
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await expect(page.getByRole('heading', { name: 'Question 1', exact: true })).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

export type Answer = 'right' | 'wrong' | 'blank'

/** Answers the question on the screen without saving it. */
export async function choose(page: Page, line: Line, answer: Answer): Promise<void> {
  if (answer === 'blank') return
  if (line.kind === 'numerical') return page.getByLabel('Your answer').fill(line[answer])
  await page.getByRole('radio').nth(Number(line[answer])).check()
}

/** Answers the questions from the one on the screen on, each with Save & Next. */
export async function answerAll(page: Page, sheet: Line[], answers: Answer[], from = 0): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    const line = sheet[from + index]
    if (!line) throw new Error('There are more answers than questions')
    await expect(
      page.getByRole('heading', { name: `Question ${from + index + 1}`, exact: true }),
    ).toBeVisible()
    await choose(page, line, answer)
    await page.getByRole('button', { name: 'Save & Next' }).click()
  }
}

/** The end by the student's own hand, from the dialog that the last Save & Next opens. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('Submitted.')).toBeVisible()
}
