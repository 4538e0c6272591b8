// `npm test`: unit and API tests by vitest, then the journeys by Playwright; ends with one line that counts both.
// Arguments go on: a path below e2e/ picks journeys, everything else goes to vitest.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from './chromium.ts'
import { root, runLoudly } from './processes.ts'
import { wordsOf } from './refusal.ts'
import { both, step } from './steps.ts'
import { sum, type Tally, tallyOfPlaywright, tallyOfVitest, withEnd } from './tally.ts'
import { buildWeb } from './web-build.ts'

const given = process.argv.slice(2)
const forJourneys = given.filter((word) => /^(\.\/)?e2e(\/|$)/.test(word))
const forVitest = given.filter((word) => !forJourneys.includes(word))
const all = given.length === 0

const failedToRun: Tally = { passed: 0, failed: 1, skipped: 0 }

async function runTests(reports: string): Promise<Tally[]> {
  const tallies: Tally[] = []
  const journeys = all || forJourneys.length > 0
  const browser = await prepare(journeys)
  if (all || forVitest.length > 0) tallies.push(await runVitest(path.join(reports, 'vitest.json')))
  if (journeys) tallies.push(await runJourneys(path.join(reports, 'journeys.json'), browser))
  return tallies
}

/** @returns the browser; before the first test, so that a missing one is said at once */
async function prepare(journeys: boolean): Promise<string> {
  let browser = ''
  const find = async () => {
    browser = await findChromium()
    return browser
  }
  const browserFound = journeys ? step('browser', find) : Promise.resolve()
  await both(
    browserFound,
    step('web app', () => buildWeb()),
  )
  return browser
}

async function runVitest(report: string): Promise<Tally> {
  const program = [process.execPath, path.join(root, 'node_modules/vitest/vitest.mjs'), 'run']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const endedWell = await runLoudly([...program, ...reporters, ...forVitest])
  return withEnd(readReport(report, tallyOfVitest), endedWell)
}

async function runJourneys(report: string, browser: string): Promise<Tally> {
  const program = [process.execPath, path.join(root, 'node_modules/@playwright/test/cli.js'), 'test']
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const endedWell = await runLoudly([...program, '--reporter=list,json', ...forJourneys], { env })
  return withEnd(readReport(report, tallyOfPlaywright), endedWell)
}

function readReport<Report>(file: string, count: (report: Report) => Tally): Tally {
  return fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : failedToRun
}

async function main(): Promise<Tally> {
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'integrate-reports-'))
  try {
    return sum(await runTests(reports))
  } catch (error) {
    console.error(`\n${wordsOf(error)}`)
    return failedToRun
  } finally {
    fs.rmSync(reports, { recursive: true })
  }
}

const { passed, failed, skipped } = await main()
if (skipped > 0) console.log(`\n${skipped} skipped`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
