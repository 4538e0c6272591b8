// What to do now: choose an amount and a way, pay, and say which transfer it was. What a phone says is never "paid".
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Note } from '../../../ui/Note.tsx'
import { useOnline } from '../../../ui/online.ts'
import { claimsOf, type Fees, type Ways, waysOf } from '../fees.api.ts'
import { AmountStep } from './AmountStep.tsx'
import { ClaimNotes } from './ClaimNotes.tsx'
import { GatewayNote } from './GatewayNote.tsx'
import { useBegun } from './payingState.ts'
import { TransferStep } from './TransferStep.tsx'
import { useReturned } from './useReturned.ts'

export function PayPanel({ fees }: { fees: Fees }) {
  const studentId = fees.student.id
  const ways = useQuery(waysOf(studentId))
  const claims = useQuery(claimsOf(studentId))
  const [begun, setBegun] = useBegun(studentId)
  const back = useReturned(studentId)
  const rows = claims.data?.rows ?? []
  const waiting = rows.filter(({ state }) => state === 'pending').reduce((sum, { paise }) => sum + paise, 0)
  return (
    <>
      {back.outcome && <GatewayNote outcome={back.outcome} />}
      {back.failure && (
        <Note tone="bad" alert>
          {back.failure}
        </Note>
      )}
      <ClaimNotes claims={rows} />
      {begun ? (
        <TransferStep studentId={studentId} payment={begun} onLeave={() => setBegun(null)} />
      ) : (
        <ToPay fees={fees} waiting={waiting} ways={ways.data} onBegin={setBegun} />
      )}
    </>
  )
}

type ToPayProps = {
  fees: Fees
  waiting: number
  ways: Ways | undefined
  onBegin: Parameters<typeof AmountStep>[0]['onBegin']
}

/** Asks for what is due; what a claim that waits already covers is not asked for twice. */
function ToPay({ fees, waiting, ways, onBegin }: ToPayProps) {
  const online = useOnline()
  const [wanted, setWanted] = useState(false)
  const now = fees.dueNow || fees.next?.paise || 0
  const suggested = Math.max(0, now - waiting)
  if (fees.owed === 0 || !ways || !online) return null
  return (
    <AmountStep
      fees={fees}
      suggested={suggested}
      ways={ways}
      onBegin={onBegin}
      isOpen={wanted}
      onOpen={() => setWanted(true)}
    />
  )
}
