// `npm run bench:morning [seconds] [batches]`: 40 teachers mark 40 batches of 60 within so many seconds.
import { round } from './measure.ts'
import { liveThroughMorning } from './morning.ts'

const [seconds = 600, batches = 40] = process.argv.slice(2).map(Number)
const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)}  ${what}`)
const { saves, reads, repeats, marks, wrong } = await liveThroughMorning(
  { batches, studentsEach: 60, seconds },
  say,
)
console.log(
  `${saves.count} sheets were sent (${repeats} of them twice): p50 ${round(saves.p50)} ms, p95 ${round(saves.p95)} ms; ` +
    `students' pages p95 ${round(reads.p95)} ms; of ${marks} marks ${wrong} are wrong\n`,
)
console.log(
  JSON.stringify({
    bench: 'morning',
    ...{ seconds, batches, sheets: saves.count, repeats, marks, wrong },
    ...{ saveP50Ms: round(saves.p50, 1), saveP95Ms: round(saves.p95, 1), saveP99Ms: round(saves.p99, 1) },
    ...{ readP95Ms: round(reads.p95, 1), readErrors: reads.errors },
  }),
)
process.exit(wrong ? 1 : 0)
