// A student with an exam that waits for them, and what a journey says about the exam's screen.
import { expect, type Locator, type Page } from '@playwright/test'
import { type ExamOptions, type MadeExam, makeExam } from '../../server/src/testing/exams.ts'
import { givePassword, PASSWORD } from '../../server/src/testing/passwords.ts'
import { addStudent, type World } from '../../server/src/testing/world.ts'
import { type Open, signIn } from './browser.ts'
import type { Institute } from './institute.ts'

export interface Seat extends MadeExam {
  studentId: string
  login: string
}

/** A student of age with an exam that is open, in its own order unless the options say otherwise. */
export async function takeSeat(
  institute: Institute,
  world: World,
  options: Partial<ExamOptions> = {},
): Promise<Seat> {
  const studentId = await addStudent(institute.db, 'Asha Namune', { adultOn: '2026-01-01' })
  const login = await givePassword(institute, studentId)
  const exam: ExamOptions = { state: 'open', shuffle: false, ...options, studentIds: [studentId] }
  return { studentId, login, ...(await makeExam(institute, world, world.a, exam)) }
}

/** The student signs in on a device of their own. */
export async function enter(
  institute: Institute,
  open: Open,
  { login }: Seat,
  viewport?: { width: number; height: number },
): Promise<Page> {
  const page = await open(institute, viewport)
  await signIn(page, login, PASSWORD)
  return page
}

/** Opens the exam's page and starts; returns the attempt's id. */
export async function begin(page: Page, { examId }: Seat): Promise<string> {
  await page.goto(`/exam/${examId}`)
  await page.getByRole('button', { name: /^Start the (exam|practice)$/ }).click()
  await onQuestion(page, 1)
  return attemptOn(page)
}

const attemptOn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

export const onQuestion = (page: Page, number: number): Promise<void> =>
  expect(page.getByRole('heading', { name: `Question ${number}`, exact: true })).toBeVisible()

export const inPalette = (page: Page, number: number, state: string): Locator =>
  page.getByRole('button', { name: `Question ${number}, ${state}`, exact: true })

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save & Next' }).click()

/** The chip says that the server has everything. */
export const saved = (page: Page): Promise<void> => expect(page.getByText(/^Saved/)).toBeVisible()

export const option = (page: Page, letter: 'A' | 'B' | 'C' | 'D'): Locator =>
  page.locator('.opt input').nth('ABCD'.indexOf(letter))

/** The end by the student's own hand. */
export async function submitFromPalette(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit the test', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText('Submitted.')).toBeVisible()
}
