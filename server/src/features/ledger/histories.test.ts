// Lives of a student's fees at random, over HTTP as people lead them, against a model that knows four sums: after each
// step dues, balances, cash and documents say the same as it, and at the end the books are counted again.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { addFines } from '../concessions/fines/fines.ts'
import { verifyLedger } from './verifying/verifying.ts'

let server: TestServer
afterEach(() => server?.close())

/** Paise. */
interface Model {
  owed: number
  advance: number
  /** What is in the drawer. */
  cash: number
  /** What came in less what went back, by documents. */
  documents: number
}

interface Life {
  world: World
  clerk: Client
  owner: Client
  assignmentId: string
  model: Model
  /** What may be taken back: what it paid, and what it paid ahead. */
  receipts: { id: string; on: number; ahead: number }[]
  concessions: { id: string; paise: number }[]
  done: Map<string, number>
}

const step = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('pay' as const) },
    { weight: 3, arbitrary: fc.constant('useAdvance' as const) },
    { weight: 3, arbitrary: fc.constant('takeBack' as const) },
    { weight: 4, arbitrary: fc.constant('grant' as const) },
    { weight: 2, arbitrary: fc.constant('takeBackConcession' as const) },
    { weight: 4, arbitrary: fc.constant('fine' as const) },
    { weight: 2, arbitrary: fc.constant('waive' as const) },
    { weight: 3, arbitrary: fc.constant('refund' as const) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
  ),
  paise: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 900_000 })),
  which: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test.each([
  ['without GST', null],
  ['with GST', '27AAAAA0000A1Z5'],
])(
  'whatever happens to a student, ledger, dues and documents agree, %s',
  { timeout: 3_600_000 },
  async (_, gstin) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 70 }), async (steps) => {
        await server?.close()
        const life = await begin(gstin)
        for (const one of steps) {
          await doings[one.what](life, one)
          await compare(life.model, life.world.a.studentId)
        }
        expect((await verifyLedger(server.db)).faults).toEqual([])
        if (process.env.HISTORIES)
          console.info([...life.done].map(([what, times]) => `${what} ${times}`).join(', '))
      }),
      // A shorter history of the same fault would cost a server for each try.
      { numRuns: Number(process.env.HISTORIES ?? 4), endOnFailure: true },
    )
  },
)

const CAP = 90_001

async function begin(gstin: string | null): Promise<Life> {
  server = await startTestServer()
  server.clock.set('2026-11-20T05:00:00Z')
  await server.db.updateTable('feeSettings').set({ gstin }).execute()
  const world = await createWorld(server.db)
  const { courseId, batchId, studentId } = world.a
  const heads = [
    { name: 'Admission', paise: 1_000_001, refundable: false },
    { name: 'Tuition', paise: 6_000_007 },
  ]
  const rule = { fine: 'daily', finePaise: 12_345, graceDays: 2, fineCap: CAP } as const
  const { planId } = await addPublishedPlan(server.db, { courseId, by: world.ownerId, heads, ...rule })
  const { assignmentId } = await putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })
  const [clerk, owner] = await Promise.all([server.as(world.accountsId), server.as(world.ownerId)])
  const model = { owed: 7_000_008, advance: 0, cash: 0, documents: 0 }
  return { world, clerk, owner, assignmentId, model, receipts: [], concessions: [], done: new Map() }
}

/** A write that may be refused: then nothing has changed, which the comparison after it sees. */
async function ask(life: Life, who: Client, what: string, url: string, body: object) {
  const reply = await who.send<Record<string, string>>('POST', url, body)
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500)
  const taken = reply.status < 300
  const key = taken ? what : `${what} refused`
  life.done.set(key, (life.done.get(key) ?? 0) + 1)
  return { taken, ...reply }
}

