// Money at the counter, over HTTP: what is taken, what is written for it, what is refused, what is taken back.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { useFallenDue } from './advance.ts'
import { writeDocument } from './documents.ts'
import { type Doc, newCheque, newUtr, owe, pay, register } from './feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
let studentId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  world = await createWorld(server.db)
  studentId = world.a.studentId
  clerk = await server.as(world.accountsId)
  await register(server, null)
})
afterEach(async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})

interface Taken {
  documentId: string
  fullNumber: string
  paise: number
  ahead: number
  left: number
  code?: string
  params?: Record<string, number>
  errors?: { field: string; code: string; params?: object }[]
}
const cash = (paise: number) => ({ mode: 'cash', paise })
const take = (paise: number, body: object = {}) =>
  clerk.send<Taken>('POST', `/v1/students/${studentId}/receipts`, { paise, parts: [cash(paise)], ...body })
const read = async (id: string, client = clerk) => (await client.get<Doc>(`/v1/fee-documents/${id}`)).body
const account = () =>
  server.db.selectFrom('feeAccounts').selectAll().where('studentId', '=', studentId).executeTakeFirstOrThrow()
const countDocuments = async () => {
  const { n } = await server.db
    .selectFrom('feeDocuments')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
const takeBack = (id: string, reason = 'Taken for the wrong student') =>
  clerk.send<Taken & { creditNoteId: string }>('POST', `/v1/fee-documents/${id}/credit-note`, { reason })

describe('taking', () => {
  test('a part goes to the oldest due, the next to what is left of it, what is too much is paid ahead', async () => {
    const later = await owe(server, studentId, 30_090_00, '2027-02-15')
    const older = await owe(server, studentId, 12_500_00, '2026-11-30')
    const first = (await take(10_000_00)).body
    expect(first).toMatchObject({ paise: 10_000_00, ahead: 0, left: 32_590_00 })
    const second = (await take(40_000_00)).body
    expect(second).toMatchObject({ ahead: 7_410_00, left: 0 })
    const paid = async (id: string) => (await read(id)).lines.map(({ dueId, paise }) => [dueId, paise])
    expect(await paid(first.documentId)).toEqual([[older, 10_000_00]])
    expect(await paid(second.documentId)).toEqual([
      [older, 2_500_00],
      [later, 30_090_00],
      [null, 7_410_00],
    ])
    expect(await account()).toMatchObject({ owed: 0, advance: 7_410_00, advanceTax: 0 })
  })

  test('by hand it goes where it was put, the rest is paid ahead', async () => {
    await owe(server, studentId, 12_500_00, '2026-11-30')
    const later = await owe(server, studentId, 30_090_00, '2027-02-15')
    const { body } = await take(5_000_00, { dues: [{ dueId: later, paise: 4_000_00 }] })
    expect(body).toMatchObject({ ahead: 1_000_00, left: 38_590_00 })
  })

  test('one receipt for several ways of paying, each with its reference as it is kept', async () => {
    await owe(server, studentId, 20_000_00)
    const utr = newUtr()
    const { body } = await take(20_000_00, {
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
    const document = await read(body.documentId)
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
    const { body } = await take(10_000_00)
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
    const [one, two] = [(await take(1_00)).body.fullNumber, (await take(1_00)).body.fullNumber]
    expect(one).toMatch(/^IC\/26-27\/\d{6}$/)
    expect(Number(two.slice(-6))).toBe(Number(one.slice(-6)) + 1)
    server.clock.set('2027-03-31T18:29:59Z')
    expect((await take(1_00)).body.fullNumber).toMatch(/^IC\/26-27/)
    server.clock.set('2027-03-31T18:30:00Z')
    expect((await take(1_00)).body.fullNumber).toBe('IC/27-28/000001')
  })
})

describe('what is written on it', () => {
  const registered = () => register(server)

  test('without a GSTIN a receipt without tax', async () => {
    await owe(server, studentId, 10_000_00)
    expect(await read((await take(10_000_00)).body.documentId)).toMatchObject({
      ...{ kind: 'receipt', gstin: null, taxable: 10_000_00, cgst: 0, sgst: 0, igst: 0 },
      lines: [{ taxBps: 0 }],
    })
  })

  test('with one a tax invoice with its halves; what is paid ahead on it is a line of its own', async () => {
    await registered()
    await owe(server, studentId, 10_000_00)
    const document = await read((await take(15_000_00)).body.documentId)
    expect(document).toMatchObject({
      ...{ kind: 'tax_invoice', placeOfSupply: '27', ahead: 5_000_00 },
      ...{ taxable: 8_474_58 + 4_237_28, cgst: 762_71 + 381_36, sgst: 762_71 + 381_36, igst: 0 },
      lines: [
        { sac: '999293', taxBps: 1800, paise: 10_000_00, taxable: 8_474_58, cgst: 762_71, sgst: 762_71 },
        { dueId: null, sac: '999293', taxBps: 1800, paise: 5_000_00, taxable: 4_237_28, cgst: 381_36 },
      ],
    })
    expect(await account()).toMatchObject({ advance: 5_000_00, advanceTax: 762_72 })
  })

  test('nothing but an advance is a receipt voucher; what it pays later a tax invoice without new tax', async () => {
    await registered()
    const voucher = await read((await take(11_800_00)).body.documentId)
    expect(voucher).toMatchObject({ kind: 'receipt_voucher', cgst: 900_00, sgst: 900_00 })
    await owe(server, studentId, 20_000_00)
    const { body } = await clerk.send<{ used: Taken }>('POST', `/v1/students/${studentId}/advance-uses`, {})
    expect(body.used.paise).toBe(11_800_00)
    expect(await read(body.used.documentId)).toMatchObject({
      ...{ kind: 'tax_invoice', cgst: 900_00, sgst: 900_00, modes: ['advance'] },
    })
    const { rows } = await server.db
      .selectFrom('ledgerLines')
      .select(['accountKind', (e) => e.fn.sum<string>('paise').as('paise')])
      .where('accountKind', 'in', ['cgst', 'sgst', 'advance_tax'])
      .where('entryId', 'in', (q) =>
        q.selectFrom('feeDocuments').select('entryId').where('studentId', '=', studentId),
      )
      .groupBy('accountKind')
      .orderBy('accountKind')
      .execute()
      .then((sums) => ({ rows: sums.map((row) => [row.accountKind, Number(row.paise)]) }))
    expect(rows).toEqual([
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
    expect(await read((await take(11_800_00)).body.documentId)).toMatchObject({
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

describe('what is refused', () => {
  const cheque = { mode: 'cheque', paise: 100_00, reference: '000123', bank: 'Bank', datedOn: '2026-11-20' }
  test.each([
    ['nothing', { paise: 0, parts: [cash(0)] }, 'paise'],
    ['less than nothing', { paise: -100, parts: [cash(-100)] }, 'paise'],
    ['half a paisa', { paise: 100.5, parts: [cash(100.5)] }, 'paise'],
    ['more than ten crore', { paise: 10_000_000_001, parts: [cash(10_000_000_001)] }, 'paise'],
    ['no part', { paise: 100_00, parts: [] }, 'parts'],
    ['parts that do not sum', { paise: 100_00, parts: [cash(50_00), cash(49_99)] }, 'parts'],
    ['no due by hand', { paise: 100_00, parts: [cash(100_00)], dues: [] }, 'dues'],
    [
      'the gateway at the counter',
      { paise: 100_00, parts: [{ mode: 'gateway', paise: 100_00 }] },
      'parts.0.mode',
    ],
    [
      'an advance at the counter',
      { paise: 100_00, parts: [{ mode: 'advance', paise: 100_00 }] },
      'parts.0.mode',
    ],
    ['UPI without a UTR', { paise: 100_00, parts: [{ mode: 'upi', paise: 100_00 }] }, 'parts.0.reference'],
    [
      'eleven digits',
      { paise: 100_00, parts: [{ mode: 'upi', paise: 100_00, reference: '12345678901' }] },
      'parts.0.reference',
    ],
    [
      'letters in a UTR',
      { paise: 100_00, parts: [cash(1_00), { mode: 'upi', paise: 99_00, reference: '12345678901O' }] },
      'parts.1.reference',
    ],
    [
      'a short transfer',
      { paise: 100_00, parts: [{ mode: 'bank', paise: 100_00, reference: 'N123' }] },
      'parts.0.reference',
    ],
    [
      'a cheque without its number',
      { paise: 100_00, parts: [{ ...cheque, reference: '' }] },
      'parts.0.reference',
    ],
    [
      'a cheque without a date',
      { paise: 100_00, parts: [{ ...cheque, datedOn: undefined }] },
      'parts.0.datedOn',
    ],
    ['a cheque without a bank', { paise: 100_00, parts: [{ ...cheque, bank: ' ' }] }, 'parts.0.bank'],
    [
      'a cheque of last summer',
      { paise: 100_00, parts: [{ ...cheque, datedOn: '2026-08-23' }] },
      'parts.0.datedOn',
    ],
    [
      'one transfer twice',
      {
        paise: 2_00,
        parts: [
          { mode: 'upi', paise: 1_00, reference: '000000000001' },
          { mode: 'bank', paise: 1_00, reference: '000000000001' },
        ],
      },
      'parts.1.reference',
    ],
  ])('%s', async (_, body, field) => {
    const before = await countDocuments()
    const reply = await clerk.send<Taken>('POST', `/v1/students/${studentId}/receipts`, body)
    expect([400, 422]).toContain(reply.status)
    expect(reply.body.errors?.map((error) => error.field)).toContain(field)
    expect(await countDocuments()).toBe(before)
  })

  test('a transfer that was counted, with the receipt’s number, until that is taken back', async () => {
    const reference = newUtr()
    const parts = [{ mode: 'upi', paise: 100_00, reference }]
    const first = (await take(100_00, { parts })).body
    expect((await take(100_00, { parts })).body.errors).toEqual([
      { field: 'parts.0.reference', code: 'utr-used', params: { number: first.fullNumber } },
    ])
    const check = async (typed: string) =>
      (await clerk.get(`/v1/fee-references?reference=${encodeURIComponent(typed)}`)).body
    expect(await check(reference)).toEqual({ reference, problem: 'utr-used', usedBy: first.fullNumber })
    expect(await check('1234')).toMatchObject({ problem: 'utr-malformed' })
    await takeBack(first.documentId)
    expect(await check(reference)).toEqual({ reference, problem: null, usedBy: null })
    expect((await take(100_00, { parts })).status).toBe(201)
  })

  test('a transfer that a family has told of: it is confirmed as theirs, and not taken again', async () => {
    const reference = newUtr()
    const claim = await server.db
      .insertInto('upiClaims')
      .values({
        ...{ studentId, paise: 100_00, utr: reference, paidOn: '2026-11-23' },
        ...{ madeBy: world.a.guardianId, madeAt: server.clock.now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await server.db
      .insertInto('usedReferences')
      .values({ reference, claimId: claim.id, at: server.clock.now() })
      .execute()
    const parts = [{ mode: 'upi' as const, paise: 100_00, reference }]
    expect((await take(100_00, { parts })).body.errors?.[0]?.code).toBe('utr-claimed')
    const cause = `upi-claim:${claim.id}`
    const received = await pay(server, studentId, { parts, claimId: claim.id, cause })
    expect(await pay(server, studentId, { parts, claimId: claim.id, cause })).toEqual(received)
    expect((await take(100_00, { parts })).body.errors?.[0]?.code).toBe('utr-used')
    await server.db
      .updateTable('upiClaims')
      .set({ state: 'confirmed', documentId: received.documentId, decidedAt: server.clock.now() })
      .where('id', '=', claim.id)
      .execute()
  })

  test('another due than the student’s', async () => {
    const dueId = await owe(server, world.b.studentId, 1_000_00)
    expect((await take(100_00, { dues: [{ dueId, paise: 100_00 }] })).body.code).toBe('paid-meanwhile')
  })

  test('anything on a day that is closed; no number is used up', async () => {
    const lock = { onDay: '2026-11-24', lockedBy: world.ownerId, lockedAt: server.clock.now() }
    await owe(server, studentId, 500_00)
    const before = (await take(100_00)).body
    await server.db.insertInto('lockedDays').values(lock).execute()
    expect((await take(100_00)).body.code).toBe('day-locked')
    expect((await takeBack(before.documentId)).body.code).toBe('day-locked')
    await server.db.deleteFrom('lockedDays').execute()
    const after = (await take(100_00)).body
    expect(Number(after.fullNumber.slice(-6))).toBe(Number(before.fullNumber.slice(-6)) + 1)
  })
})

describe('taking back', () => {
  test('by a credit note: what it paid is owed again, what it paid ahead is gone; once', async () => {
    await register(server)
    await owe(server, studentId, 10_000_00)
    const { documentId } = (await take(15_000_00)).body
    const { body } = await takeBack(documentId, 'The wrong student')
    expect(await account()).toMatchObject({ owed: 10_000_00, advance: 0, advanceTax: 0 })
    expect(await read(body.creditNoteId)).toMatchObject({
      ...{
        kind: 'credit_note',
        paise: 15_000_00,
        note: 'The wrong student',
        cites: { id: documentId },
        parts: [],
      },
      fullNumber: expect.stringMatching(/^CN\/26-27\//),
    })
    expect((await read(documentId)).takenBackBy).toMatchObject({
      id: body.creditNoteId,
      reason: 'The wrong student',
    })
    expect((await takeBack(documentId)).body.code).toBe('already-reversed')
    expect((await takeBack(body.creditNoteId)).body.code).toBe('not-a-receipt')
  })

  test('not while the advance out of it is used; with the use taken back first, it is', async () => {
    const { documentId } = (await take(5_000_00)).body
    await owe(server, studentId, 3_000_00)
    const used = await clerk.send<{ used: Taken }>('POST', `/v1/students/${studentId}/advance-uses`, {})
    expect((await takeBack(documentId)).body.code).toBe('advance-used')
    expect((await takeBack(used.body.used.documentId)).status).toBe(201)
    expect(await account()).toMatchObject({ owed: 3_000_00, advance: 5_000_00 })
    expect((await takeBack(documentId)).status).toBe(201)
  })

  test('not once a bank has paid its cheque', async () => {
    await owe(server, studentId, 10_000_00)
    const { documentId } = (await take(10_000_00, { parts: [newCheque()] })).body
    const [part] = (await read(documentId)).parts
    await clerk.send('POST', `/v1/cheques/${part?.id}/clearing`)
    expect((await takeBack(documentId)).body.code).toBe('cheque-cleared')
  })

  test('wants a reason', async () => {
    const { documentId } = (await take(100_00)).body
    expect((await takeBack(documentId, ' x ')).status).toBe(400)
  })
})

describe('an advance', () => {
  const use = (body: object = {}) =>
    clerk.send<{ used: Taken | null } & Taken>('POST', `/v1/students/${studentId}/advance-uses`, body)

  test('pays so much of the oldest as is wanted, never more than there is or is owed', async () => {
    expect((await use()).body.used).toBeNull()
    await take(5_000_00)
    await owe(server, studentId, 3_000_00)
    expect((await use({ paise: 3_000_01 })).body).toMatchObject({
      ...{ code: 'more-than-advance', params: { advance: 5_000_00, owed: 3_000_00 } },
    })
    expect((await use({ paise: 1_000_00 })).body.used?.paise).toBe(1_000_00)
    expect((await use()).body.used?.paise).toBe(2_000_00)
    expect(await account()).toMatchObject({ owed: 0, advance: 2_000_00 })
  })

  test('pays by itself what has fallen due, and no more; asked again it finds nothing', async () => {
    await take(50_000_00)
    await owe(server, studentId, 10_000_00, '2026-11-23')
    await owe(server, studentId, 20_000_00, '2026-11-25')
    await useFallenDue(server.db, server.clock.now())
    expect(await account()).toMatchObject({ owed: 20_000_00, advance: 40_000_00 })
    await useFallenDue(server.db, server.clock.now())
    expect(await account()).toMatchObject({ owed: 20_000_00, advance: 40_000_00 })
    server.clock.set('2026-11-24T18:30:00Z')
    await useFallenDue(server.db, server.clock.now())
    expect(await account()).toMatchObject({ owed: 0, advance: 20_000_00 })
  })

  test('on a closed day it is booked on the next, and so is its document', async () => {
    await take(1_000_00)
    await owe(server, studentId, 1_000_00, '2026-11-20')
    await server.db
      .insertInto('lockedDays')
      .values({ onDay: '2026-11-24', lockedBy: world.ownerId, lockedAt: server.clock.now() })
      .execute()
    await useFallenDue(server.db, server.clock.now())
    await server.db.deleteFrom('lockedDays').execute()
    const list = await clerk.get<{ rows: Doc[] }>(`/v1/students/${studentId}/fee-documents`)
    expect(list.body.rows[0]).toMatchObject({ modes: ['advance'], issuedOn: '2026-11-25' })
  })
})

describe('who sees a document', () => {
  test('the family and accounts; nobody else knows of it', async () => {
    const { documentId } = (await take(100_00)).body
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
    expect((await read(documentId)).can).toContain('takeBackDocument')
    expect((await read(documentId, await server.as(world.a.guardianId))).can).not.toContain(
      'takeBackDocument',
    )
  })

  test('the list: the newest first, in pages', async () => {
    const written = [await take(1_00), await take(2_00), await take(3_00)].map(({ body }) => body.documentId)
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

test('no more is given back than a receipt has received', async () => {
  const { documentId } = (await take(1_000_00)).body
  const giveBack = (paise: number) =>
    server.db.transaction().execute(async (tx) => {
      const entry = await tx
        .insertInto('ledgerEntries')
        .values({
          ...{ kind: 'refund', cause: `refund:${paise}:${documentId}`, bookedOn: '2026-11-24', lineCount: 2 },
          at: server.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return writeDocument(tx, {
        ...{
          kind: 'refund_voucher',
          studentId,
          entryId: entry.id,
          cites: documentId,
          at: server.clock.now(),
          by: null,
        },
        lines: [
          {
            ...{ dueId: null, headId: null, sac: '999293', taxBps: 0, paise, taxable: paise },
            cgst: 0,
            sgst: 0,
            igst: 0,
          },
        ],
      })
    })
  await expect(giveBack(1_000_01)).rejects.toMatchObject({ constraint: 'given_back_check' })
})
