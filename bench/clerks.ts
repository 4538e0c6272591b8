// Thirty-two clerks take money from the same fifty students while things are killed: nothing lost, nothing doubled.
import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../server/src/platform/database.ts'
import { addDue, addHead } from '../server/src/testing/ledger.ts'
import { addAdmin } from '../server/src/testing/world.ts'
import { findMoneyFaults, type Payment } from './clerkFaults.ts'
import { kill, victims } from './crash.ts'
import { type Sitter, type Stage, setStage, signIn } from './stage.ts'

const CLERKS = 32
const STUDENTS = 50
/** So long clerks take money in a round before, and after, something is killed in it. */
const TAKING_MS = 2_500
/** An answer may take so long with restarts and crash recovery on a busy machine. */
const PATIENCE_MS = 120_000

export interface ClerksReport {
  /** What was killed when, in words. */
  kills: string[]
  payments: Payment[]
  /** Sent again under the same key: after no answer, or at once like a double click. */
  repeats: number
  /** How many tries ended without a receipt, by what came instead: 'no answer', '503 database-away'. */
  failedTries: Record<string, number>
  faults: string[]
}

/** In each of so many rounds something is killed at a random moment while everybody takes money. */
export async function clerks(rounds: number): Promise<ClerksReport> {
  const stage = await setStage(STUDENTS, 1)
  const report: ClerksReport = { kills: [], payments: [], repeats: 0, failedTries: {}, faults: [] }
  try {
    const staff = await hire(stage)
    for (let round = 1; round <= rounds; round++) await takeMoney(stage, staff, round, report)
    report.faults.push(...(await findMoneyFaults(stage, report.payments)))
    return report
  } finally {
    await stage.strike()
  }
}

/** Clerks who are signed in, and dues for everybody: some will be paid up in time, and then it is an advance. */
async function hire(stage: Stage): Promise<Sitter[]> {
  const db = openDatabase(stage.postgres.servingUrl, 4)
  try {
    const ids: string[] = []
    for (let i = 0; i < CLERKS; i++) ids.push(await addAdmin(db, `Clerk ${i} Namune`, 'accounts'))
    await db.updateTable('feeSettings').set({ gstin: '27AAAAA0000A1Z5' }).execute()
    const headIds = [await addHead(db), await addHead(db, 0)]
    const due = { at: new Date(), by: ids[0] ?? null, dueOn: '2026-06-15' }
    for (const { studentId } of stage.sitters) {
      await db.transaction().execute(async (tx) => {
        for (const headId of headIds)
          await addDue(tx, { ...due, studentId, headId, paise: randomInt(1, 400_000) })
      })
    }
    return await signIn(db, stage.env, ids)
  } finally {
    await db.destroy()
  }
}

async function takeMoney(stage: Stage, staff: Sitter[], round: number, report: ClerksReport): Promise<void> {
  const end = Date.now() + 2 * TAKING_MS
  const counters = staff.map((clerk) => standAtCounter(stage, clerk, end, report))
  await wait(TAKING_MS / 2 + randomInt(TAKING_MS))
  const victim = victims[randomInt(victims.length)] ?? 'both'
  report.kills.push(`round ${round}: ${victim} after ${report.payments.length} payments`)
  await kill(stage, victim)
  await Promise.all(counters)
}

async function standAtCounter(stage: Stage, clerk: Sitter, end: number, report: ClerksReport): Promise<void> {
  while (Date.now() < end) {
    const student = stage.sitters[randomInt(stage.sitters.length)]
    const payment: Payment = {
      key: `clerk-${randomUUID()}`,
      clerkId: clerk.studentId,
      studentId: student?.studentId ?? '',
      paise: randomInt(1, 20_000),
      answers: [],
    }
    report.payments.push(payment)
    const body = JSON.stringify({ paise: payment.paise, parts: partsOf(payment.paise) })
    const clicks = randomInt(4) === 0 ? 1 + randomInt(3) : 1
    report.repeats += clicks - 1
    await Promise.all(
      Array.from({ length: clicks }, () => untilAnswered(stage, clerk, payment, body, report)),
    )
  }
}

/** Cash, a transfer, or some of both. */
function partsOf(paise: number): object[] {
  const reference = String(randomInt(1e11, 1e12 - 1)) // 12 digits that nobody will draw twice here
  if (paise % 3 === 0) return [{ mode: 'upi', paise, reference }]
  if (paise % 3 === 1 || paise < 10) return [{ mode: 'cash', paise }]
  return [
    { mode: 'cash', paise: 5 },
    { mode: 'upi', paise: paise - 5, reference },
  ]
}

async function untilAnswered(
  stage: Stage,
  clerk: Sitter,
  payment: Payment,
  body: string,
  report: ClerksReport,
): Promise<void> {
  const last = Date.now() + PATIENCE_MS
  for (;;) {
    const reply = await send(stage, clerk, payment, body).catch(() => undefined)
    if (reply?.status === 201) {
      payment.answers.push(reply.body)
      return
    }
    const mayPass = !reply || reply.status >= 500 || reply.status === 429
    if (!mayPass || Date.now() > last) {
      report.faults.push(`${payment.key}: ${JSON.stringify(reply) ?? 'no answer'}`)
      return
    }
    const why = reply ? `${reply.status} ${reply.body.code}` : 'no answer'
    report.failedTries[why] = (report.failedTries[why] ?? 0) + 1
    report.repeats++
    await wait(50 + randomInt(400))
  }
}

async function send(stage: Stage, clerk: Sitter, { studentId, key }: Payment, body: string) {
  const reply = await fetch(`http://127.0.0.1:${stage.server.port}/v1/students/${studentId}/receipts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${clerk.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body,
    signal: AbortSignal.timeout(20_000),
  })
  return {
    status: reply.status,
    body: (await reply.json()) as Payment['answers'][number] & { code?: string },
  }
}
