// Papers about money over HTTP: what stands on each kind, in three languages and two sizes, and only for whom it is.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDue, addHead } from '../../testing/ledger.ts'
import { readPdf } from '../../testing/pdfs.ts'
import { makeDue, makePayment, makeReceipt } from '../../testing/receipts.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { useAdvance } from '../feeReceipts/advance.ts'
import { takeBack } from '../feeReceipts/takingBack.ts'
import { askRefund, decideRefund, payRefund } from '../refunds/refunding.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  world = await createWorld(server.db)
  await setGstin('27ABCDE1234F1ZW')
})
afterAll(() => server.close())

const given = () => ({ server, world, side: world.a })
const setGstin = (gstin: string | null) => server.db.updateTable('feeSettings').set({ gstin }).execute()

interface Paper {
  kind: string
  number: string
  left: number
  ahead: number
  inWords: Record<'en' | 'mr' | 'hi', string>
  lines: { head: Record<string, string> | null; taxable: number; cgst: number; sgst: number; paise: number }[]
  parts: { mode: string; isOpen: boolean }[]
  cites: { number: string } | null
  takenBack: { number: string; reason: string } | null
  reason: string
}

const read = async (documentId: string, personId = world.a.guardianId) =>
  (await server.as(personId)).get<Paper>(`/v1/fee-documents/${documentId}/paper`)

/** The rupee sign is from another face and stands by itself. */
const wordsOf = (pages: string[]) => pages.join(' ').replace(/\s+/g, ' ').replaceAll('₹ ', '₹')

async function print(documentId: string, locale = 'en', paper = 'a5', personId = world.a.guardianId) {
  const reader = await server.as(personId)
  const file = await reader.get<Buffer>(
    `/v1/fee-documents/${documentId}/file?locale=${locale}&paper=${paper}`,
  )
  expect(file.status).toBe(200)
  const { pages, title, width } = await readPdf(file.body)
  return { words: wordsOf(pages), pages, title, width, headers: file.headers }
}

async function statement(year: number, locale = 'en', personId = world.a.guardianId) {
  const reader = await server.as(personId)
  const address = `/v1/students/${world.a.studentId}/fees/statements/${year}/file?locale=${locale}`
  const file = await reader.get<Buffer>(address)
  if (file.status !== 200) return { status: file.status, words: '' }
  const { pages } = await readPdf(file.body)
  return { status: 200, words: wordsOf(pages) }
}

test('a tax invoice names all that Rule 46 asks for, and what is left', async () => {
  const id = await makeReceipt(given())
  const { words, title, headers } = await print(id)
  expect(headers['cache-control']).toBe('no-store')
  const { body } = await read(id)
  expect(headers['content-disposition']).toBe(
    `attachment; filename="${body.number.replaceAll('/', '-')}-en.pdf"`,
  )
  expect(title).toBe(`Tax invoice ${body.number}`)
  const said = [
    ...[
      'Tax invoice',
      'GSTIN 27ABCDE1234F1ZW',
      body.number,
      '24 Nov 2026',
      'Student A Kalpit',
      'Roll number',
    ],
    ...['Maharashtra (code 27)', '999293', 'Taxable value', '8,474.58', 'CGST 9 %', 'SGST 9 %', '762.71'],
    ...['₹10,000.00', 'Rupees ten thousand only', 'Left to pay after this', '₹2,500.00'],
    ...['Tax payable on reverse charge: No', 'Authorised signatory', 'Written by Accounts Namune', 'Cash'],
  ]
  for (const one of said) expect(words).toContain(one)
})

test('the same document in Marathi and Hindi: their words, Latin digits, Indian grouping', async () => {
  await makeDue(given(), 1_23_456_00)
  const id = await makePayment(given(), 1_23_456_00)
  const { body } = await read(id)
  expect(body.inWords).toEqual({
    en: 'Rupees one lakh twenty-three thousand four hundred fifty-six only',
    mr: 'एक लाख तेवीस हजार चारशे छप्पन्न रुपये फक्त',
    hi: 'एक लाख तेईस हज़ार चार सौ छप्पन रुपये मात्र',
  })
  for (const locale of ['mr', 'hi']) {
    const { words } = await print(id, locale)
    expect(words).toContain('₹1,23,456.00')
    expect(words).toMatch(/[\u0900-\u097f]{3}/)
    expect(words).not.toMatch(/[०-९]/)
    expect(words).not.toMatch(/Received from|Total|Taxable/)
  }
})

