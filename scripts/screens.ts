// `npm run screens`: a picture of every screen as every face into screens/, and a contact sheet to look through.
// Words narrow it: `npm run screens -- student /home 360 dark mr`.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { type Demo, openDemo } from '../e2e/support/demo.ts'
import { listVisits, type Visit, type Visitor } from '../e2e/support/visits.ts'
import { startTestCluster } from '../server/src/testing/cluster.ts'
import { findChromium } from './chromium.ts'
import { root } from './processes.ts'
import { buildWeb } from './web-build.ts'

const folder = path.join(root, 'screens')
const sizes = { 360: { width: 360, height: 740 }, 1280: { width: 1280, height: 800 } }
const schemes = ['light', 'dark'] as const
const languages = ['en', 'mr', 'hi'] as const

interface Look {
  size: keyof typeof sizes
  scheme: (typeof schemes)[number]
  language: (typeof languages)[number]
}
interface Picture extends Look {
  visit: Visit
  file: string
}

const wanted = process.argv.slice(2)
/** A word of a kind narrows that kind; words of other kinds leave it alone. */
const narrowed = <T extends string>(all: readonly T[]): T[] => {
  const named = all.filter((one) => wanted.includes(one))
  return named.length > 0 ? named : [...all]
}

const looks: Look[] = narrowed(['360', '1280']).flatMap((size) =>
  narrowed(schemes).flatMap((scheme) =>
    narrowed(languages).map((language) => ({ size: Number(size) as Look['size'], scheme, language })),
  ),
)

async function takeAll(demo: Demo, browser: Browser): Promise<Picture[]> {
  const visits = await listVisits(demo.read)
  const screens = narrowed([...new Set(visits.map(({ screen }) => screen))])
  const pictures: Picture[] = []
  for (const as of narrowed<Visitor>(['guest', 'student', 'parent', 'teacher', 'office', 'owner'])) {
    const mine = visits.filter((visit) => visit.as === as && screens.includes(visit.screen))
    pictures.push(...(await takeAs(demo, browser, as, mine)))
  }
  return pictures
}

async function takeAs(demo: Demo, browser: Browser, as: Visitor, visits: Visit[]): Promise<Picture[]> {
  const page = await (await browser.newContext()).newPage()
  if (as !== 'guest') await demo.signIn(page, as)
  const pictures: Picture[] = []
  for (const look of looks) {
    await wear(page, look, demo.url, as)
    for (const visit of visits) pictures.push(await take(page, demo.url, visit, look))
    console.log(`  ${as}: ${look.size} ${look.scheme} ${look.language}, ${visits.length} screens`)
  }
  await page.context().close()
  return pictures
}

// The language of a signed-in person is their profile's, so it is changed there, by their own menu's request.
async function wear(page: Page, { size, scheme, language }: Look, url: string, as: Visitor): Promise<void> {
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await page.evaluate((chosen) => localStorage.setItem('language', chosen), language).catch(() => {})
  if (as === 'guest') {
    await page.goto(`${url}/sign-in`)
    await page.evaluate((chosen) => localStorage.setItem('language', chosen), language)
  } else await page.goto(`${url}/home`)
}

async function take(page: Page, url: string, visit: Visit, look: Look): Promise<Picture> {
  await page.goto(url + visit.address)
  await settle(page)
  const words = [visit.as, visit.screen, look.size, look.scheme, look.language]
  const file = `${words.join('-').replace(/[^\w-]+/g, '_')}.png`
  await page.screenshot({ path: path.join(folder, file), fullPage: true })
  return { ...look, visit, file }
}

// The network is never idle while a screen follows live events, so the screen itself says when it is there.
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
}

/** One page to scroll through: a row for each screen and face, its looks side by side. */
function contactSheet(pictures: Picture[]): string {
  const rows = Map.groupBy(pictures, ({ visit }) => `${visit.as} ${visit.screen}`)
  const cell = ({ file, size, scheme, language }: Picture) =>
    `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${size} ${scheme} ${language}</figcaption></figure>`
  const sections = [...rows].map(([title, row]) => `<h2>${title}</h2><div>${row.map(cell).join('')}</div>`)
  const style =
    'body{font:14px system-ui;margin:24px;background:#eff3f4}div{display:flex;gap:12px;overflow-x:auto}figure{margin:0}img{height:420px;border:1px solid #cdd6d8}'
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${sections.join('\n')}\n`
}

await buildWeb()
const stopCluster = await startTestCluster()
const executablePath = await findChromium()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const demo = await openDemo()
try {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const pictures = await takeAll(demo, browser)
  await writeFile(path.join(folder, 'index.html'), contactSheet(pictures))
  console.log(`\n${pictures.length} pictures; look through ${path.join('screens', 'index.html')}`)
} finally {
  await demo.close()
  await browser.close()
  await stopCluster()
}
process.exit(0)