const doings: Record<Step['what'], (life: Life, step: Step) => Promise<void>> = {
  async pay(life, { paise }) {
    const { model, world, clerk } = life
    const body = { paise, parts: [{ mode: 'cash', paise }] }
    const reply = await ask(life, clerk, 'pay', `/v1/students/${world.a.studentId}/receipts`, body)
    const on = Math.min(model.owed, paise)
    expect(reply).toMatchObject({ taken: true, body: { ahead: paise - on, left: model.owed - on } })
    life.receipts.push({ id: reply.body.documentId ?? '', on, ahead: paise - on })
    move(model, { owed: -on, advance: paise - on, cash: paise, documents: paise })
  },

  async useAdvance(life) {
    const { model, world, clerk } = life
    const used = Math.min(model.owed, model.advance)
    const reply = await ask(life, clerk, 'use', `/v1/students/${world.a.studentId}/advance-uses`, {})
    expect(reply.body).toMatchObject({ used: used === 0 ? null : { paise: used } })
    move(model, { owed: -used, advance: -used })
  },

  async takeBack(life, { which }) {
    const { model, clerk } = life
    const receipt = life.receipts[which % life.receipts.length]
    if (!receipt) return
    const url = `/v1/fee-documents/${receipt.id}/credit-note`
    const { taken } = await ask(life, clerk, 'take back', url, { reason: 'By mistake' })
    if (!taken) return
    const { on, ahead } = receipt
    expect(ahead).toBeLessThanOrEqual(model.advance)
    life.receipts = life.receipts.filter((one) => one !== receipt)
    move(model, { owed: on, advance: -ahead, cash: -on - ahead, documents: -on - ahead })
  },

  async grant(life, { paise }) {
    const { model, world, owner, assignmentId } = life
    const wish = { kind: 'concession', assignmentId, paise, reason: 'Merit' }
    const reply = await ask(life, owner, 'grant', `/v1/students/${world.a.studentId}/concessions`, wish)
    if (!reply.taken) return
    expect(paise).toBeLessThanOrEqual(model.owed)
    life.concessions.push({ id: reply.body.id ?? '', paise })
    move(model, { owed: -paise })
  },

  async takeBackConcession(life, { which }) {
    const concession = life.concessions[which % life.concessions.length]
    if (!concession) return
    const url = `/v1/concessions/${concession.id}/taking-back`
    const { taken } = await ask(life, life.owner, 'take back a concession', url, { reason: 'By mistake' })
    if (!taken) return
    life.concessions = life.concessions.filter((one) => one !== concession)
    move(life.model, { owed: concession.paise })
  },

  async fine(life, { which }) {
    const before = await sumOfFines()
    server.clock.advance({ hours: 24 * (1 + (which % 3)) })
    await addFines(server.db, server.clock.now())
    await addFines(server.db, server.clock.now())
    const after = await sumOfFines()
    expect(after.most).toBeLessThanOrEqual(CAP)
    move(life.model, { owed: after.sum - before.sum })
    if (after.sum > before.sum) life.done.set('fine', (life.done.get('fine') ?? 0) + 1)
  },

  async waive(life, { paise }) {
    const { model, world, owner } = life
    const [fine] = await server.db
      .selectFrom('openDues')
      .select(['id', 'owed'])
      .where('kind', '=', 'fine')
      .execute()
    if (!fine) return
    const waived = Math.min(paise, fine.owed ?? 0)
    const wish = { kind: 'waiver', dueId: fine.id, paise: waived, reason: 'Illness' }
    const reply = await ask(life, owner, 'waive', `/v1/students/${world.a.studentId}/concessions`, wish)
    if (!reply.taken) return
    life.concessions.push({ id: reply.body.id ?? '', paise: waived })
    move(model, { owed: -waived })
  },

  async refund(life, step) {
    const { model, world, clerk, owner } = life
    // Mostly what there is, now and then a paisa more.
    const paise = Math.min(step.paise, model.advance + (step.which % 4 === 0 ? 1 : 0)) || 1
    const reason = 'Asked for by the family'
    const asked = await ask(life, clerk, 'ask', `/v1/students/${world.a.studentId}/refunds`, {
      paise,
      reason,
    })
    if (!asked.taken) return
    expect(paise).toBeLessThanOrEqual(model.advance)
    const url = `/v1/refunds/${asked.body.id}`
    const own = await ask(life, clerk, 'approve alone', `${url}/decision`, {
      decision: 'approved',
      answer: '',
    })
    expect(own.taken).toBe(false)
    await ask(life, owner, 'approve', `${url}/decision`, { decision: 'approved', answer: '' })
    const { taken } = await ask(life, clerk, 'refund', `${url}/payment`, { mode: 'cash' })
    if (taken) move(model, { advance: -paise, cash: -paise, documents: -paise })
  },

  async leave(life) {
    const { model, clerk, assignmentId } = life
    const url = `/v1/fee-assignments/${assignmentId}/leaving`
    const { body } = await clerk.get<
      Record<
        'net' | 'refundable' | 'paid' | 'units' | 'used' | 'earned' | 'cancelled' | 'credited',
        number
      > & { leftOn: string }
    >(url)
    const { leftOn, cancelled, credited, net, refundable, units, used, paid } = body
    const leaving = { leftOn, cancelled, credited, reason: 'Moved to another town', askRefund: false }
    const { taken } = await ask(life, clerk, 'leave', url, leaving)
    if (!taken) return
    const earned = net - refundable + Math.round((refundable * used) / units)
    expect([body.earned, cancelled + credited]).toEqual([earned, net - earned])
    expect(credited).toBeLessThanOrEqual(paid)
    move(model, { owed: -cancelled, advance: credited })
  },
}

function move(model: Model, by: Partial<Model>): void {
  for (const sum of ['owed', 'advance', 'cash', 'documents'] as const) model[sum] += by[sum] ?? 0
}

/** All fines so far, and the most that one instalment has. */
async function sumOfFines(): Promise<{ sum: number; most: number }> {
  const { rows } = await sql<{ sum: number; most: number }>`
    select coalesce(sum(paise), 0)::bigint as sum, coalesce(max(paise), 0)::bigint as most
    from (select sum(paise) as paise from fines group by assignment_id, instalment) each`.execute(server.db)
  return rows[0] ?? { sum: 0, most: 0 }
}

async function compare(model: Model, studentId: string): Promise<void> {
  const { rows } = await sql<Model & { dues: number }>`
    select owed, advance,
      (select coalesce(sum(owed), 0)::bigint from open_dues where student_id = ${studentId}) as dues,
      (select coalesce(sum(paise), 0)::bigint from ledger_lines where account_kind = 'cash') as cash,
      (select coalesce(sum(case when d.kind in ('credit_note', 'refund_voucher') then -d.paise else d.paise end), 0)::bigint
        from fee_documents d join ledger_entries e on e.id = d.entry_id where e.kind in ('receipt', 'refund')) as documents
    from fee_accounts where student_id = ${studentId}`.execute(server.db)
  expect(rows[0]).toEqual({ ...model, dues: model.owed })
}