test('without a GSTIN it is a receipt, and nothing on it speaks of tax', async () => {
  await setGstin(null)
  const { words } = await print(await makeReceipt(given()))
  expect(words).toContain('Receipt')
  expect(words).not.toMatch(/GST|SAC|Taxable|supply|reverse|invoice/i)
})

test('a roll is 80 mm wide and one page long, A5 is A5', async () => {
  for (let n = 0; n < 12; n++) await makeDue(given(), 100_00, `2026-12-${10 + n}`)
  const id = await makePayment(given(), 1_200_00)
  const roll = await print(id, 'hi', 'roll')
  expect(roll.width).toBeCloseTo(226.77, 1)
  expect(roll.pages).toHaveLength(1)
  expect((await print(id, 'hi', 'a5')).width).toBeCloseTo(419.53, 1)
})

test('many lines go on over pages that are counted, and none is lost', async () => {
  for (let n = 0; n < 28; n++) await makeDue(given(), 100_00 + n)
  const id = await makePayment(given(), 28 * 100_00 + (27 * 28) / 2)
  const { pages, words } = await print(id)
  expect(pages.length).toBeGreaterThan(1)
  expect(words).toContain(`Page ${pages.length} of ${pages.length}`)
  for (let n = 0; n < 28; n++) expect(words).toContain(`100.${String(n).padStart(2, '0')}`)
})

test('an advance is a receipt voucher; used later, it is an invoice that moves no money', async () => {
  const id = await makePayment(given(), 5_000_00)
  const { words } = await print(id)
  for (const said of ['Receipt voucher', 'Paid ahead (advance)', 'Nothing is left to pay', '₹5,000.00'])
    expect(words).toContain(said)
  await makeDue(given(), 3_000_00, '2026-11-24')
  const used = await server.db
    .transaction()
    .execute((tx) =>
      useAdvance(tx, world.a.studentId, { at: server.clock.now(), by: world.accountsId, paise: 3_000_00 }),
    )
  const invoice = await print(used?.documentId ?? '')
  for (const said of ['Tax invoice', 'From the advance', 'Advance after this', '₹2,000.00'])
    expect(invoice.words).toContain(said)
  const year = await statement(2026)
  expect(year.words).toContain('Paid in the year')
  expect(year.words).toContain('Rupees five thousand only')
})

test('what was taken back says so and by what; its credit note cites it and says why', async () => {
  const id = await makeReceipt(given())
  const reason = 'Written for the wrong student'
  const { creditNoteId } = await server.db
    .transaction()
    .execute((tx) => takeBack(tx, id, { at: server.clock.now(), by: world.accountsId, reason }))
  const [receipt, note] = [(await read(id)).body, (await read(creditNoteId)).body]
  expect(receipt.takenBack).toMatchObject({ number: note.number, reason })
  expect(note).toMatchObject({ kind: 'credit_note', reason, cites: { number: receipt.number } })
  for (const locale of ['en', 'mr', 'hi'])
    for (const paper of ['a5', 'roll']) expect((await print(id, locale, paper)).words).toContain(note.number)
  expect((await print(id)).words).toContain('TAKEN BACK')
  const printed = await print(creditNoteId)
  for (const said of ['Credit note', receipt.number, reason]) expect(printed.words).toContain(said)
  expect((await statement(2026)).words).toContain('Rupees zero only')
})

test('a refund voucher cites its receipt, and the year counts what was given back', async () => {
  const receipt = (await read(await makePayment(given(), 5_000_00))).body
  const at = server.clock.now()
  const voucherId = await server.db.transaction().execute(async (tx) => {
    const asking = { studentId: world.a.studentId, paise: 2_000_00, reason: 'Paid twice by mistake' }
    const id = await askRefund(tx, asking, { by: world.accountsId, at })
    await decideRefund(tx, id, { decision: 'approved', answer: '' }, { by: world.ownerId, at })
    const payout = { mode: 'bank' as const, reference: 'NAMU526112412345' }
    await payRefund(tx, id, payout, { by: world.accountsId, at })
    const found = tx.selectFrom('refundParts').select('voucherId').where('refundId', '=', id)
    return (await found.executeTakeFirstOrThrow()).voucherId
  })
  const { words } = await print(voucherId)
  for (const said of [
    ...['Refund voucher', 'Given back to', receipt.number, '₹2,000.00', 'Rupees two thousand only'],
    ...['Total given back', 'NAMU526112412345', 'CGST 9 %', '152.54'],
  ])
    expect(words).toContain(said)
  const year = await statement(2026)
  for (const said of ['Given back or taken back', '₹2,000.00', 'Rupees three thousand only'])
    expect(year.words).toContain(said)
})

