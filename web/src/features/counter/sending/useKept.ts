// The payments that this device keeps, as the counter shows them; sent again every few seconds while it is open.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useViewer } from '../../../shell/session.tsx'
import { noteWaiting } from '../../../shell/waiting.ts'
import { counterKey, type NewPayment } from '../counter.api.ts'
import type { KeptPayment, Outcome } from './journal.ts'
import { sendWaiting, takePayment } from './payments.ts'
import { openPorts } from './ports.ts'

const AGAIN_MS = 5_000
const keptKey = [...counterKey, 'kept']

export type Taking = {
  studentId: string
  studentName: string
  paise: number
  payment: NewPayment
  key: string
}

/** What is kept, the oldest first, and what can be done with it. */
export function useKept() {
  const personId = useViewer().person.id
  const queries = useQueryClient()
  const { data: kept = [] } = useQuery({
    queryKey: [...keptKey, personId],
    queryFn: async () => (await (await openPorts()).journal?.list(personId)) ?? [],
    networkMode: 'always',
    staleTime: 0,
  })
  const look = useCallback(() => queries.invalidateQueries({ queryKey: keptKey }), [queries])
  const hurry = useCallback(async () => {
    await sendWaiting(personId, await openPorts())
    await queries.invalidateQueries({ queryKey: counterKey })
  }, [personId, queries])

  const waits = kept.some(({ outcome }) => outcome.kind === 'waiting')
  useEffect(() => {
    if (!waits) return
    const send = () => void (navigator.onLine && hurry())
    const timer = setInterval(send, AGAIN_MS)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [waits, hurry])

  return {
    kept,
    hurry,
    /** Takes a payment. Whatever happens to the network, the same key makes one receipt. */
    take: async ({ key, ...taking }: Taking): Promise<Outcome> => {
      const payment: KeptPayment = {
        ...{ ...taking, key, personId, takenAt: new Date().toISOString(), outcome: { kind: 'waiting' } },
      }
      // Said before it is sent: a tab that dies now leaves a payment that the next start takes up.
      noteWaiting('counter')
      const outcome = await takePayment(payment, await openPorts())
      await look()
      return outcome
    },
    /** The clerk has printed its receipt, or has read that it was refused. */
    dismiss: async (key: string) => {
      await (await openPorts()).journal?.drop(key)
      await look()
    },
  }
}

export type Kept = ReturnType<typeof useKept>
