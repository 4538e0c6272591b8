// Sending: claim, commit, call the provider, write down what it said. A crash between any two steps doubles nothing.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { JobContext } from '../../../platform/queue.ts'
import type { MessageChannel } from '../../../platform/schema.ts'
import { type Result, recordResults } from '../settling/settling.ts'
import { endTurn } from './claiming.queries.ts'
import { type Claim, type Claimed, claim } from './claiming.ts'
import { openWay, type Way } from './ways.ts'

/** Messages that a provider has not answered yet; a slow one must not fill the memory. */
const MOST_UNDER_WAY = 200
/** A turn ends before a server that stops would have to wait for it. */
const TURN_MS = 8_000
const TICK_MS = 100

type Context = Pick<JobContext, 'db' | 'config' | 'clock'>

/** Sends what is due by a channel, at its pace, for some seconds at most. Returns whether more waits to go. */
export async function sendTurn(context: Context, channel: MessageChannel): Promise<boolean> {
  const turn = await beginTurn(context, channel)
  if (!turn) return false
  const end = performance.now() + TURN_MS
  let state: Claim['state'] = 'taken'
  try {
    for (let next = performance.now(); state === 'taken' && next < end; next += TICK_MS) {
      await wait(Math.max(0, next - performance.now()))
      state = await turn.step()
      // Late is late: what was missed is in the bucket, not in a row of hurried steps.
      next = Math.max(next, performance.now() - TICK_MS)
    }
  } finally {
    await turn.end()
  }
  return state === 'taken'
}

/** Claims and sends once what may go now, and waits for the answers: for tests, whose clock stands still. */
export async function sendOnce(context: Context, channel: MessageChannel): Promise<void> {
  const turn = await beginTurn(context, channel)
  if (!turn) return
  await turn.step()
  await turn.end()
}

async function beginTurn({ db, config, clock }: Context, channel: MessageChannel) {
  const way = await openWay(db, config, channel)
  if (!way) return null
  const senderId = randomUUID()
  const underWay = new Set<Promise<void>>()
  const results: Result[] = []
  const record = async () => {
    const taken = results.splice(0)
    if (taken.length) await recordResults(db, taken, clock.now())
  }
  return {
    async step() {
      const room = MOST_UNDER_WAY - underWay.size
      // What was answered is written down while the next ones are claimed: a slow database costs the pace once.
      const [taken] = await Promise.all([claim(db, { channel, senderId, room }, clock.now()), record()])
      if (taken.state === 'taken') for (const one of taken.claimed) send(way, one, underWay, results)
      return taken.state
    },
    async end() {
      await Promise.all(underWay)
      await record()
      way.close()
      await endTurn(db, channel, senderId)
    },
  }
}

function send(way: Way, delivery: Claimed, underWay: Set<Promise<void>>, results: Result[]): void {
  const { callbackId } = delivery
  const sent = way.send(delivery).then(
    (outcome) => void results.push({ callbackId, outcome }),
    // Our own fault, and nobody knows how far it came.
    () => void results.push({ callbackId, outcome: { result: 'unknown', code: 'fault' } }),
  )
  const done = sent.finally(() => underWay.delete(done))
  underWay.add(done)
}
