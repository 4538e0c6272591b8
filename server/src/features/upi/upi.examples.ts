// How the operations on paying by UPI are called rightly.
import { randomInt } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { claimUpiPayment } from './upi.ts'

const newUtr = () => `6${String(randomInt(1e11)).padStart(11, '0')}`

const addUpi = ({ server }: ExampleGiven) =>
  server.db
    .updateTable('feeSettings')
    .set({ upiAddress: 'namune@okbank', upiName: 'Namune Classes' })
    .execute()

/** A claim that waits. */
const newClaim = ({ server, side }: ExampleGiven): Promise<string> => {
  const asked = { studentId: side.studentId, by: side.guardianId, at: server.clock.now() }
  return server.db
    .transaction()
    .execute((tx) => claimUpiPayment(tx, asked, { paise: 500_000, utr: newUtr(), paidOn: '2026-11-24' }))
}

const own = ({ side }: ExampleGiven) => ({ studentId: side.studentId })

export const examples: Examples = {
  getWaysToPay: (given) => ({ params: own(given) }),
  startUpiPayment: async (given) => {
    await addUpi(given)
    return { params: own(given), body: { paise: 12_500_00 } }
  },
  claimUpiPayment: (given) => ({
    params: own(given),
    body: { paise: 12_500_00, utr: newUtr(), paidOn: '2026-11-24' },
  }),
  listUpiClaims: async (given) => {
    await newClaim(given)
    return { params: own(given), query: { page: '1' } }
  },
  listWaitingClaims: async (given) => {
    await newClaim(given)
    return { query: { search: 'Kalpit' } }
  },
  confirmClaim: async (given) => ({ params: { claimId: await newClaim(given) } }),
  refuseClaim: async (given) => ({
    params: { claimId: await newClaim(given) },
    body: { reason: 'The bank shows no such transfer.' },
  }),
}
