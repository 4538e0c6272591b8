// The accountant's files and the GST summary over HTTP: their sums are those of the documents and of the ledger.
import { sql } from 'kysely'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '../../platform/spreadsheets.ts'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { useAdvance } from '../feeReceipts/advance.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { takeBack } from '../feeReceipts/takingBack.ts'
import type { Summary, SupplyRow } from './accounting.schemas.ts'
import { forgetOldExports, writeFeeExport } from './accounting.ts'

const GSTIN = '27ABCDE1234F1Z5'
let server: TestServer
let world: World
let clerk: Client

const pay = (studentId: string, paise: number, mode: 'cash' | 'card' = 'cash') =>
  server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId, at: server.clock.now(), by: world.accountsId },
      parts: [{ mode, paise, ...(mode === 'card' && { reference: 'A1<&>"B' }) }],
    }),
  )

// Side a lives in Maharashtra, side b in Karnataka. ₹35,000.00 fall due on 10 November and on 10 January.
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  await server.db.updateTable('feeSettings').set({ gstin: GSTIN, stateCode: '27' }).execute()
  await server.db
    .updateTable('people')
    .set({ name: 'Asha "A" Kalpit, <&>' })
    .where('id', '=', world.a.studentId)
    .execute()
  const plan = await addPublishedPlan(server.db, { courseId: world.a.courseId, by: world.accountsId })
  for (const { studentId, batchId } of [world.a, world.b])
    await putOnPlan(server.db, { studentId, batchId, planId: plan.planId, by: world.accountsId })
  await server.db
    .updateTable('feeAssignments')
    .set({ placeOfSupply: '29' })
    .where('studentId', '=', world.b.studentId)
    .execute()
  server.clock.set('2026-11-05T06:00:00Z')
  await pay(world.a.studentId, 12_345_67)
  const wrong = await pay(world.a.studentId, 999_99, 'card')
  await server.db
    .transaction()
    .execute((tx) =>
      takeBack(tx, wrong.documentId, { at: server.clock.now(), by: world.ownerId, reason: 'The wrong card' }),
    )
  await pay(world.b.studentId, 70_000_00 + 11_111_11)
  server.clock.set('2026-12-03T06:00:00Z')
  await pay(world.a.studentId, 57_654_33 + 2_222_22)
})
afterAll(() => server.close())

const summary = async (query: string) => (await clerk.get<Summary>(`/v1/gst-summary?${query}`)).body
const taxes = (rows: SupplyRow[]) =>
  rows.reduce((sum, { taxable, cgst, sgst, igst }) => sum + taxable + cgst + sgst + igst, 0)

