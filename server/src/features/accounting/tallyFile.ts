// The books as Tally imports them: a ledger for each way of paying, head and tax, and a voucher for each entry.
import type { Database } from '../../platform/database.ts'
import { escapeXml, inLumps, rupees } from '../../platform/spreadsheets.streaming.ts'
import { type ExportedEntry, listHeads, pageEntries, type Span, startOf } from './accounting.queries.ts'

type Account = ExportedEntry['lines'][number]['account']

/** Each account's name in Tally and the group that it is under there (Tally's own group names). */
const LEDGERS: Partial<Record<Account, { name: string; group: string; tax?: string }>> = {
  cash: { name: 'Fees cash', group: 'Cash-in-Hand' },
  upi: { name: 'Fees UPI, to be settled', group: 'Bank Accounts' },
  card: { name: 'Fees card, to be settled', group: 'Bank Accounts' },
  cheque: { name: 'Fees cheques in hand', group: 'Bank Accounts' },
  bank: { name: 'Fees bank', group: 'Bank Accounts' },
  gateway: { name: 'Fees payment gateway', group: 'Bank Accounts' },
  advance: { name: 'Fees paid ahead', group: 'Current Liabilities' },
  advance_tax: { name: 'GST on fees paid ahead', group: 'Current Assets' },
  cgst: { name: 'Output CGST', group: 'Duties & Taxes', tax: 'Central Tax' },
  sgst: { name: 'Output SGST', group: 'Duties & Taxes', tax: 'State Tax' },
  igst: { name: 'Output IGST', group: 'Duties & Taxes', tax: 'Integrated Tax' },
}
const INCOME = 'Direct Incomes'
const PAGE = 500

/**
 * The file: masters first, then vouchers. A voucher's REMOTEID and GUID are its entry's id, so that a second import
 * finds what the first one made. `onPage` is told how many vouchers have been written.
 */
export async function* tallyFile(
  db: Database,
  span: Span,
  onPage: (done: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  for await (const text of inLumps(tallyText(db, span, onPage))) yield Buffer.from(text)
}

async function* tallyText(db: Database, span: Span, onPage: (done: number) => Promise<void>) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<ENVELOPE>\n<HEADER><TALLYREQUEST>Import Data</TALLYREQUEST></HEADER>\n<BODY><IMPORTDATA><REQUESTDESC><REPORTNAME>All Masters</REPORTNAME></REQUESTDESC><REQUESTDATA>\n'
  for (const { name, group, tax } of Object.values(LEDGERS)) yield master(name, group, tax)
  const names = ledgerNames(await listHeads(db))
  for (const name of names.values()) yield master(name, INCOME)
  let after = startOf(span)
  let done = 0
  for (;;) {
    const page = await pageEntries(db, span, after, PAGE)
    for (const entry of page) yield voucher(entry, names)
    done += page.length
    await onPage(done)
    const last = page.at(-1)
    if (!last || page.length < PAGE) break
    after = { day: last.day, id: last.id }
  }
  yield '</REQUESTDATA></IMPORTDATA></BODY>\n</ENVELOPE>\n'
}

/** A head's ledger of income; two heads are never of one name, so neither are these. */
const ledgerNames = (heads: { id: string; name: string }[]) =>
  new Map(heads.map(({ id, name }) => [id, `Fees: ${name}`]))

const message = (content: string) => `<TALLYMESSAGE xmlns:UDF="TallyUDF">${content}</TALLYMESSAGE>\n`

function master(name: string, group: string, tax?: string): string {
  const written = escapeXml(name)
  const duty = tax ? `<TAXTYPE>GST</TAXTYPE><GSTDUTYHEAD>${tax}</GSTDUTYHEAD>` : ''
  return message(
    `<LEDGER NAME="${written}" ACTION="Create"><NAME.LIST><NAME>${written}</NAME></NAME.LIST><PARENT>${escapeXml(group)}</PARENT>${duty}<ISBILLWISEON>No</ISBILLWISEON></LEDGER>`,
  )
}

/** Money in is a Receipt, money out a Payment, between own accounts a Contra, everything else a Journal. */
function voucherType({ kind, isReversal }: ExportedEntry): string {
  if (kind === 'cheque_cleared' || kind === 'settled') return 'Contra'
  if (kind === 'receipt') return isReversal ? 'Payment' : 'Receipt'
  if (kind === 'refund') return isReversal ? 'Receipt' : 'Payment'
  return 'Journal'
}

function voucher(entry: ExportedEntry, names: Map<string, string>): string {
  const type = voucherType(entry)
  const number = entry.number ? `<VOUCHERNUMBER>${escapeXml(entry.number)}</VOUCHERNUMBER>` : ''
  const lines = (entry.lines ?? []).map((line) => ledgerLine(line, names)).join('')
  return message(
    `<VOUCHER REMOTEID="${entry.id}" VCHTYPE="${type}" ACTION="Create" OBJVIEW="Accounting Voucher View"><DATE>${entry.day.replaceAll('-', '')}</DATE><GUID>${entry.id}</GUID><NARRATION>${escapeXml(narration(entry))}</NARRATION><VOUCHERTYPENAME>${type}</VOUCHERTYPENAME>${number}<PERSISTEDVIEW>Accounting Voucher View</PERSISTEDVIEW>${lines}</VOUCHER>`,
  )
}

/** Tally writes a debit below zero, and calls it deemed positive. */
function ledgerLine({ account, headId, paise }: ExportedEntry['lines'][number], names: Map<string, string>) {
  const name = headId ? names.get(headId) : LEDGERS[account]?.name
  if (!name) throw new Error(`no ledger of Tally's for ${account}`)
  const isDebit = paise > 0
  return `<ALLLEDGERENTRIES.LIST><LEDGERNAME>${escapeXml(name)}</LEDGERNAME><ISDEEMEDPOSITIVE>${isDebit ? 'Yes' : 'No'}</ISDEEMEDPOSITIVE><AMOUNT>${rupees(-paise)}</AMOUNT></ALLLEDGERENTRIES.LIST>`
}

function narration({ student, references, cites, reason }: ExportedEntry): string {
  const against = cites ? `against ${cites}` : ''
  return [student, references.join(', '), against, reason].filter(Boolean).join('; ')
}
