// `npm run bench:exam`: 300 students sit 30 questions against a server process; how fast, beside what the database can do.
import { Phones } from './client.ts'
import { measureLimit } from './limit.ts'
import { type Figures, line, measure, round } from './measure.ts'
import { type Sitter, setStage } from './stage.ts'

const STUDENTS = 300
const QUESTIONS = 30
/** Requests under way at once: a hall does not press its buttons in the same millisecond. */
const WIDTH = 32
const LIMIT_SECONDS = 5

interface Sitting extends Sitter {
  attemptId: string
}

const stage = await setStage(STUDENTS, QUESTIONS)
try {
  const phones = new Phones(stage.server.port, WIDTH)
  const { starts, sittings } = await startAll(phones)
  const saves = await measure(savesOf(phones, sittings), WIDTH)
  const submits = await measure(submissionsOf(phones, sittings), WIDTH)
  const serverRssMb = stage.server.memoryMb()
  phones.close()
  const limit = await measureLimit(stage.postgres.ownerUrl, LIMIT_SECONDS)
  report({ starts, saves, submits }, limit, serverRssMb)
} finally {
  await stage.strike()
}

async function startAll(phones: Phones): Promise<{ starts: Figures; sittings: Sitting[] }> {
  const sittings: Sitting[] = []
  const path = `/v1/exams/${stage.exam.examId}/attempt`
  const tasks = stage.sitters.map((sitter) => async () => {
    const { status, body, ms } = await phones.send<{ id: string }>(sitter.token, path)
    if (status !== 200) throw new Error(`A start was answered with ${status}.`)
    sittings.push({ ...sitter, attemptId: body.id })
    return ms
  })
  return { starts: await measure(tasks, WIDTH), sittings }
}

/** Question by question through the whole hall, one answer a request, as the phones send them. */
function savesOf(phones: Phones, sittings: Sitting[]): (() => Promise<number>)[] {
  return stage.exam.questions.flatMap(({ position, right }, i) =>
    sittings.map(({ attemptId, token }) => async () => {
      const answer = { position, kind: 'saved', sequence: i + 1, response: right, marked: false }
      const body = { epoch: 1, answers: [answer] }
      const reply = await phones.send<{ outcome: string }>(token, `/v1/attempts/${attemptId}/answers`, body)
      if (reply.body?.outcome !== 'held') throw new Error(`A save was answered with ${reply.status}.`)
      return reply.ms
    }),
  )
}

function submissionsOf(phones: Phones, sittings: Sitting[]): (() => Promise<number>)[] {
  return sittings.map(({ attemptId, token }) => async () => {
    const path = `/v1/attempts/${attemptId}/submission`
    const reply = await phones.send<{ answered: number }>(token, path, { epoch: 1, answers: [] })
    if (reply.body?.answered !== QUESTIONS) throw new Error(`A submission was answered with ${reply.status}.`)
    return reply.ms
  })
}

function report(
  parts: Record<'starts' | 'saves' | 'submits', Figures>,
  limit: number,
  serverRssMb: number,
): void {
  const widths = [10, 8, 10, 9, 9, 9, 7]
  console.log(`${STUDENTS} students, ${QUESTIONS} questions, ${WIDTH} requests at a time\n`)
  console.log(line(['', 'count', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'errors'], widths))
  for (const [name, part] of Object.entries(parts)) {
    const times = [part.p50, part.p95, part.p99].map((ms) => round(ms, 1))
    console.log(line([name, part.count, round(part.perSecond), ...times, part.errors], widths))
  }
  const ratio = round(parts.saves.perSecond / limit, 3)
  console.log(`\nlimit: ${round(limit)} one-row upserts a second from 16 connections, fsync on`)
  console.log(`saves reach ${round(ratio * 100)} % of it; the server holds ${serverRssMb} MB\n`)
  const figures = {
    bench: 'exam',
    students: STUDENTS,
    questions: QUESTIONS,
    startsPerSecond: round(parts.starts.perSecond),
    startP99Ms: round(parts.starts.p99, 1),
    savesPerSecond: round(parts.saves.perSecond),
    saveP50Ms: round(parts.saves.p50, 1),
    saveP95Ms: round(parts.saves.p95, 1),
    saveP99Ms: round(parts.saves.p99, 1),
    submitsPerSecond: round(parts.submits.perSecond),
    submitP99Ms: round(parts.submits.p99, 1),
    limitPerSecond: round(limit),
    ratio,
    errors: parts.starts.errors + parts.saves.errors + parts.submits.errors,
    serverRssMb,
  }
  console.log(JSON.stringify(figures))
}
