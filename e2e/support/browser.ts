// How a journey uses the browser: a device of its own for each person, signing in, opening a link.
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Institute } from './institute.ts'

/** What everybody in a journey chooses. */
export const PASSWORD = 'mango-monsoon-27'

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 800 }

/** A device of its own, with nothing on it and the institute's time; an address without a host is the institute's. */
export type Open = (institute: Institute, viewport?: { width: number; height: number }) => Promise<Page>

/** A journey's test: `open` gives another device each time, and takes them all away at the end. */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser }, use) => {
    const devices: BrowserContext[] = []
    await use(async ({ url, clock }, viewport = desk) => {
      const device = await browser.newContext({ baseURL: url, viewport, reducedMotion: 'reduce' })
      devices.push(device)
      await device.clock.setSystemTime(clock.now())
      return device.newPage()
    })
    await Promise.all(devices.map((device) => device.close()))
  },
})

/** Opens a link that the office handed out, chooses the password, and is in. */
export async function acceptLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Save and go in' }).click()
  await expect(page).toHaveURL(/\/home$/)
}

export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Mobile number or e-mail').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/home$/)
}

/** A part of the page by its name: a panel or the block of ink. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
