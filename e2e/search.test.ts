// The search over everything: by the keyboard to a student, on a phone to a page, and to nobody who is a stranger.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { givePassword, PASSWORD } from '../server/src/testing/passwords.ts'
import { createWorld, type World } from '../server/src/testing/world.ts'
import { phone, signIn, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'

let institute: Institute
let world: World
test.beforeAll(async () => {
  institute = await openInstitute()
  world = await createWorld(institute.db)
  for (const [id, name] of [
    [world.a.studentId, 'Rohini Udahare'],
    [world.b.studentId, 'Vihaan Drushtante'],
  ] as const)
    await institute.db.updateTable('people').set({ name }).where('id', '=', id).execute()
})
test.afterAll(() => institute.close())

const searchButton = (page: Page) => page.getByRole('button', { name: 'Search', exact: true })
const field = (page: Page) => page.getByRole('combobox')
const options = (page: Page) => page.getByRole('option')

test('a teacher opens it by the keyboard, types three letters and is with the student', async ({ open }) => {
  const page = await open(institute)
  await signIn(page, await givePassword(institute, world.a.teacherId), PASSWORD)
  await expect(searchButton(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('roh')
  const student = options(page).filter({ hasText: 'Rohini Udahare' })
  await expect(student).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).filter({ hasText: 'Vihaan' })).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/people/${world.a.studentId}$`))
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('Enter waits for the answer to what was typed last; Escape leaves everything as it was', async ({
  open,
}) => {
  const page = await open(institute)
  await signIn(page, await givePassword(institute, world.academicsId), PASSWORD)
  await expect(searchButton(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('vihaan dru')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/people/${world.b.studentId}$`))
  await searchButton(page).click()
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`/people/${world.b.studentId}$`))
})

test('a parent finds the child, pages in any language, and nothing of strangers', async ({ open }) => {
  const page = await open(institute, phone)
  await signIn(page, await givePassword(institute, world.a.guardianId), PASSWORD)
  await searchButton(page).click()
  await field(page).fill('Vihaan')
  await expect(page.getByRole('heading', { name: 'Nothing found for “Vihaan”' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ask us' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await field(page).fill('Rohini')
  await expect(options(page)).toHaveText([/^Rohini Udahare/])

  await page.context().setOffline(true)
  await field(page).fill('रजा')
  await expect(page.getByText('Pages are found all the same')).toBeVisible()
  await expect(options(page)).toHaveText(['Leave'])
  await options(page).click()
  await page.context().setOffline(false)
  await expect(page).toHaveURL(/\/leave$/)
  await searchButton(page).click()
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText(['Leave'])
})
