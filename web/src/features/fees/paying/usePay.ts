// Beginning to pay: a link for UPI, or the way to the gateway's page.
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { startUpi, type UpiPayment } from '../fees.api.ts'
import { leaveForGateway } from './checkout.ts'

/** The least that can be paid from home, in paise. */
export const LEAST = 100

export type Pay = ReturnType<typeof usePay>

/** Both ways to pay for a student; `failure` says why the last try did not work. */
export function usePay(studentId: string, onBegin: (payment: UpiPayment) => void) {
  const { i18n } = useLingui()
  // One key for one amount: a second press after a lost reply gives the same link.
  const keys = useRef(new Map<number, string>())
  const keyOf = (paise: number) => {
    const key = keys.current.get(paise) ?? crypto.randomUUID()
    keys.current.set(paise, key)
    return key
  }
  const upi = useMutation({
    mutationFn: (paise: number) => startUpi(studentId, paise, keyOf(paise)),
    onSuccess: (payment) => {
      keys.current.delete(payment.paise)
      onBegin(payment)
    },
  })
  const gateway = useMutation({ mutationFn: (paise: number) => leaveForGateway(studentId, paise) })
  const error = upi.error ?? gateway.error
  return {
    upi,
    gateway,
    busy: upi.isPending || gateway.isPending,
    failure: error ? problemSentence(i18n, error) : null,
  }
}
