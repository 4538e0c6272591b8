// Refunds as the office reads them.
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { addDays } from '../../platform/days.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { REFUND_DAYS } from './clock.ts'
import {
  findFunds,
  findRefund,
  listRefundParts,
  listRefundRows,
  listUnasked,
  type RefundFilter,
  type RefundPartRow,
  type RefundRow,
} from './refunds.queries.ts'
import type { RefundReply, RefundsReply } from './refunds.schemas.ts'

/** As many who left and were not asked for as one list shows. */
const UNASKED = 50

/** A page of refunds, by urgency; with the open ones, who has left and is owed money that nobody asked for. */
export async function listRefunds(db: Db, filter: RefundFilter): Promise<z.output<typeof RefundsReply>> {
  const { rows, total } = await listRefundRows(db, filter)
  const unasked = filter.state === 'open' && filter.page === 1 ? await listUnasked(db, UNASKED) : []
  return {
    rows: rows.map(toRow),
    total,
    unasked: unasked.map(({ studentId, student, rollNumber, ...row }) => ({
      ...row,
      student: { id: studentId, name: student, rollNumber },
      dueBy: addDays(row.leftOn, REFUND_DAYS),
    })),
  }
}

/** One refund with its vouchers. Throws 404. */
export async function getRefund(db: Db, viewer: Viewer, id: string): Promise<z.output<typeof RefundReply>> {
  const row = await findRefund(db, id)
  if (!row) throw notFound()
  const { advance } = await findFunds(db, row.studentId)
  return {
    ...toRow(row),
    advance,
    vouchers: (await listRefundParts(db, id)).map(toVoucher),
    can: deedsOn(row, viewer),
  }
}

function deedsOn({ state, askedBy }: RefundRow, { personId }: Viewer): ('decideRefund' | 'payRefund')[] {
  if (state === 'asked') return askedBy === personId ? [] : ['decideRefund']
  return state === 'approved' ? ['payRefund'] : []
}

function toRow({ studentId, student, rollNumber, askerName, deciderName, payerName, ...row }: RefundRow) {
  return {
    ...row,
    student: { id: studentId, name: student, rollNumber },
    askedBy: { id: row.askedBy, name: askerName },
    decidedBy: row.decidedBy ? { id: row.decidedBy, name: deciderName ?? '' } : null,
    paidBy: row.paidBy ? { id: row.paidBy, name: payerName ?? '' } : null,
  }
}

const toVoucher = ({
  voucherId,
  voucherNumber,
  receiptId,
  receiptNumber,
  receiptOn,
  ...part
}: RefundPartRow) => ({
  ...part,
  voucher: { id: voucherId, fullNumber: voucherNumber },
  receipt: { id: receiptId, fullNumber: receiptNumber, issuedOn: receiptOn },
})
