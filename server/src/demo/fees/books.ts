// The demo's books, written many entries at a time: the same lines and documents that the counter writes one by one.
import { sql } from 'kysely'
import { kindOfReceipt, type Terms } from '../../features/feeReceipts/documents.ts'
import type { DocumentLine } from '../../features/feeReceipts/placing.ts'
import { linesOfPlacing, sumOf } from '../../features/feeReceipts/placing.ts'
import { sumSplits } from '../../features/feeRules/tax.ts'
import type { Line } from '../../features/ledger/ledger.ts'
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { EntryKind, PaymentMode } from '../../platform/schema.ts'

type Row = Record<string, unknown>

/** Writes rows of one table in one statement, in their order; keys are its columns. */
async function writeRows(tx: Tx, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column))
  for (let at = 0; at < rows.length; at += 5000) {
    const some = JSON.stringify(rows.slice(at, at + 5000))
    await sql`insert into ${sql.table(table)} (${sql.join(columns)})
      select ${sql.join(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(
      tx,
    )
  }
}

export interface BookEntry {
  kind: EntryKind
  cause: string
  at: Date
  by: string | null
  lines: Line[]
}

export interface BookPart {
  mode: Exclude<PaymentMode, 'advance' | 'gateway'>
  paise: number
  reference: string | null
  bank: string
  datedOn: string | null
}

/** Gathers entries and documents, and writes them all at once. Given in the order of time, as receipts are numbered. */
export class Books {
  readonly #ids: string[]
  readonly #accounts: Map<string, string>
  readonly #now: Date
  readonly #rows: Record<string, Row[]> = {}
  readonly #cleared: BookEntry[] = []

  private constructor(ids: string[], accounts: Map<string, string>, now: Date) {
    this.#ids = ids
    this.#accounts = accounts
    this.#now = now
  }

  /** @param ids how many rows with an id of their own it may take at most */
  static async open(tx: Tx, now: Date, ids: number): Promise<Books> {
    const taken = await sql<{
      id: string
    }>`select uuid7() as id from generate_series(1, ${ids}::int)`.execute(tx)
    const accounts = await tx.selectFrom('ledgerAccounts').select(['id', 'kind', 'headId']).execute()
    return new Books(
      taken.rows.map(({ id }) => id).reverse(),
      new Map(accounts.map(({ id, kind, headId }) => [nameOf(kind, headId), id])),
      now,
    )
  }

  takeId(): string {
    const id = this.#ids.pop()
    if (!id) throw new Error('The demo’s books have run out of ids')
    return id
  }

  add(table: string, row: Row): void {
    const rows = this.#rows[table] ?? []
    this.#rows[table] = rows
    rows.push(row)
  }

  /** Books an entry; lines of one account become one, as in the ledger. Returns its id. */
  post({ kind, cause, at, by, lines }: BookEntry): string {
    const id = this.takeId()
    const sums = new Map<string, Row & { paise: number }>()
    for (const line of lines) {
      const head = 'headId' in line ? line.headId : null
      const student = 'studentId' in line ? line.studentId : null
      const due = 'dueId' in line ? line.dueId : null
      const key = `${nameOf(line.kind, head)} ${student} ${due}`
      const account = this.#accounts.get(nameOf(line.kind, head))
      const row = { account_id: account, account_kind: line.kind, student_id: student, due_id: due }
      sums.set(key, { ...row, paise: line.paise + (sums.get(key)?.paise ?? 0) })
    }
    const kept = [...sums.values()].filter(({ paise }) => paise !== 0)
    this.add('ledger_entries', {
      ...{ id, kind, cause, at, by_id: by, booked_on: dayInIndia(at), line_count: kept.length },
    })
    for (const [i, line] of kept.entries()) {
      this.add('ledger_lines', { entry_id: id, position: i + 1, ...line })
    }
    return id
  }

  /** Writes the receipt or invoice of a payment with its entry. */
  receive(payment: {
    studentId: string
    at: Date
    by: string
    parts: BookPart[]
    lines: DocumentLine[]
    terms: Terms
  }): void {
    const { studentId, at, by, parts, lines, terms } = payment
    const id = this.takeId()
    const from = parts.map(({ mode, paise }) => ({ kind: mode, paise }))
    const entryId = this.post({
      ...{ kind: 'receipt', cause: `receipt:${id}`, at, by },
      lines: linesOfPlacing(studentId, from, lines),
    })
    this.add('fee_documents', {
      ...{ id, kind: kindOfReceipt(terms, lines), student_id: studentId, series: 'IC', fy: 2000, number: 1 },
      ...{ issued_on: dayInIndia(at), issued_at: at, by_id: by, entry_id: entryId, note: '' },
      ...{ gstin: terms.gstin, place_of_supply: terms.placeOfSupply },
      ...{ paise: sumOf(lines), ...sumSplits(lines) },
    })
    for (const [i, line] of lines.entries()) {
      const { dueId, headId, sac, taxBps, paise, taxable, cgst, sgst, igst } = line
      this.add('fee_document_lines', {
        ...{ document_id: id, position: i + 1, due_id: dueId, head_id: headId, sac, tax_bps: taxBps },
        ...{ paise, taxable, cgst, sgst, igst },
      })
    }
    for (const [i, part] of parts.entries()) this.#addPart(id, i + 1, part, at, by)
  }

  #addPart(documentId: string, position: number, part: BookPart, at: Date, by: string): void {
    const { mode, paise, reference, bank, datedOn } = part
    const id = this.takeId()
    this.add('payment_parts', {
      ...{ id, document_id: documentId, position, mode, paise, reference, bank, dated_on: datedOn },
    })
    if (mode === 'upi' || mode === 'bank') this.add('used_references', { reference, part_id: id, at })
    if (mode === 'cheque') this.#addCheque(id, paise, at, by)
  }

  /** A cheque goes to the bank the next day, and is paid three days later; what is not there yet is still on its way. */
  #addCheque(partId: string, paise: number, at: Date, by: string): void {
    const ageDays = (this.#now.getTime() - at.getTime()) / 86_400_000
    const state = ageDays > 4 ? 'cleared' : ageDays > 1 ? 'deposited' : 'received'
    const changedAt =
      state === 'received' ? at : new Date(at.getTime() + (state === 'cleared' ? 4 : 1) * 86_400_000)
    this.add('cheques', { part_id: partId, state, changed_by: by, changed_at: changedAt, reason: null })
    if (state !== 'cleared') return
    this.#cleared.push({
      ...{ kind: 'cheque_cleared', cause: `cheque:${partId}:cleared`, at: changedAt, by },
      lines: [
        { kind: 'bank', paise },
        { kind: 'cheque', paise: -paise },
      ],
    })
  }

  /** Writes everything: what others point to comes first. */
  async write(tx: Tx): Promise<void> {
    for (const entry of this.#cleared) this.post(entry)
    for (const table of TABLES) {
      const rows = this.#rows[table]
      if (rows) await writeRows(tx, table, rows)
    }
  }
}

const TABLES = [
  ...['fee_assignments', 'dues', 'ledger_entries', 'ledger_lines', 'fines', 'fee_documents'],
  ...['fee_document_lines', 'payment_parts', 'used_references', 'cheques'],
]

const nameOf = (kind: string, headId: string | null) => (headId ? `${kind}:${headId}` : kind)
