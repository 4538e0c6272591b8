// Bank statements over HTTP: several banks' files, matching, one receipt a line, whoever and however often accepts it.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeSheet } from '../../platform/spreadsheets.ts'
import { addDue, addHead } from '../../testing/ledger.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { takeBack } from '../feeReceipts/takingBack.ts'
import { findReferences, readDay, readPaise } from './reading/cells.ts'
import { readStatement } from './reading/reading.ts'

let server: TestServer
let world: World
let clerk: Client
let guardian: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  guardian = await server.as(world.a.guardianId)
  const headId = await addHead(server.db, 0)
  const due = { studentId: world.a.studentId, headId, paise: 20_000_00, dueOn: '2026-11-30' }
  await server.db
    .transaction()
    .execute((tx) => addDue(tx, { ...due, at: server.clock.now(), by: world.accountsId }))
})

let next = 1_000_000_000
const newUtr = () => `63${next++}`

/** Four banks' ways of writing, with their names and addresses above, and totals below. */
const BANKS: Record<string, (rows: { utr: string; rupees: string }[]) => string> = {
  sbi: (rows) => `Account Name : NAMUNE CLASSES,,,,,,
Address : Latur,,,,,,

Txn Date,Value Date,Description,Ref No./Cheque No.,Debit,Credit,Balance
1 Nov 2026,1 Nov 2026,TO TRANSFER-RENT,,"30,000.00",,"70,000.00"
${rows.map(({ utr, rupees }) => `24 Nov 2026,24 Nov 2026,BY TRANSFER-UPI/CR/${utr}/KALPIT/SBIN/kalpit@oksbi--,TRANSFER FROM 4897,,"${rupees}","1,00,000.00"`).join('\n')}
**This is a computer generated statement,,,,,,`,
  hdfc: (rows) => `HDFC style,,,,,,
Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance
********,**********,*****,****,*****,*****,****
${rows.map(({ utr, rupees }) => `24/11/26,UPI-KALPIT-KALPIT@OKHDFC-HDFC0000001-${utr}-FEES,0000${utr},24/11/26,,"${rupees}","2,00,000.00"`).join('\n')}
,,,,Total,"99,999.00",`,
  icici: (
    rows,
  ) => `S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount(INR),Deposit Amount(INR),Balance(INR)
${rows.map(({ utr, rupees }, i) => `${i + 1},24/11/2026,24/11/2026,-,UPI/${utr}/fees/kalpit@icici/ICICI Bank,0.00,${rupees.replaceAll(',', '')},5000.00`).join('\n')}`,
  axis: (rows) => `Tran Date,CHQNO,PARTICULARS,DR,CR,BAL,SOL
${rows.map(({ utr, rupees }) => `24-11-2026,-,UPI/P2A/${utr}/KALPIT/UTIB/fees,,"${rupees}","10,000.00",123`).join('\n')}`,
  signed: (rows) => `Date,Details,Amount,Cr/Dr
23/11/2026,UPI/DR/699999999999,"500.00",DR
${rows.map(({ utr, rupees }) => `24/11/2026,UPI IN ${utr} KALPIT,"${rupees}",CR`).join('\n')}`,
}

interface Made {
  id: string
  lineCount: number
  repeated: number
  paise: number
  open: number
}

async function bring(bytes: Buffer, bank = 'Namune Bank') {
  const seen = await clerk.send<{ mapping: object }>('POST', '/v1/bank-statements/preview', bytes)
  expect(seen.status).toBe(200)
  const query = new URLSearchParams({ mapping: JSON.stringify(seen.body.mapping), fileName: 'a.csv', bank })
  const made = await clerk.send<Made>('POST', `/v1/bank-statements?${query}`, bytes)
  expect(made.status).toBe(201)
  return made.body
}

const file = (utr: string, rupees = '12,500.00', bank = 'icici') =>
  Buffer.from(BANKS[bank]?.([{ utr, rupees }]) ?? '')

const claim = (utr: string, paise = 12_500_00, by = guardian, studentId = world.a.studentId) =>
  by.send<{ id: string; state: string }>('POST', `/v1/students/${studentId}/upi-claims`, {
    ...{ paise, utr, paidOn: '2026-11-24' },
  })