describe('the GST summary', () => {
  test('tells supplies by place and rate, less what was taken back, and advances apart', async () => {
    const { gstin, b2cs, advances, adjusted, documents, large } = await summary('month=2026-11')
    expect(gstin).toBe(GSTIN)
    expect(b2cs.map(({ place, bps, inState }) => [place, bps, inState])).toEqual([
      ['27', 1800, true],
      ['29', 1800, false],
    ])
    expect(taxes(b2cs.filter(({ place }) => place === '27'))).toBe(12_345_67)
    expect(taxes(b2cs.filter(({ place }) => place === '29'))).toBe(70_000_00)
    expect(taxes(advances)).toBe(11_111_11)
    expect(adjusted).toEqual([])
    expect(large).toEqual([])
    expect(documents).toEqual([
      {
        ...{ kind: 'tax_invoice', series: 'IC', from: 'IC/26-27/000001', to: 'IC/26-27/000003' },
        ...{ total: 3, takenBack: 1 },
      },
      {
        ...{ kind: 'credit_note', series: 'CN', from: 'CN/26-27/000001', to: 'CN/26-27/000001' },
        ...{ total: 1, takenBack: 0 },
      },
    ])
  })

  test('an advance that is used is a supply, and its tax is given back', async () => {
    const { planId } = await addPublishedPlan(server.db, {
      ...{ courseId: world.b.courseId, by: world.accountsId },
      heads: [{ name: 'Test series', paise: 10_000_01 }],
      instalments: [{ shareBps: 10_000, dueOn: '2026-12-01' }],
    })
    const { studentId, batchId } = world.b
    await putOnPlan(server.db, { studentId, batchId, planId, by: world.accountsId })
    await server.db
      .updateTable('feeAssignments')
      .set({ placeOfSupply: '29' })
      .where('studentId', '=', studentId)
      .execute()
    await server.db
      .transaction()
      .execute((tx) => useAdvance(tx, studentId, { at: server.clock.now(), by: world.accountsId }))
    const { b2cs, adjusted } = await summary('month=2026-12')
    expect(taxes(b2cs.filter(({ place }) => place === '29'))).toBe(10_000_01)
    expect(adjusted).toMatchObject([{ place: '29', bps: 1800, inState: false }])
    expect(taxes(adjusted)).toBe(10_000_01)
  })

  test.each([
    ['2026-11', '1'],
    ['2026-12', '1'],
    ['2026-10', '3'],
  ])('of %s for %s months is to be paid what the ledger owes the state', async (month, months) => {
    const { payable, from, to } = await summary(`month=${month}&months=${months}`)
    const { rows } = await sql<{ kind: 'cgst' | 'sgst' | 'igst'; owed: number }>`
      select a.kind, (-sum(l.paise))::bigint as owed from ledger_lines l
      join ledger_entries e on e.id = l.entry_id join ledger_accounts a on a.id = l.account_id
      where a.kind in ('cgst', 'sgst', 'igst') and e.booked_on between ${from}::date and ${to}::date
      group by a.kind`.execute(server.db)
    const owed = Object.fromEntries(rows.map((row) => [row.kind, row.owed]))
    expect(payable).toEqual({ cgst: 0, sgst: 0, igst: 0, ...owed })
  })

  test('its lines add up to its documents, exactly', async () => {
    const { from, to, b2cs, advances } = await summary('month=2026-10&months=3')
    const { rows } = await sql<{ paise: number }>`
      select sum(case when kind in ('credit_note', 'refund_voucher') then -paise else paise end)::bigint as paise
      from fee_documents where issued_on between ${from}::date and ${to}::date`.execute(server.db)
    expect(taxes(b2cs) + taxes(advances)).toBe(rows[0]?.paise)
  })

  test('an invoice of more than a lakh to another state is told by itself', async () => {
    const { planId } = await addPublishedPlan(server.db, {
      ...{ courseId: world.b.courseId, by: world.accountsId },
      heads: [{ name: 'Residential', paise: 1_50_000_00 }],
      instalments: [{ shareBps: 10_000, dueOn: '2027-02-01' }],
    })
    const { studentId, batchId } = world.b
    await putOnPlan(server.db, { studentId, batchId, planId, by: world.accountsId })
    await server.db
      .updateTable('feeAssignments')
      .set({ placeOfSupply: '29' })
      .where('studentId', '=', studentId)
      .execute()
    server.clock.set('2027-01-05T06:00:00Z')
    const { documentId } = await pay(studentId, 1_50_000_00)
    const before = await summary('month=2027-01')
    expect(before.large).toMatchObject([{ kind: 'tax_invoice', place: '29', paise: 1_50_000_00 }])
    expect(taxes(before.b2cs)).toBe(0)
    await server.db
      .transaction()
      .execute((tx) =>
        takeBack(tx, documentId, { at: server.clock.now(), by: world.ownerId, reason: 'Not theirs' }),
      )
    const after = await summary('month=2027-01')
    expect(after.large.map(({ kind }) => kind)).toEqual(['tax_invoice', 'credit_note'])
    expect(after.b2cs).toEqual([])
    expect(after.payable).toEqual({ cgst: 0, sgst: 0, igst: 0 })
  })

  test('as the portal takes it', async () => {
    const { body, headers } = await clerk.get<Buffer>('/v1/gst-summary/file?month=2026-11&format=json')
    expect(headers['content-disposition']).toContain('gstr1-2026-11.json')
    expect(body).toMatchObject({
      ...{ gstin: GSTIN, fp: '112026' },
      b2cs: [
        {
          sply_ty: 'INTRA',
          pos: '27',
          rt: 18,
          typ: 'OE',
          txval: 10462.43,
          camt: 941.62,
          samt: 941.62,
          csamt: 0,
        },
        { sply_ty: 'INTER', pos: '29', rt: 18, typ: 'OE' },
      ],
      at: [{ pos: '29', sply_ty: 'INTER', itms: [{ rt: 18 }] }],
      txpd: [],
      doc_issue: {
        doc_det: [
          { doc_num: 1, docs: [{ num: 1, from: 'IC/26-27/000001', totnum: 3, cancel: 0, net_issue: 3 }] },
          { doc_num: 5 },
        ],
      },
    })
    const csv = await clerk.get<Buffer>('/v1/gst-summary/file?month=2026-11&format=csv')
    const { rows } = await readSheet(csv.body)
    expect(rows.find(([table]) => table === '7 B2CS')).toEqual(
      expect.arrayContaining(['27', '18', '10462.43', '941.62']),
    )
  })

  test('a quarter begins in January, April, July or October', async () => {
    expect((await clerk.get('/v1/gst-summary?month=2026-11&months=3')).status).toBe(422)
  })
})

interface Listed {
  rows: { id: string; state: string; total: number; done: number; bytes: number | null }[]
}

async function makeFile(kind: 'csv' | 'xlsx' | 'tally'): Promise<Buffer> {
  const span = { from: '2026-04-01', to: '2026-12-31' }
  const asked = await clerk.send<Listed>('POST', '/v1/fee-exports', { kind, ...span })
  expect(asked.status).toBe(202)
  const exportId = asked.body.rows[0]?.id as string
  expect(asked.body.rows[0]).toMatchObject({ state: 'making', done: 0, bytes: null })
  await writeFeeExport(server.db, server.app.files, exportId, () => server.clock.now())
  const { rows } = (await clerk.get<Listed>('/v1/fee-exports')).body
  const made = rows.find(({ id }) => id === exportId)
  expect(made).toMatchObject({ state: 'ready', done: made?.total })
  const file = await clerk.get<Buffer>(`/v1/fee-exports/${exportId}/file`)
  expect(file.status).toBe(200)
  expect(file.body.length).toBe(made?.bytes)
  return file.body
}

