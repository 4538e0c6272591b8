// `npm run bench:messages [messages] [students]`: messages go out at the provider's pace while a hall sits its exam.
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../server/src/platform/database.ts'
import type { WhatsAppStandIn } from '../server/src/testing/standins/whatsApp.ts'
import { Hall } from './hall.ts'
import { type Figures, line, measure, measureAtPace, round } from './measure.ts'
import { countUnderWay, tallyMessages } from './messageFaults.ts'
import { addParents, openChannel, startProvider, tellParents } from './parents.ts'
import { readsOf } from './reads.ts'
import { type Stage, setStage } from './stage.ts'

const [messages = 10_000, students = 500] = process.argv.slice(2).map(Number)
const QUESTIONS = 60
const PER_SECOND = 80
/** Each student answers twice a minute in a real hall; here more often. */
const SAVES_A_SECOND = Math.max(10, students / 5)
const READS_A_SECOND = 10
const QUIET_SECONDS = 30

interface Traffic {
  saves: Figures
  reads: Figures
}

/** What a hall and the rest of the institute do for so many seconds. */
async function traffic(hall: Hall, stage: Stage, seconds: number): Promise<Traffic> {
  const [saves, reads] = await Promise.all([
    measureAtPace(SAVES_A_SECOND, seconds, () => hall.saveBySocket()),
    measureAtPace(READS_A_SECOND, seconds, readsOf(stage)),
  ])
  return { saves, reads }
}

async function run(stage: Stage, provider: WhatsAppStandIn) {
  const db = openDatabase(stage.postgres.servingUrl, 4)
  try {
    await openChannel(db, stage, PER_SECOND)
    const parents = await addParents(db, stage.readers.student.studentId, messages)
    const hall = new Hall(stage)
    await hall.fetchPaper()
    await measure(hall.starts(), 50)
    await measure(hall.openSockets(), 50)
    await traffic(hall, stage, 5)
    say('the hall alone')
    const quiet = await traffic(hall, stage, QUIET_SECONDS)
    say(`${messages} messages, and the hall`)
    const told = performance.now()
    await tellParents(db, parents)
    const tellMs = performance.now() - told
    const begun = performance.now()
    const sent = untilAllSent(stage, provider).then(() => (performance.now() - begun) / 1000)
    const busy = await traffic(hall, stage, Math.max(10, Math.ceil(messages / PER_SECOND)))
    const seconds = await sent
    hall.closeSockets()
    hall.close()
    await provider.settled()
    return { quiet, busy, seconds, tellMs, tally: await tallyMessages(stage, provider) }
  } finally {
    await db.destroy()
  }
}

async function untilAllSent(stage: Stage, provider: WhatsAppStandIn): Promise<void> {
  while (provider.taken.length < messages) await wait(100)
  while ((await countUnderWay(stage)).sending) await wait(100)
}

function report(
  { quiet, busy, seconds, tellMs, tally }: Awaited<ReturnType<typeof run>>,
  refused: number,
): void {
  const widths = [24, 8, 9, 9, 9, 7]
  console.log(line(['', 'count', 'p50 ms', 'p95 ms', 'p99 ms', 'errors'], widths))
  const rows = [
    ['saves, alone', quiet.saves],
    ['saves, with messages', busy.saves],
    ['reads, alone', quiet.reads],
    ['reads, with messages', busy.reads],
  ] as const
  for (const [name, { count, p50, p95, p99, errors }] of rows)
    console.log(line([name, count, round(p50, 1), round(p95, 1), round(p99, 1), errors], widths))
  console.log(
    `\n${messages} messages in ${round(seconds, 1)} s: ${round(messages / seconds, 1)} a second of ${PER_SECOND}`,
  )
  const figures = {
    ...{ bench: 'messages', messages, seconds: round(seconds, 1), perSecond: round(messages / seconds, 1) },
    ...{ limitPerSecond: PER_SECOND, refusedForPace: refused, tellMs: round(tellMs), ...tally },
    ...{ students, savesPerSecond: SAVES_A_SECOND },
    ...{ saveP95QuietMs: round(quiet.saves.p95, 1), saveP95BusyMs: round(busy.saves.p95, 1) },
    ...{ saveP99QuietMs: round(quiet.saves.p99, 1), saveP99BusyMs: round(busy.saves.p99, 1) },
    ...{ readP95QuietMs: round(quiet.reads.p95, 1), readP95BusyMs: round(busy.reads.p95, 1) },
    errors: [quiet, busy].reduce((sum, { saves, reads }) => sum + saves.errors + reads.errors, 0),
  }
  console.log(JSON.stringify(figures))
}

function say(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)}  ${what}`)
}

say(`an institute with ${students} students and ${messages} parents`)
let stage: Stage | undefined
const provider = await startProvider(() => stage?.server.port, {
  ...{ perSecond: PER_SECOND, behave: () => ({ do: 'take', delayMs: 120 }) },
})
stage = await setStage(students, QUESTIONS, 'both', { WHATSAPP_URL: provider.url })
try {
  const figures = await run(stage, provider)
  report(figures, provider.refused.length)
} finally {
  await provider.close()
  await stage.strike()
}