interface Lines {
  rows: { id: string; state: string; matchedBy: string | null; student: { id: string } | null }[]
}
const linesOf = async (statementId: string, state: string) =>
  (await clerk.get<Lines>(`/v1/statement-lines?state=${state}&statementId=${statementId}`)).body.rows

const receiptsOf = (studentId: string) =>
  server.db
    .selectFrom('feeDocuments')
    .select(['id', 'paise', 'kind'])
    .where('studentId', '=', studentId)
    .execute()

const accountSum = async (kind: 'upi' | 'bank') => {
  const { rows } = await server.db
    .selectFrom('ledgerLines')
    .select(({ fn }) => fn.sum<string>('paise').as('sum'))
    .where('accountKind', '=', kind)
    .execute()
    .then((found) => ({ rows: found }))
  return Number(rows[0]?.sum ?? 0)
}

test.each(Object.keys(BANKS))(
  '%s: a claim that the bank proves becomes a receipt in one click',
  async (bank) => {
    const utr = newUtr()
    const before = { upi: await accountSum('upi'), bank: await accountSum('bank') }
    expect((await claim(utr)).status).toBe(201)
    const statement = await bring(file(utr, '12,500.00', bank), bank)
    expect(statement).toMatchObject({ lineCount: 1, paise: 12_500_00, repeated: 0, open: 1 })
    expect(await linesOf(statement.id, 'exact')).toMatchObject([{ matchedBy: 'reference' }])
    const body = { statementId: statement.id }
    const sure = await clerk.send('POST', '/v1/statement-lines/accept-sure', body)
    expect(sure).toMatchObject({ status: 200, body: { accepted: 1, doubtful: 0, left: 0 } })
    expect((await clerk.send('POST', '/v1/statement-lines/accept-sure', body)).body).toMatchObject({
      accepted: 0,
    })
    expect(await receiptsOf(world.a.studentId)).toMatchObject([{ paise: 12_500_00 }])
    expect((await guardian.get(`/v1/students/${world.a.studentId}/upi-claims`)).body).toMatchObject({
      rows: [{ state: 'confirmed', receipt: { paise: 12_500_00 } }],
    })
    expect({ upi: await accountSum('upi'), bank: await accountSum('bank') }).toEqual({
      ...{ upi: before.upi, bank: before.bank + 12_500_00 },
    })
  },
)

test('the same file, and a line of two that overlap, count once; alike lines of one day are two payments', async () => {
  const [first, second, third] = [newUtr(), newUtr(), newUtr()]
  const rows = (utrs: string[]) => utrs.map((utr) => ({ utr, rupees: '100.00' }))
  const week = Buffer.from(BANKS.axis?.(rows([first, first, second])) ?? '')
  const made = await bring(week, 'Axis style')
  expect(made).toMatchObject({ lineCount: 3 })
  expect(await bring(week, 'Axis style')).toEqual(made)
  const longer = Buffer.from(BANKS.axis?.(rows([first, first, second, third])) ?? '')
  expect(await bring(longer, 'Axis style')).toMatchObject({ lineCount: 1, repeated: 3 })
})

test('a workbook is read like a text, and its columns are remembered', async () => {
  const utr = newUtr()
  await claim(utr)
  const headings = ['When', 'Date of value', 'Details of it', 'Amount']
  const bytes = await writeSheet([
    { name: 'x', rows: [['Bank of Namune'], headings, ['24/11/2026', '24/11/2026', `UPI ${utr}`, 12500]] },
  ])
  const statement = await bring(bytes, 'Bank of Namune')
  expect(await linesOf(statement.id, 'exact')).toHaveLength(1)
  const again = await clerk.send('POST', '/v1/bank-statements/preview', bytes)
  expect(again.body).toMatchObject({ format: { name: 'Bank of Namune' }, credits: 1, paise: 12_500_00 })
})

test('what is no statement is refused with its reason', async () => {
  const preview = (text: string) => clerk.send('POST', '/v1/bank-statements/preview', Buffer.from(text))
  expect(await preview('Name,Phone\nNamune,90000 00001')).toMatchObject({
    status: 422,
    body: { code: 'no-headings' },
  })
  expect(await preview('\u0000\u0001binary')).toMatchObject({ status: 422 })
})

