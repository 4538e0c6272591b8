// axe finds nothing on any screen. With AXE_ALL=1 (`npm run test:axe`) each is looked at on a phone in light and on a
// desk in dark colours, as everybody who has it; else in one of the two by turns, as the first of the staff who has it.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { desk, phone, test } from './support/browser.ts'
import { type Demo, openDemo } from './support/demo.ts'
import { beginExam } from './support/sitting.ts'
import { faces, listVisits, type Visit, type Visitor } from './support/visits.ts'

let demo: Demo
let visits: Visit[]
test.beforeAll(async () => {
  test.setTimeout(180_000)
  demo = await openDemo()
  visits = await listVisits(demo.read)
})
test.afterAll(() => demo.close())

for (const as of ['guest', ...faces] as Visitor[]) {
  test(`every screen of the ${as}`, async ({ open }) => {
    test.setTimeout(600_000)
    const page = await open(demo)
    if (as !== 'guest') await demo.signIn(page, as)
    const faults: string[] = []
    for (const [turn, visit] of visits.filter((one) => one.as === as && !isSeenBefore(one)).entries()) {
      await page.goto(visit.address)
      await settle(page)
      faults.push(...(await faultsIn(page, visit.screen, turn)))
    }
    expect(faults).toEqual([])
  })
}

test('every page of an exam that is being sat', async ({ open }) => {
  const page = await open(demo)
  await demo.signIn(page, 'student')
  await beginExam(page)
  const faults = await faultsIn(page, 'a question', 0)
  await page.getByRole('radio').first().check()
  faults.push(...(await faultsIn(page, 'a question with a draft', 1)))
  for (const [opener, dialog] of [
    ['Question paper', 'Question paper'],
    ['Instructions', 'Instructions'],
    ['Submit the test', 'Submit the test?'],
  ] as const) {
    await page.getByRole('button', { name: opener, exact: true }).click()
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    faults.push(...(await faultsIn(page, dialog, 1)))
    await page.keyboard.press('Escape')
  }
  expect(faults).toEqual([])
})

/** What each face finds for itself under the same address. */
const ownToFace = ['/home', '/attendance', '/more']
const staff: Visitor[] = ['teacher', 'office', 'owner']

function isSeenBefore({ screen, as }: Visit): boolean {
  if (process.env.AXE_ALL || ownToFace.includes(screen)) return false
  const before = staff.slice(0, Math.max(0, staff.indexOf(as)))
  return visits.some((one) => one.screen === screen && before.includes(one.as))
}

/** The page shows what it has to say, and nothing is still on its way. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

const looks = [
  { colorScheme: 'light', size: phone },
  { colorScheme: 'dark', size: desk },
] as const

/** In both looks, or in the one whose turn it is. */
async function faultsIn(page: Page, screen: string, turn: number): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(simplifyFormulas)
  for (const { colorScheme, size } of process.env.AXE_ALL
    ? looks
    : looks.filter((_, at) => at === turn % 2)) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    const { violations } = await new AxeBuilder({ page }).analyze()
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        faults.push(`${screen} (${colorScheme}): ${id} at ${target.join(' ')}: ${failureSummary}`)
  }
  return faults
}

/** A paper's formulas are ten thousand spans without a rule for axe; one letter each shows the same colours. */
function simplifyFormulas(): void {
  for (const formula of document.querySelectorAll('.katex')) formula.replaceChildren('x')
}
