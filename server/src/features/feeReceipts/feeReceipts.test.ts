// Money at the counter, over HTTP: what is taken, and what is written for it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { atCounter, cash, type Doc, newUtr, owe, register } from './feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
let studentId: string
let at: ReturnType<typeof atCounter>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  world = await createWorld(server.db)
  studentId = world.a.studentId
  clerk = await server.as(world.accountsId)
  at = atCounter(server, clerk, studentId)
  await register(server, null)
})
afterEach(async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})
const countDocuments = async () => {
  const { n } = await server.db
    .selectFrom('feeDocuments')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

describe('taking', () => {
  test('a part goes to the oldest due, the next to what is left of it, what is too much is paid ahead', async () => {
    const later = await owe(server, studentId, 30_090_00, '2027-02-15')
    const older = await owe(server, studentId, 12_500_00, '2026-11-30')
    const first = (await at.take(10_000_00)).body
    expect(first).toMatchObject({ paise: 10_000_00, ahead: 0, left: 32_590_00 })
    const second = (await at.take(40_000_00)).body
    expect(second).toMatchObject({ ahead: 7_410_00, left: 0 })
    const paid = async (id: string) => (await at.read(id)).lines.map(({ dueId, paise }) => [dueId, paise])
    expect(await paid(first.documentId)).toEqual([[older, 10_000_00]])
    expect(await paid(second.documentId)).toEqual([
      [older, 2_500_00],
      [later, 30_090_00],
      [null, 7_410_00],
    ])
    expect(await at.account()).toMatchObject({ owed: 0, advance: 7_410_00, advanceTax: 0 })
  })

  test('by hand it goes where it was put, the rest is paid ahead', async () => {
    await owe(server, studentId, 12_500_00, '2026-11-30')
    const later = await owe(server, studentId, 30_090_00, '2027-02-15')
    const { body } = await at.take(5_000_00, { dues: [{ dueId: later, paise: 4_000_00 }] })
    expect(body).toMatchObject({ ahead: 1_000_00, left: 38_590_00 })
  })

  test('one receipt for several ways of paying, each with its reference as it is kept', async () => {
    await owe(server, studentId, 20_000_00)
    const utr = newUtr()
    const { body } = await at.take(20_000_00, {
      parts: [
        cash(1_000_00),
        { mode: 'upi', paise: 2_000_00, reference: `${utr.slice(0, 4)} ${utr.slice(4, 8)} ${utr.slice(8)}` },
        { mode: 'card', paise: 3_000_00, reference: 'ap-4471' },
        { mode: 'bank', paise: 4_000_00, reference: 'hdfcn52026112400' },
        {
          mode: 'cheque',
          paise: 10_000_00,
          reference: '०००१२३',
          bank: 'Bank of Namune',
          datedOn: '2026-12-01',
        },
      ],
      note: 'The aunt came',
    })
    const document = await at.read(body.documentId)
    expect(document.parts.map(({ mode, reference }) => [mode, reference])).toEqual([
      ['cash', null],
      ['upi', utr],
      ['card', 'AP4471'],
      ['bank', 'HDFCN52026112400'],
      ['cheque', '000123'],
    ])
    expect(document).toMatchObject({
      note: 'The aunt came',
      subjectToRealisation: true,
      by: { name: 'Accounts Namune' },
      student: { name: 'Student A Kalpit', guardians: ['Guardian A Kalpit'] },
    })
  })

  test('the guardian is told, with what is left; a student with a guardian is not', async () => {
    await owe(server, studentId, 12_500_00)
    const { body } = await at.take(10_000_00)
    const told = await server.db
      .selectFrom('messages')
      .select(['personId', 'params', 'link'])
      .where('cause', '=', `fee-receipt:${body.documentId}`)
      .execute()
    expect(told).toEqual([
      {
        personId: world.a.guardianId,
        params: { student: 'Student A Kalpit', amount: 10_000_00, number: body.fullNumber, left: 2_500_00 },
        link: `/fees/receipts/${body.documentId}`,
      },
    ])
  })

  test('numbers run on through a year and begin again in April', async () => {
    const [one, two] = [(await at.take(1_00)).body.fullNumber, (await at.take(1_00)).body.fullNumber]
    expect(one).toMatch(/^IC\/26-27\/\d{6}$/)
    expect(Number(two.slice(-6))).toBe(Number(one.slice(-6)) + 1)
    server.clock.set('2027-03-31T18:29:59Z')
    expect((await at.take(1_00)).body.fullNumber).toMatch(/^IC\/26-27/)
    server.clock.set('2027-03-31T18:30:00Z')
    expect((await at.take(1_00)).body.fullNumber).toBe('IC/27-28/000001')
  })
})

describe('what is written on it', () => {
  const registered = () => register(server)

  test('without a GSTIN a receipt without tax', async () => {
    await owe(server, studentId, 10_000_00)
    expect(await at.read((await at.take(10_000_00)).body.documentId)).toMatchObject({
      ...{ kind: 'receipt', gstin: null, taxable: 10_000_00, cgst: 0, sgst: 0, igst: 0 },
      lines: [{ taxBps: 0 }],
    })
  })

  test('with one a tax invoice with its halves; what is paid ahead on it is a line of its own', async () => {
    await registered()
    await owe(server, studentId, 10_000_00)
    const document = await at.read((await at.take(15_000_00)).body.documentId)
    expect(document).toMatchObject({
      ...{ kind: 'tax_invoice', placeOfSupply: '27', ahead: 5_000_00 },
      ...{ taxable: 8_474_58 + 4_237_28, cgst: 762_71 + 381_36, sgst: 762_71 + 381_36, igst: 0 },
      lines: [
        { sac: '999293', taxBps: 1800, paise: 10_000_00, taxable: 8_474_58, cgst: 762_71, sgst: 762_71 },
        { dueId: null, sac: '999293', taxBps: 1800, paise: 5_000_00, taxable: 4_237_28, cgst: 381_36 },
      ],
    })
    expect(await at.account()).toMatchObject({ advance: 5_000_00, advanceTax: 762_72 })
  })

  test('nothing but an advance is a receipt voucher; what it pays later a tax invoice without new tax', async () => {
    await registered()
    const voucher = await at.read((await at.take(11_800_00)).body.documentId)
    expect(voucher).toMatchObject({ kind: 'receipt_voucher', cgst: 900_00, sgst: 900_00 })
    await owe(server, studentId, 20_000_00)
    const { used } = (await at.use()).body
    expect(used?.paise).toBe(11_800_00)
    expect(await at.read(used?.documentId ?? '')).toMatchObject({
      ...{ kind: 'tax_invoice', cgst: 900_00, sgst: 900_00, modes: ['advance'] },
    })
    const sums = await server.db
      .selectFrom('ledgerLines')
      .select(['accountKind', (e) => e.fn.sum<string>('paise').as('paise')])
      .where('accountKind', 'in', ['cgst', 'sgst', 'advance_tax'])
      .where('entryId', 'in', (q) =>
        q.selectFrom('feeDocuments').select('entryId').where('studentId', '=', studentId),
      )
      .groupBy('accountKind')
      .orderBy('accountKind')
      .execute()
    expect(sums.map(({ accountKind, paise }) => [accountKind, Number(paise)])).toEqual([
      ['advance_tax', 0],
      ['cgst', -900_00],
      ['sgst', -900_00],
    ])
  })

  test('from another state it is IGST', async () => {
    await registered()
    await owe(server, studentId, 11_800_00)
    await server.db.updateTable('feeSettings').set({ gstin: '29AAAAA0000A1Z5', stateCode: '29' }).execute()
    await liveIn('27')
    expect(await at.read((await at.take(11_800_00)).body.documentId)).toMatchObject({
      ...{ placeOfSupply: '27', cgst: 0, sgst: 0, igst: 1_800_00, taxable: 10_000_00 },
    })
    await server.db.updateTable('feeSettings').set({ gstin: null, stateCode: '27' }).execute()
  })

  const liveIn = async (placeOfSupply: string) => {
    const plan = await server.db
      .insertInto('feePlans')
      .values({ courseId: world.a.courseId, year: 2026, name: 'A plan' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await server.db
      .insertInto('feeAssignments')
      .values({
        ...{ studentId, planId: plan.id, startsOn: '2026-06-15', endsOn: '2027-05-31', placeOfSupply },
        assignedAt: server.clock.now(),
      })
      .execute()
  }
})

describe('the preview', () => {
  const preview = (body: object) =>
    clerk.send<Record<string, unknown>>('POST', `/v1/students/${studentId}/receipt-preview`, body)

  test('says what would be written, and writes nothing', async () => {
    await register(server)
    const dueId = await owe(server, studentId, 12_500_00)
    const before = await countDocuments()
    const { body } = await preview({ paise: 10_000_00 })
    expect(body).toMatchObject({
      ...{ kind: 'tax_invoice', taxable: 8_474_58, cgst: 762_71, sgst: 762_71, ahead: 0 },
      ...{ owed: 12_500_00, left: 2_500_00, after: [{ dueId, left: 2_500_00 }] },
      lines: [{ dueId, dueKind: 'other', paise: 10_000_00 }],
    })
    expect(await countDocuments()).toBe(before)
  })

  test('refuses by hand what does not fit', async () => {
    const dueId = await owe(server, studentId, 1_000_00)
    expect((await preview({ paise: 500_00, dues: [{ dueId, paise: 600_00 }] })).body).toMatchObject({
      errors: [{ field: 'dues', code: 'more-than-paid' }],
    })
    expect((await preview({ paise: 5_000_00, dues: [{ dueId, paise: 1_000_01 }] })).body).toMatchObject({
      ...{ status: 409, code: 'paid-meanwhile', params: { owed: 1_000_00 } },
    })
  })
})

describe('who sees a document', () => {
  test('the family and accounts; nobody else knows of it', async () => {
    const { documentId } = (await at.take(100_00)).body
    for (const reader of [world.ownerId, world.a.studentId, world.a.guardianId]) {
      expect((await (await server.as(reader)).get(`/v1/fee-documents/${documentId}`)).status).toBe(200)
    }
    const strangers = [
      world.b.studentId,
      world.b.guardianId,
      world.a.teacherId,
      world.academicsId,
      world.frontDeskId,
    ]
    for (const reader of strangers) {
      expect((await (await server.as(reader)).get(`/v1/fee-documents/${documentId}`)).status).toBe(404)
    }
    expect((await at.read(documentId)).can).toContain('takeBackDocument')
    expect((await at.read(documentId, await server.as(world.a.guardianId))).can).not.toContain(
      'takeBackDocument',
    )
  })

  test('the list: the newest first, in pages', async () => {
    const written = [await at.take(1_00), await at.take(2_00), await at.take(3_00)].map(
      ({ body }) => body.documentId,
    )
    const page = async (n: number) =>
      (
        await clerk.get<{ rows: Doc[]; total: number }>(
          `/v1/students/${studentId}/fee-documents?pageSize=2&page=${n}`,
        )
      ).body
    expect(await page(1)).toMatchObject({ total: 3, rows: [{ id: written[2] }, { id: written[1] }] })
    expect((await page(2)).rows.map(({ id }) => id)).toEqual([written[0]])
  })
})