test('a wrong amount is never sure; by hand the receipt is what came', async () => {
  const utr = newUtr()
  await claim(utr, 13_000_00)
  const statement = await bring(file(utr))
  expect(await linesOf(statement.id, 'exact')).toEqual([])
  const [line] = await linesOf(statement.id, 'probable')
  expect(line).toMatchObject({ matchedBy: 'amount_differs', student: { id: world.a.studentId } })
  expect((await clerk.send('POST', `/v1/statement-lines/${line?.id}/accept`, {})).status).toBe(204)
  expect(await receiptsOf(world.a.studentId)).toMatchObject([{ paise: 12_500_00 }])
})

test('a mistyped number is probable; accepted, the bank’s number is taken and the wrong one is free', async () => {
  const utr = newUtr()
  const wrong = `${utr.slice(0, 10)}${utr.slice(10) === '99' ? '98' : '99'}`
  await claim(wrong)
  const statement = await bring(file(utr))
  const [line] = await linesOf(statement.id, 'probable')
  expect(line).toMatchObject({ matchedBy: 'near_reference' })
  await clerk.send('POST', `/v1/statement-lines/${line?.id}/accept`, {})
  const used = await server.db
    .selectFrom('usedReferences')
    .select('reference')
    .where('reference', 'in', [utr, wrong])
    .execute()
  expect(used).toEqual([{ reference: utr }])
})

test('the first and the last word of a name, the amount and the day make a line probable', async () => {
  await server.db
    .updateTable('people')
    .set({ name: 'Sunita Ramesh Udahare' })
    .where('id', '=', world.a.guardianId)
    .execute()
  await claim(newUtr(), 640_00)
  const csv = 'Date,Narration,Credit\n23/11/2026,IMPS/SUNITA R UDAHARE/FEES,640.00'
  const statement = await bring(Buffer.from(csv))
  expect(await linesOf(statement.id, 'probable')).toMatchObject([
    { matchedBy: 'name', student: { id: world.a.studentId } },
  ])
})

test('a link’s reference and a phone in the bank’s words make a line probable', async () => {
  await server.db.updateTable('feeSettings').set({ upiAddress: 'namune@okbank' }).execute()
  const url = `/v1/students/${world.a.studentId}/upi-payments`
  const { body } = await guardian.send<{ reference: string }>('POST', url, { paise: 700_00 })
  const { phone } = await server.db
    .selectFrom('people')
    .select('phone')
    .where('id', '=', world.b.guardianId)
    .executeTakeFirstOrThrow()
  const csv = `Date,Narration,Credit
24/11/2026,UPI/${body.reference}/FEES,700.00
24/11/2026,UPI/${phone?.slice(3)}@okbank,800.00
24/11/2026,INTEREST ${newUtr()},9.00`
  const statement = await bring(Buffer.from(csv))
  const probable = await linesOf(statement.id, 'probable')
  expect(Object.fromEntries(probable.map((line) => [line.matchedBy, line.student?.id]))).toEqual({
    ...{ phone: world.b.studentId, payment_request: world.a.studentId },
  })
  expect(await linesOf(statement.id, 'unmatched')).toHaveLength(1)
})

test('what the counter has written is proved, not written twice; taken back, its line may be opened again', async () => {
  const utr = newUtr()
  const documentId = await takeAtCounter(utr)
  const statement = await bring(file(utr))
  const [line] = await linesOf(statement.id, 'exact')
  const before = { upi: await accountSum('upi'), bank: await accountSum('bank') }
  await clerk.send('POST', `/v1/statement-lines/${line?.id}/accept`, {})
  expect(await receiptsOf(world.a.studentId)).toHaveLength(1)
  expect(await accountSum('bank')).toBe(before.bank + 12_500_00)
  const reopen = () => clerk.send('POST', `/v1/statement-lines/${line?.id}/reopen`)
  expect(await reopen()).toMatchObject({ status: 409, body: { code: 'receipt-stands' } })
  await server.db
    .transaction()
    .execute((tx) =>
      takeBack(tx, documentId, { at: server.clock.now(), by: world.accountsId, reason: 'Another child' }),
    )
  expect((await reopen()).status).toBe(204)
  expect(await accountSum('bank')).toBe(before.bank)
  const body = { studentId: world.b.studentId }
  expect((await clerk.send('POST', `/v1/statement-lines/${line?.id}/accept`, body)).status).toBe(204)
  expect(await receiptsOf(world.b.studentId)).toMatchObject([{ paise: 12_500_00 }])
})

