// `npm run bench:screens [scale]`: every GET operation of an institute with five years of data, and its slowest plans.
import { setTimeout as wait } from 'node:timers/promises'
import { Phones } from './client.ts'
import { line, round } from './measure.ts'
import { type Ask, type AskedOperation, asks } from './screens/asks.ts'
import { sizeOf } from './screens/five-years.ts'
import { buildHouse, type House } from './screens/house.ts'
import { fill } from './screens/picks.ts'
import { explain } from './screens/plans.ts'
import { missingAsks } from './screens/whole.ts'

const [scale = 1] = process.argv.slice(2).map(Number)
const WARM_UP = 8
const TIMES = 48
const DOCUMENT_TIMES = 4
const SLOWEST = 3
/** What a screen's data may take, in milliseconds (p95, on a quiet machine). */
const GOAL = 50

interface Timed {
  operation: AskedOperation
  p50: number
  p95: number
  most: number
  isDocument: boolean
}

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)}  ${what}`)

type Send = (token: string, address: string) => Promise<{ status: number; ms: number }>

/** A file as a browser takes it: to its last byte. */
function downloads(port: number): Send {
  return async (token, address) => {
    const begun = performance.now()
    const reply = await fetch(`http://127.0.0.1:${port}${address}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    await reply.arrayBuffer()
    return { status: reply.status, ms: performance.now() - begun }
  }
}

/** One after the other, as one person with a quiet machine. */
async function time(house: House, phones: Phones, operation: AskedOperation): Promise<Timed> {
  const { as, paths, isDocument = false }: Ask = asks[operation]
  const send: Send = isDocument ? downloads(house.port) : (token, address) => phones.send(token, address)
  const durations: number[] = []
  const times = isDocument ? DOCUMENT_TIMES : TIMES
  for (let asked = 0; asked < WARM_UP + times; asked++) {
    const turn = Math.floor(asked / paths.length)
    const address = fill(paths[asked % paths.length] ?? '', house.picks, turn)
    const ms = await patiently(send, await house.tokenOf(as, turn), address)
    if (asked >= WARM_UP) durations.push(ms)
  }
  durations.sort((one, other) => one - other)
  const at = (share: number) => round(durations[Math.ceil(durations.length * share) - 1] ?? 0, 1)
  return { operation, p50: at(0.5), p95: at(0.95), most: at(1), isDocument }
}

async function patiently(send: Send, token: string, address: string): Promise<number> {
  const { status, ms } = await send(token, address)
  if (status === 200) return ms
  if (status !== 429) throw new Error(`${address} was answered with ${status}.`)
  // Nobody reads as fast as this; the server slows whoever does.
  await wait(1000)
  return patiently(send, token, address)
}

async function run(house: House): Promise<void> {
  const phones = new Phones(house.port, 1)
  const timed: Timed[] = []
  const refused: string[] = []
  for (const operation of Object.keys(asks) as AskedOperation[]) {
    await time(house, phones, operation).then(
      (one) => timed.push(one),
      (error: Error) => refused.push(`${operation}: ${error.message}`),
    )
  }
  phones.close()
  if (refused.length) throw new Error(`Not every screen was answered:\n${refused.join('\n')}`)
  const screens = timed.filter(({ isDocument }) => !isDocument).sort((one, other) => other.p95 - one.p95)
  const widths = [28, 8, 8, 8]
  console.log(line(['milliseconds', 'p50', 'p95', 'most'], widths))
  for (const { operation, p50, p95, most } of screens) console.log(line([operation, p50, p95, most], widths))
  console.log('\nFiles, made or sent as a whole')
  for (const { operation, p50, p95, most } of timed.filter(({ isDocument }) => isDocument))
    console.log(line([operation, p50, p95, most], widths))
  for (const { operation } of screens.slice(0, SLOWEST)) await explain(house, operation)
  const [worst] = screens
  const over = screens.filter(({ p95 }) => p95 > GOAL).map(({ operation }) => operation)
  console.log(`\n${house.marks} marks; over ${GOAL} ms: ${over.join(', ') || 'none'}\n`)
  console.log(
    JSON.stringify({
      bench: 'screens',
      rows: house.marks,
      operations: timed.length,
      worst: { operation: worst?.operation, p95Ms: worst?.p95 },
    }),
  )
}

const missing = missingAsks()
if (missing.length) throw new Error(`bench/screens/asks.ts leaves out: ${missing.join(', ')}`)
const house = await buildHouse(sizeOf(scale), say)
try {
  say('every screen')
  await run(house)
} finally {
  await house.pullDown()
}
process.exit(0)