const sumOfDocuments = async () => {
  const { rows } = await sql<{ paise: number }>`
    select sum(case when kind in ('credit_note', 'refund_voucher') then -paise else paise end)::bigint as paise
    from fee_documents where issued_on <= '2026-12-31'`.execute(server.db)
  return rows[0]?.paise
}

describe('a file of documents', () => {
  test.each(['csv', 'xlsx'] as const)('as %s has a row for each line, and their sum', async (kind) => {
    const { rows } = await readSheet(await makeFile(kind))
    const [heading, ...lines] = rows
    const total = heading?.indexOf('Total') ?? -1
    expect(lines.reduce((sum, cells) => sum + Math.round(Number(cells[total]) * 100), 0)).toBe(
      await sumOfDocuments(),
    )
    const first = lines[0] ?? []
    expect(first.slice(0, 4)).toEqual([
      ...['2026-11-05', 'IC/26-27/000001', 'Tax invoice', 'Asha "A" Kalpit, <&>'],
    ])
    expect(lines.some((cells) => cells.includes('Credit note') && cells.includes('-999.99'))).toBe(true)
  })

  test('begins no cell as a formula', async () => {
    await server.db
      .updateTable('people')
      .set({ name: '=HYPERLINK("x")' })
      .where('id', '=', world.b.studentId)
      .execute()
    const csv = (await makeFile('csv')).toString('utf8')
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    expect(csv).not.toMatch(/(^|,)"?=/m)
  })
})

interface Voucher {
  remoteId: string
  type: string
  texts: Record<string, string[]>
}

/** What Tally reads of a file: its ledgers and its vouchers. */
function readTally(xml: string): { ledgers: Set<string>; vouchers: Voucher[] } {
  const ledgers = new Set<string>()
  const vouchers: Voucher[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    if (name === 'LEDGER') ledgers.add(attributes.NAME as string)
    if (name === 'VOUCHER')
      vouchers.push({
        remoteId: attributes.REMOTEID as string,
        type: attributes.VCHTYPE as string,
        texts: {},
      })
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ name }) => {
    const last = vouchers.at(-1)
    if (last) last.texts[name] = [...(last.texts[name] ?? []), text]
  })
  parser.write(xml).close()
  return { ledgers, vouchers }
}

test('the file for Tally: every voucher balances, on ledgers that it brings, under an identity that stays', async () => {
  const xml = (await makeFile('tally')).toString('utf8')
  const { ledgers, vouchers } = readTally(xml)
  expect(vouchers).toHaveLength(6)
  expect(new Set(vouchers.map(({ remoteId }) => remoteId)).size).toBe(vouchers.length)
  expect(vouchers.map(({ type }) => type)).toEqual([
    'Receipt',
    'Receipt',
    'Payment',
    'Receipt',
    'Receipt',
    'Journal',
  ])
  for (const { texts, remoteId } of vouchers) {
    expect(texts.GUID).toEqual([remoteId])
    const amounts = (texts.AMOUNT ?? []).map((amount) => Math.round(Number(amount) * 100))
    expect(amounts.reduce((sum, paise) => sum + paise, 0)).toBe(0)
    expect(texts.ISDEEMEDPOSITIVE).toEqual(amounts.map((paise) => (paise < 0 ? 'Yes' : 'No')))
    for (const ledger of texts.LEDGERNAME ?? []) expect(ledgers).toContain(ledger)
  }
  expect(vouchers[0]?.texts).toMatchObject({ DATE: ['20261105'], VOUCHERNUMBER: ['IC/26-27/000001'] })
  expect(vouchers[2]?.texts.NARRATION?.[0]).toContain('The wrong card')
  expect((await makeFile('tally')).toString('utf8')).toBe(xml)
})

test('a file goes after a week; nobody makes more than three at once', async () => {
  const { rows } = (await clerk.get<Listed>('/v1/fee-exports')).body
  server.clock.advance({ hours: 24 * 8 })
  clerk = await server.as(world.accountsId)
  await forgetOldExports(server.db, server.app.files, server.clock.now())
  expect((await clerk.get(`/v1/fee-exports/${rows[0]?.id}/file`)).status).toBe(404)
  expect((await clerk.get<Listed>('/v1/fee-exports')).body.rows[0]?.state).toBe('forgotten')
  const ask = () =>
    clerk.send('POST', '/v1/fee-exports', { kind: 'csv', from: '2026-04-01', to: '2027-03-31' })
  const statuses = []
  for (let i = 0; i < 4; i++) statuses.push((await ask()).status)
  expect(statuses).toEqual([202, 202, 202, 409])
  const backwards = { kind: 'csv', from: '2026-04-02', to: '2026-04-01' }
  expect((await clerk.send('POST', '/v1/fee-exports', backwards)).status).toBe(422)
})
