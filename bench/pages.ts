// `npm run bench:pages`: Lighthouse (mobile, its own slow phone and network) on sign-in, student home and an attempt.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { type Demo, openDemo } from '../e2e/support/demo.ts'
import { findChromium } from '../scripts/chromium.ts'
import { freePort } from '../scripts/postgres.ts'
import { buildWeb } from '../scripts/web-build.ts'
import { startTestCluster } from '../server/src/testing/cluster.ts'

interface Measured {
  page: string
  performance: number
  accessibility: number
  gzipKb: number
}

/** Signs in and begins the test that is open, so that the attempt's own address can be measured. */
async function prepareAttempt(demo: Demo, context: BrowserContext): Promise<string> {
  const page = await context.newPage()
  await demo.signIn(page, 'student')
  const { exams } = (await demo.read('student', '/v1/homes/student')) as {
    exams: { id: string; state: string }[]
  }
  const open = exams.find(({ state }) => state === 'open')
  if (!open) throw new Error('The demo has no test that is open now.')
  await page.goto(`${demo.url}/exam/${open.id}`)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.waitForURL('**/attempts/*')
  const address = page.url()
  await page.close()
  return address
}

async function measure(page: string, url: string, port: number): Promise<Measured> {
  const flags = { port, output: 'json' as const, logLevel: 'error' as const }
  const outcome = await lighthouse(url, { ...flags, onlyCategories: ['performance', 'accessibility'] })
  if (!outcome) throw new Error(`Lighthouse gave no result for ${page}.`)
  const { categories, audits } = outcome.lhr
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    gzipKb: Math.round(transferred(audits['network-requests']?.details) / 1000),
  }
}

/** The bytes of script and style as they came over the wire. */
function transferred(details: unknown): number {
  const { items } = details as { items: { resourceType: string; transferSize: number }[] }
  const counted = items.filter(({ resourceType }) => ['Script', 'Stylesheet'].includes(resourceType))
  return counted.reduce((sum, { transferSize }) => sum + transferSize, 0)
}

await buildWeb()
const stopCluster = await startTestCluster()
const demo = await openDemo()
const port = await freePort()
const profile = await mkdtemp(join(tmpdir(), 'integrate-pages-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: await findChromium(),
  args: [
    `--remote-debugging-port=${port}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
  ],
  // A first visit is measured: what the service worker has kept would flatter every page.
  serviceWorkers: 'block',
})
try {
  const pages = [await measure('sign-in', `${demo.url}/sign-in`, port)]
  const attempt = await prepareAttempt(demo, context)
  pages.push(await measure('student home', `${demo.url}/home`, port))
  pages.push(await measure('attempt', attempt, port))
  console.table(pages)
  console.log(JSON.stringify({ bench: 'pages', pages }))
} finally {
  await context.close()
  await demo.close()
  await stopCluster()
  await rm(profile, { recursive: true, force: true })
}
process.exit(0)
