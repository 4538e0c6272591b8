// Counts what vitest and Playwright report, so that one line at the end stands for both.

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** A file that fails without a failed test (it does not load, its set-up throws) counts as one failure. */
export function tallyOfVitest(report: VitestReport): Tally {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A journey that was skipped or passed at the second try has not passed. */
export function tallyOfPlaywright({ stats }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped, skipped: 0 }
}

/** A runner that ends badly without a failed test (nothing found, an error outside a test) counts as one. */
export function withEnd(tally: Tally, endedWell: boolean): Tally {
  return endedWell || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

export function sum(tallies: Tally[]): Tally {
  const add = (name: keyof Tally) => tallies.reduce((total, tally) => total + tally[name], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}
