// A payment that was begun: it outlives the way to the UPI app and back, which on a small phone reloads the page.
import { useState } from 'react'
import type { UpiPayment } from '../fees.api.ts'

/** A link is shown for so long; money sent by it later still arrives and can still be told. */
const KEPT_MS = 3 * 60 * 60_000

type Kept = { payment: UpiPayment; at: number }

const nameOf = (studentId: string) => `fees:paying:${studentId}`

function read(studentId: string): UpiPayment | null {
  try {
    const text = sessionStorage.getItem(nameOf(studentId))
    const kept = text ? (JSON.parse(text) as Kept) : null
    return kept && Date.now() - kept.at < KEPT_MS ? kept.payment : null
  } catch {
    return null // what cannot be read is as good as nothing
  }
}

/** The payment by UPI that is under way in this tab, or null; setting null forgets it. */
export function useBegun(studentId: string): [UpiPayment | null, (payment: UpiPayment | null) => void] {
  const [begun, setBegun] = useState(() => read(studentId))
  const keep = (payment: UpiPayment | null) => {
    if (payment) sessionStorage.setItem(nameOf(studentId), JSON.stringify({ payment, at: Date.now() }))
    else sessionStorage.removeItem(nameOf(studentId))
    setBegun(payment)
  }
  return [begun, keep]
}