async function takeAtCounter(utr: string): Promise<string> {
  const { receivePayment } = await import('../feeReceipts/receiving.ts')
  const { documentId } = await server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: world.a.studentId, at: server.clock.now(), by: world.accountsId },
      parts: [{ mode: 'upi', paise: 12_500_00, reference: utr }],
    }),
  )
  return documentId
}

test('ten clerks who accept one line at once, for two students, write one receipt', async () => {
  const statement = await bring(file(newUtr()))
  const [line] = await linesOf(statement.id, 'unmatched')
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      clerk.send('POST', `/v1/statement-lines/${line?.id}/accept`, {
        studentId: i % 2 ? world.a.studentId : world.b.studentId,
      }),
    ),
  )
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([204]))
  const all = [...(await receiptsOf(world.a.studentId)), ...(await receiptsOf(world.b.studentId))]
  expect(all).toHaveLength(1)
})

test('a line may be put aside and opened again; a decided one is not put aside', async () => {
  const statement = await bring(file(newUtr()))
  const [line] = await linesOf(statement.id, 'unmatched')
  const send = (word: string, body?: object) =>
    clerk.send('POST', `/v1/statement-lines/${line?.id}/${word}`, body)
  expect(await send('accept', {})).toMatchObject({ status: 409, body: { code: 'nothing-chosen' } })
  expect((await send('ignore')).status).toBe(204)
  expect(await send('accept', { studentId: world.a.studentId })).toMatchObject({ status: 409 })
  expect((await send('reopen')).status).toBe(204)
  expect((await send('accept', { studentId: world.a.studentId })).status).toBe(204)
  expect((await send('ignore')).status).toBe(409)
})

test('twenty thousand lines come in within seconds, once', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 20_000 }, () => ({ utr: newUtr(), rupees: '1,000.00' }))
  const bytes = Buffer.from(BANKS.axis?.(rows) ?? '')
  const began = performance.now()
  expect(await bring(bytes, 'Axis style')).toMatchObject({ lineCount: 20_000, open: 20_000 })
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('days and amounts are read as banks write them', () => {
  expect(readDay('24/11/26', 'dmy')).toBe('2026-11-24')
  expect(readDay('11/24/2026 10:30', 'mdy')).toBe('2026-11-24')
  expect(readDay('2026-11-24', 'dmy')).toBe('2026-11-24')
  expect(readDay('24-Nov-2026', 'mdy')).toBe('2026-11-24')
  expect(readDay('31/02/2026', 'dmy')).toBeUndefined()
  expect(readPaise('1,23,456.50 Cr')).toBe(12_345_650)
  expect(readPaise('(500)')).toBe(-500_00)
  expect(readPaise('12500.000000001')).toBe(12_500_00)
  expect(readPaise('-')).toBeUndefined()
  expect(findReferences('UPI-X-0000634567890123-Y', 'AXISN12026112400')).toEqual([
    '634567890123',
    'AXISN12026112400',
  ])
})

test('every credit of a file is read, in its amount, whatever stands in the words', async () => {
  const credit = fc.record({
    paise: fc.integer({ min: 1, max: 10_000_000_00 }),
    words: fc.string({ maxLength: 60 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(credit, { minLength: 1, maxLength: 30 }), async (credits) => {
      const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
      const rows = credits.map(
        ({ paise, words }) =>
          `24/11/2026,${cell(words)},${cell((paise / 100).toLocaleString('en-IN', { minimumFractionDigits: 2 }))}`,
      )
      const bytes = Buffer.from(`Date,Narration,Deposit Amt.\n${rows.join('\n')}\n`)
      const read = await readStatement({ bytes })
      expect(read.credits.map(({ paise }) => paise)).toEqual(credits.map(({ paise }) => paise))
      expect(new Set(read.credits.map(({ fingerprint }) => fingerprint)).size).toBe(credits.length)
    }),
    { numRuns: 60 },
  )
})