test('with several rates each line names its own, and each rate has its sums', async () => {
  const due = {
    studentId: world.a.studentId,
    dueOn: '2026-11-30',
    at: server.clock.now(),
    by: world.accountsId,
  }
  for (const [bps, paise] of [
    [1800, 1_180_00],
    [500, 1_050_00],
    [0, 70_00],
  ] as const) {
    const headId = await addHead(server.db, bps)
    await server.db.transaction().execute((tx) => addDue(tx, { ...due, headId, paise }))
  }
  const { words } = await print(await makePayment(given(), 2_300_00))
  for (const said of [
    'GST 18 %',
    'GST 5 %',
    'GST 0 %',
    'CGST 9 %',
    '90.00',
    'CGST 2.5 %',
    '25.00',
    '2,070.00',
  ])
    expect(words).toContain(said)
  expect(words).not.toContain('CGST 0 %')
})

test('a student of another state pays IGST, and the paper names the state', async () => {
  await makeReceipt(given())
  await server.db.transaction().execute(async (tx) => {
    const { id: planId } = await tx
      .insertInto('feePlans')
      .values({ courseId: world.a.courseId, year: 2026, name: 'From elsewhere' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('feeAssignments')
      .values({
        ...{ studentId: world.a.studentId, planId, startsOn: '2026-06-15', endsOn: '2027-05-31' },
        ...{ placeOfSupply: '29', assignedAt: server.clock.now() },
      })
      .execute()
  })
  const { words } = await print(await makePayment(given(), 1_180_00), 'hi')
  for (const said of ['IGST 18 %', '180.00', '29']) expect(words).toContain(said)
  expect(words).not.toContain('CGST')
})

test('a cheque holds subject to its realisation until the bank has paid it', async () => {
  await makeDue(given(), 4_000_00)
  const cheque = { mode: 'cheque' as const, paise: 4_000_00, reference: '004512', bank: 'Example Bank' }
  const id = await makePayment(given(), 4_000_00, { parts: [{ ...cheque, datedOn: '2026-11-20' }] })
  const { words } = await print(id)
  for (const said of ['Cheque no. 004512', 'Example Bank', 'dated 20 Nov 2026', 'Subject to realisation'])
    expect(words).toContain(said)
  await server.db.updateTable('cheques').set({ state: 'cleared' }).execute()
  expect((await print(id)).words).not.toContain('Subject to realisation')
})

test('a reprint says what was left then, not what is left now', async () => {
  const id = await makeReceipt(given())
  expect((await read(id)).body.left).toBe(2_500_00)
  await new Promise((resolve) => setTimeout(resolve, 2))
  const last = await makePayment(given(), 2_500_00)
  expect((await read(id)).body.left).toBe(2_500_00)
  expect((await read(last)).body.left).toBe(0)
})

test('a financial year begins in April, and its statement holds that year only', async () => {
  const id = await makeReceipt(given())
  const { number } = (await read(id)).body
  const year = await statement(2026)
  for (const said of ['Statement of fees paid', '2026-27', '1 Apr 2026 to 31 Mar 2027', number, '₹10,000.00'])
    expect(year.words).toContain(said)
  const before = await statement(2025)
  expect(before.words).toContain('Nothing was paid in this year')
  expect(before.words).not.toContain(number)
  expect((await statement(2026, 'mr')).words).toContain('₹10,000.00')
})

test('the student, their guardian and whoever holds the accounts read it; nobody else', async () => {
  const id = await makeReceipt(given())
  for (const [person, status] of [
    [world.a.studentId, 200],
    [world.a.guardianId, 200],
    [world.accountsId, 200],
    [world.ownerId, 200],
    [world.b.guardianId, 404],
    [world.b.studentId, 404],
    [world.a.teacherId, 404],
    [world.frontDeskId, 404],
    [world.academicsId, 404],
  ] as const)
    expect((await read(id, person)).status, person).toBe(status)
  expect((await statement(2026, 'en', world.b.guardianId)).status).toBe(404)
  expect((await statement(2026, 'en', world.a.teacherId)).status).toBe(403)
})
