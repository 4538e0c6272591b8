// Histories of receiving, using and taking back at random, against a small model that knows only sums: after each step
// both say the same of every due and of the advance, and at the end the whole book is counted again.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../platform/database.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { bounceCheque } from '../cheques/bouncing.ts'
import { listOpenDues } from '../dues/dues.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { useAdvance } from './advance.ts'
import { newCheque, owe, register } from './feeReceipts.fixtures.ts'
import { receivePayment } from './receiving.ts'
import { takeBack } from './takingBack.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Paper {
  id: string
  kind: 'receipt' | 'cheque' | 'use'
  on: { dueId: string; paise: number }[]
  ahead: number
}

/** Dues in the order in which they are paid, what is paid ahead, and the documents that stand. */
class Model {
  dues: { dueId: string; dueOn: string; owed: number }[] = []
  advance = 0
  papers: Paper[] = []

  charge(dueId: string, dueOn: string, owed: number) {
    this.dues.push({ dueId, dueOn, owed })
    this.dues.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
  }
  place(paise: number, wanted = this.dues): Pick<Paper, 'on' | 'ahead'> {
    const on: Paper['on'] = []
    let left = paise
    for (const due of wanted) {
      const part = Math.min(due.owed, left)
      due.owed -= part
      left -= part
      if (part > 0) on.push({ dueId: due.dueId, paise: part })
    }
    return { on, ahead: left }
  }
  back(paper: Paper) {
    for (const { dueId, paise } of paper.on) {
      const due = this.dues.find((one) => one.dueId === dueId)
      if (due) due.owed += paise
    }
    this.advance += paper.kind === 'use' ? sumOf(paper.on) : -paper.ahead
    this.papers = this.papers.filter(({ id }) => id !== paper.id)
  }
  get owed() {
    return this.dues.reduce((sum, { owed }) => sum + owed, 0)
  }
}
const sumOf = (on: Paper['on']) => on.reduce((sum, { paise }) => sum + paise, 0)

const step = fc.record({
  what: fc.constantFrom('charge', 'pay', 'pay', 'byHand', 'cheque', 'use', 'useAll', 'back', 'bounce'),
  paise: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 5_000_000 })),
  which: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test.each([
  ['without GST', null],
  ['with GST', '27AAAAA0000A1Z5'],
])('ledger, dues and receipts agree with the model, %s', { timeout: 300_000 }, async (_, gstin) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      world = await createWorld(server.db)
      await register(server, gstin)
      const model = new Model()
      for (const one of steps) {
        await take(model, one, gstin !== null)
        await compare(model)
      }
      expect((await verifyLedger(server.db)).faults).toEqual([])
    }),
    { numRuns: Number(process.env.HISTORIES ?? 8) },
  )
})

const inOne = <T>(work: (tx: Tx) => Promise<T>) => server.db.transaction().execute(work)
const by = () => ({ at: server.clock.now(), by: world.accountsId })
const pick = <T>(list: T[], which: number) => list[which % list.length]

async function take(model: Model, one: Step, taxed: boolean): Promise<void> {
  const { what, paise, which } = one
  if (what === 'charge') return charge(model, one)
  if (what === 'pay' || what === 'byHand' || what === 'cheque') return pay(model, one)
  if (what === 'use') return use(model, Math.min(paise, model.advance, model.owed))
  if (what === 'useAll') return use(model, Math.min(model.advance, model.owed), true)
  const paper = pick(
    model.papers.filter(({ kind }) => (kind === 'cheque') === (what === 'bounce')),
    which,
  )
  if (paper && what === 'back') await back(model, paper, taxed)
  if (paper && what === 'bounce') await bounce(model, paper)
}

async function charge(model: Model, { paise, which }: Step) {
  const dueOn = pick(['2026-06-15', '2026-11-30', '2027-02-15'], which) as string
  model.charge(await owe(server, world.a.studentId, paise, dueOn), dueOn, paise)
}

async function pay(model: Model, { what, paise, which }: Step) {
  const { studentId } = world.a
  const due =
    what === 'byHand'
      ? pick(
          model.dues.filter(({ owed }) => owed > 0),
          which,
        )
      : undefined
  const part = what === 'cheque' ? newCheque(paise) : { mode: 'cash' as const, paise }
  const dues = due && [{ dueId: due.dueId, paise: Math.min(due.owed, paise) }]
  const received = await inOne((tx) => receivePayment(tx, { studentId, ...by(), parts: [part], dues }))
  const placed = model.place(paise, due && [due])
  expect(received).toMatchObject({ paise, ahead: placed.ahead, left: model.owed })
  model.advance += placed.ahead
  model.papers.push({ id: received.documentId, kind: what === 'cheque' ? 'cheque' : 'receipt', ...placed })
}

async function use(model: Model, paise: number, all = false) {
  const used = await inOne((tx) =>
    useAdvance(tx, world.a.studentId, { ...by(), ...(!all && paise > 0 && { paise }) }),
  )
  if (paise === 0) return expect(used).toBeNull()
  expect(used?.paise).toBe(paise)
  model.advance -= paise
  model.papers.push({ id: used?.documentId ?? '', kind: 'use', ...model.place(paise) })
}

/** Refused where its advance is used. With tax that may be so for a paisa of tax alone. */
async function back(model: Model, paper: Paper, taxed: boolean) {
  const taken = inOne((tx) => takeBack(tx, paper.id, { ...by(), reason: 'By mistake' }))
  const fault = await taken.then(
    () => undefined,
    (error: { constraint?: string }) => error,
  )
  const isUsed = paper.kind !== 'use' && model.advance < paper.ahead
  if (fault) {
    expect(fault.constraint).toMatch(/^fee_accounts_(advance_)?check$/)
    expect(isUsed || taxed).toBe(true)
    return
  }
  expect(isUsed).toBe(false)
  model.back(paper)
}

/** Never refused: what its advance has paid is taken back first, the newest first, as far as it must. */
async function bounce(model: Model, paper: Paper) {
  const [part] = await server.db
    .selectFrom('paymentParts')
    .select('id')
    .where('documentId', '=', paper.id)
    .execute()
  await inOne((tx) =>
    bounceCheque(tx, part?.id ?? '', { ...by(), reason: 'Funds insufficient', charges: false }),
  )
  for (const use of await takenBack(model.papers.filter(({ kind }) => kind === 'use'))) model.back(use)
  model.back(paper)
}

async function takenBack(papers: Paper[]): Promise<Paper[]> {
  const notes = await server.db
    .selectFrom('feeDocuments')
    .select('cites')
    .where('kind', '=', 'credit_note')
    .execute()
  const cited = new Set(notes.map(({ cites }) => cites))
  return papers.filter(({ id }) => cited.has(id))
}

async function compare(model: Model) {
  const { studentId } = world.a
  const open = await listOpenDues(server.db, studentId)
  expect(open.map(({ dueId, owed }) => ({ dueId, owed }))).toEqual(
    model.dues.filter(({ owed }) => owed > 0).map(({ dueId, owed }) => ({ dueId, owed })),
  )
  const account = await server.db
    .selectFrom('feeAccounts')
    .select(['owed', 'advance'])
    .where('studentId', '=', studentId)
    .executeTakeFirst()
  expect(account ?? { owed: 0, advance: 0 }).toEqual({ owed: model.owed, advance: model.advance })
}
