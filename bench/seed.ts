// `npm run bench:seed`: the same exam in a young institute and in one with five years of data, turn by turn.

import { closeExpired } from '../server/src/features/attempts/closing.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import { ask } from './ask.ts'
import { Hall } from './hall.ts'
import { type Figures, line, measure, measureAtPace, measureFor, median, round } from './measure.ts'
import { readsOf } from './reads.ts'
import { type Stage, setStage } from './stage.ts'
import { addYears } from './years.ts'

const STUDENTS = 300
const QUESTIONS = 100
const RUNS = 5
/** What a figure may be of that of the young institute. */
const ALLOWED = 1.25
const WIDTH = 64
const SECONDS = 5
const PACE = 500
const READS_A_SECOND = 10

/** Milliseconds for each thing that was done: less is better. */
type RunFigures = Record<string, number>

const msEach = ({ perSecond }: Figures) => 1000 / perSecond

async function run(stage: Stage, number: number): Promise<RunFigures> {
  await stage.renewTokens()
  const hall = new Hall(stage, number)
  const starts = await measure(hall.starts(), 8)
  const requests = await measureFor(SECONDS, WIDTH, hall.saveByRequest)
  await measure(hall.openSockets(), 50)
  const sockets = await measureFor(SECONDS, STUDENTS, hall.saveBySocket)
  const paced = await measureAtPace(PACE, SECONDS, hall.saveBySocket)
  const reads = await measureAtPace(READS_A_SECOND, SECONDS, readsOf(stage))
  hall.closeSockets()
  const half = hall.submissions().slice(0, STUDENTS / 2)
  const submits = await measure(half, 8)
  const bell = await closeRest(stage)
  hall.close()
  const all = { starts, requests, sockets, paced, reads, submits }
  const errors = Object.values(all).reduce((sum, part) => sum + part.errors, 0)
  if (errors) throw new Error(`${errors} requests failed.`)
  return {
    'a start, p50': starts.p50,
    'a save by request': msEach(requests),
    'a save by socket': msEach(sockets),
    'a save at a calm pace, p50': paced.p50,
    'a submission, p50': submits.p50,
    'closing and grading one': bell,
    'another read, p50': reads.p50,
  }
}

/** Closes and grades at the bell who has not submitted; milliseconds for each. */
async function closeRest(stage: Stage): Promise<number> {
  await ask(stage, 'update attempts set ends_at = now(), part_ends = array[now()] where closed_at is null')
  const db = openDatabase(stage.postgres.servingUrl, 4)
  try {
    const begun = performance.now()
    const closed = await closeExpired(db, new Date(Date.now() + 10_000))
    return (performance.now() - begun) / closed
  } finally {
    await db.destroy()
  }
}

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)}  ${what}`)

async function setInstitute(clearUp: AsyncDisposableStack, years: boolean): Promise<Stage> {
  const stage = await setStage(STUDENTS, QUESTIONS, 'http')
  clearUp.defer(() => stage.strike())
  await ask(stage, 'update exams set attempts_allowed = 50')
  if (years) await addYears(stage)
  await ask(stage, 'analyze')
  return stage
}

async function compare(young: Stage, old: Stage): Promise<void> {
  const figures: { young: RunFigures[]; old: RunFigures[] } = { young: [], old: [] }
  await run(young, 1)
  await run(old, 1)
  for (let number = 2; number <= RUNS + 1; number++) {
    say(`run ${number - 1} of ${RUNS}`)
    figures.young.push(await run(young, number))
    figures.old.push(await run(old, number))
  }
  await report(old, figures)
}

async function report(
  stage: Stage,
  { young: before, old: after }: { young: RunFigures[]; old: RunFigures[] },
): Promise<void> {
  const { rows } = await ask<{ attempts: string; answers: string }>(
    stage,
    'select (select count(*) from attempts) as attempts, (select count(*) from answers) as answers',
  )
  const widths = [30, 10, 12, 8]
  console.log(line(['milliseconds, median of five', 'young', 'five years', 'ratio'], widths))
  const ratios: Record<string, number> = {}
  for (const name of Object.keys(before[0] ?? {})) {
    const [one, other] = [before, after].map((runs) => median(runs.map((run) => run[name] ?? 0))) as [
      number,
      number,
    ]
    ratios[name] = round(other / one, 2)
    console.log(line([name, round(one, 3), round(other, 3), ratios[name]], widths))
  }
  const worst = Math.max(...Object.values(ratios))
  console.log(
    `\nworst ${worst}, allowed ${ALLOWED}; ${rows[0]?.attempts} attempts and ${rows[0]?.answers} answers\n`,
  )
  console.log(
    JSON.stringify({ bench: 'seed', ...rows[0], ratios, worst, allowed: ALLOWED, met: worst <= ALLOWED }),
  )
}

await using clearUp = new AsyncDisposableStack()
say('a young institute')
const young = await setInstitute(clearUp, false)
say('one with five years of data; this takes some minutes')
const old = await setInstitute(clearUp, true)
await compare(young, old)
