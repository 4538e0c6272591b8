// Money for tests: somebody who owes, and a receipt that was written for it.

import { addDue, addHead } from '../../testing/ledger.ts'
import type { Client, TestServer } from '../../testing/server.ts'
import { type NewPayment, receivePayment } from './receiving.ts'

/** Charges a student so many paise under a head of its own, due on the day; returns the due's id. */
export const owe = (server: TestServer, studentId: string, paise: number, dueOn = '2026-11-30') =>
  server.db.transaction().execute(async (tx) => {
    const headId = await addHead(tx)
    return addDue(tx, { studentId, headId, paise, dueOn, at: server.clock.now(), by: null })
  })

/** Takes a payment, in cash unless said otherwise. */
export const pay = (
  server: TestServer,
  studentId: string,
  payment: Partial<NewPayment> & { paise?: number } = {},
) =>
  server.db.transaction().execute((tx) => {
    const { paise = 10_000_00, ...given } = payment
    const parts = [{ mode: 'cash' as const, paise }]
    return receivePayment(tx, { studentId, at: server.clock.now(), by: null, parts, ...given })
  })

let transfers = 0
/** A UTR that nobody has used. */
export const newUtr = () => `6328${String(++transfers).padStart(8, '0')}`

/** Makes the institute one that takes GST. */
export const register = (server: TestServer, gstin: string | null = '27AAAAA0000A1Z5') =>
  server.db.updateTable('feeSettings').set({ gstin }).execute()

let cheques = 100_000
/** A cheque of ₹10,000 of this week. */
export const newCheque = (paise = 10_000_00, datedOn = '2026-11-23') => ({
  mode: 'cheque' as const,
  paise,
  reference: String(++cheques),
  bank: 'Bank of Namune',
  datedOn,
})

/** A document as a client reads it. */
export interface Doc {
  id: string
  kind: string
  fullNumber: string
  issuedOn: string
  paise: number
  modes: string[]
  subjectToRealisation: boolean
  takenBackBy: object | null
  lines: { dueId: string | null; paise: number }[]
  parts: { id: string; mode: string; paise: number; reference: string | null; chequeState: string | null }[]
  can: string[]
}

/** What a payment is answered with, or why not. */
export interface Taken {
  documentId: string
  fullNumber: string
  paise: number
  ahead: number
  left: number
  code?: string
  params?: Record<string, number>
  errors?: { field: string; code: string; params?: object }[]
}

export const cash = (paise: number) => ({ mode: 'cash', paise })

/** A clerk with one student in front of them. */
export function atCounter(server: TestServer, clerk: Client, studentId: string) {
  const ofStudent = `/v1/students/${studentId}`
  return {
    take: (paise: number, body: object = {}) =>
      clerk.send<Taken>('POST', `${ofStudent}/receipts`, { paise, parts: [cash(paise)], ...body }),
    takeBack: (id: string, reason = 'Taken for the wrong student') =>
      clerk.send<Taken & { creditNoteId: string }>('POST', `/v1/fee-documents/${id}/credit-note`, { reason }),
    use: (body: object = {}) =>
      clerk.send<Taken & { used: Taken | null }>('POST', `${ofStudent}/advance-uses`, body),
    read: async (id: string, client = clerk) => (await client.get<Doc>(`/v1/fee-documents/${id}`)).body,
    account: () =>
      server.db
        .selectFrom('feeAccounts')
        .selectAll()
        .where('studentId', '=', studentId)
        .executeTakeFirstOrThrow(),
  }
}
