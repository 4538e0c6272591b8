// `npm run bench:exam [students] [questions]`: a hall sits an exam against a server process, beside what the database can do.

import { ringBell } from './bell.ts'
import { Hall } from './hall.ts'
import { measureBareRoute, measureLimit, withLimitTable } from './limit.ts'
import { type Figures, measure, measureAtPace, measureFor } from './measure.ts'
import { readsOf } from './reads.ts'
import { type ExamFigures, type Measured, reportExam } from './report.ts'
import { type Stage, setStage } from './stage.ts'
import { coresDuring } from './usage.ts'

const [students = 2_000, questions = 180] = process.argv.slice(2).map(Number)

/** Requests under way at once: a hall does not press its buttons in the same millisecond. */
const WIDTH = 256
/** Saves under way over the sockets: each student waits for the reply to the one before. */
const SOCKET_WIDTH = Math.min(students, 1_000)
const START_SECONDS = Math.min(30, students / 10)
const LIMIT_SECONDS = 5
const REQUEST_SECONDS = 10
const SOCKET_SECONDS = 32
const HALF_SECONDS = 15
const READS_A_SECOND = 10

async function run(stage: Stage): Promise<Omit<ExamFigures, 'seconds'>> {
  const pids = { server: stage.server.pid, postgres: stage.postgres.pid }
  const hall = new Hall(stage)
  const measured = async (work: () => Promise<Figures>): Promise<Measured> => {
    const { result, cpu } = await coresDuring(pids, work)
    return { ...result, cpu }
  }
  const limits = async () => ({
    rows: await measureLimit(stage.postgres.ownerUrl, LIMIT_SECONDS),
    route: await measureBareRoute(stage.postgres.ownerUrl, LIMIT_SECONDS, WIDTH),
  })
  const reads = readsOf(stage)

  say('others read, the hall is empty')
  const quietReads = await measureAtPace(READS_A_SECOND, HALF_SECONDS, reads)
  const sealed = await hall.fetchPaper()
  say(`everybody starts, ${sealed ? 'with' : 'without'} the sealed paper`)
  const starts = hall.starts()
  const startFigures = await measured(() =>
    measureAtPace(starts.length / START_SECONDS, START_SECONDS, () => starts.pop() as never),
  )
  say('the limits, for the first time')
  const first = await limits()
  say('saves by request')
  const requests = await measured(() => measureFor(REQUEST_SECONDS, WIDTH, hall.saveByRequest))
  const sockets = await measure(hall.openSockets(), 50)
  say('saves by socket')
  const saves = await measured(() => measureFor(SOCKET_SECONDS, SOCKET_WIDTH, hall.saveBySocket))
  say('the limits, for the second time')
  const second = await limits()
  const limit = (first.rows.perSecond + second.rows.perSecond) / 2
  say('saves at half that rate, and others read')
  const [halfRate, busyReads] = await Promise.all([
    measured(() => measureAtPace(limit / 2, HALF_SECONDS, hall.saveBySocket)),
    measureAtPace(READS_A_SECOND, HALF_SECONDS, reads),
  ])
  hall.closeSockets()
  say('everybody submits')
  const submits = await measured(() => measure(hall.submissions(), WIDTH))
  say('the bell, for everybody once more; then grading and grading again')
  const bell = await ringBell(stage, hall.size, hall.acknowledged)
  hall.close()
  return {
    ...{
      students,
      questions,
      starts: startFigures,
      requests,
      sockets,
      saves,
      halfRate,
      submits,
      quietReads,
      busyReads,
    },
    limit,
    bareRoute: (first.route.perSecond + second.route.perSecond) / 2,
    bell,
  }
}

function say(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)}  ${what}`)
}

const begun = performance.now()
say(`an institute with ${students} students and a paper of ${questions} questions`)
const stage = await setStage(students, questions)
try {
  const figures = await withLimitTable(stage.postgres.ownerUrl, () => run(stage))
  reportExam({ ...figures, seconds: (performance.now() - begun) / 1000 })
} finally {
  await stage.strike()
}
