// What the exam's benchmark says: a table for people, and one line of JSON for what compares runs.
import type { BellFigures } from './bell.ts'
import { type Figures, line, round } from './measure.ts'
import type { Usage } from './usage.ts'

/** Figures with the seconds of CPU that each part used for them. */
export interface Measured extends Figures {
  cpu: Usage
}

export interface ExamFigures {
  students: number
  questions: number
  starts: Measured
  requests: Measured
  /** Opening the sockets. */
  sockets: Figures
  saves: Measured
  /** Saves at half the limit, by socket. */
  halfRate: Measured
  submits: Measured
  quietReads: Figures
  busyReads: Figures
  /** One-row upserts a second by named statement, and through a bare Fastify route. */
  limit: number
  bareRoute: number
  bell: BellFigures
  /** How long all of it took. */
  seconds: number
}

const widths = [22, 8, 9, 9, 9, 9, 7, 10, 7, 9, 11]

/** Prints the figures; the last line is the JSON object. */
export function reportExam(figures: ExamFigures): void {
  const { students, questions, limit, bareRoute, saves, requests, bell } = figures
  console.log(`${students} students, ${questions} questions, ${round(figures.seconds)} s in all\n`)
  const times = ['p50 ms', 'p95 ms', 'p99 ms', 'errors']
  console.log(
    line(['', 'count', 'a second', ...times, 'generator', 'server', 'database', 'µs CPU each'], widths),
  )
  const parts = [
    ['starts', figures.starts],
    ['saves by request', requests],
    ['saves by socket', saves],
    ['saves at half the limit', figures.halfRate],
    ['submissions', figures.submits],
  ] as const
  for (const [name, part] of parts) console.log(row(name, part))
  for (const [name, part] of [
    ['reads, quiet', figures.quietReads],
    ['reads, at half', figures.busyReads],
  ] as const)
    console.log(line([name, ...timesOf(part)], widths))
  console.log(`
limit: ${round(limit)} one-row upserts a second from 16 connections by named statement, fsync on
       ${round(bareRoute)} through a bare Fastify route
by socket ${round((100 * saves.perSecond) / limit)} % of the first, by request ${round((100 * requests.perSecond) / bareRoute)} % of the second
the bell: all closed after ${round(bell.closedSeconds, 1)} s, all graded after ${round(bell.gradedSeconds, 1)} s
alone: graded in ${round(bell.gradeSeconds, 1)} s, again under a new key in ${round(bell.regradeSeconds, 1)} s
${bell.lost} acknowledged answers lost, ${bell.wrongResults} results missing or doubled; the server held ${bell.serverRssMb} MB at most
`)
  console.log(JSON.stringify(summary(figures)))
}

function row(name: string, part: Measured): string {
  const { generator, server, postgres } = part.cpu
  const cores = [generator, server, postgres].map((used) => `${round(used / part.seconds, 2)} cores`)
  const each = round(((server + postgres) / part.count) * 1e6)
  return line([name, ...timesOf(part), ...cores, each], widths)
}

const timesOf = (part: Figures) => [
  part.count,
  round(part.perSecond),
  ...[part.p50, part.p95, part.p99].map((ms) => round(ms, 1)),
  part.errors,
]

const cpuOf = ({ cpu: { generator, server, postgres }, count }: Measured) => ({
  generator: round((generator / count) * 1e6),
  server: round((server / count) * 1e6),
  database: round((postgres / count) * 1e6),
})

function summary(figures: ExamFigures) {
  const { starts, requests, saves, halfRate, submits, quietReads, busyReads, bell, limit, bareRoute } =
    figures
  const errors = [starts, requests, figures.sockets, saves, halfRate, submits, quietReads, busyReads]
  return {
    bench: 'exam',
    students: figures.students,
    questions: figures.questions,
    startsPerSecond: round(starts.perSecond),
    startP99Ms: round(starts.p99, 1),
    startSeconds: round(starts.seconds, 1),
    savesPerSecond: round(saves.perSecond),
    saveP50Ms: round(saves.p50, 1),
    saveP95Ms: round(saves.p95, 1),
    saveP99Ms: round(saves.p99, 1),
    requestSavesPerSecond: round(requests.perSecond),
    requestSaveP99Ms: round(requests.p99, 1),
    halfRatePerSecond: round(halfRate.perSecond),
    halfRateP99Ms: round(halfRate.p99, 1),
    submitsPerSecond: round(submits.perSecond),
    submitP99Ms: round(submits.p99, 1),
    submitSeconds: round(submits.seconds, 1),
    limitPerSecond: round(limit),
    ratio: round(saves.perSecond / limit, 3),
    bareRoutePerSecond: round(bareRoute),
    requestRatio: round(requests.perSecond / bareRoute, 3),
    readP95QuietMs: round(quietReads.p95, 1),
    readP95HalfRateMs: round(busyReads.p95, 1),
    bellClosedSeconds: round(bell.closedSeconds, 1),
    bellGradedSeconds: round(bell.gradedSeconds, 1),
    gradeSeconds: round(bell.gradeSeconds, 1),
    regradeSeconds: round(bell.regradeSeconds, 1),
    lost: bell.lost,
    wrongResults: bell.wrongResults,
    cpuMicrosPerSave: { socket: cpuOf(saves), request: cpuOf(requests) },
    errors: errors.reduce((sum, part) => sum + part.errors, 0),
    serverRssMb: bell.serverRssMb,
  }
}
