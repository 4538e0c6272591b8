// What to do now: choose an amount and a way, pay, and say which transfer it was. What a phone says is never "paid".
import { useQuery } from '@tanstack/react-query'
import { Note } from '../../../ui/Note.tsx'
import { useOnline } from '../../../ui/online.ts'
import { claimsOf, type Fees, waysOf } from '../fees.api.ts'
import { AmountStep } from './AmountStep.tsx'
import { ClaimNotes } from './ClaimNotes.tsx'
import { GatewayNote } from './GatewayNote.tsx'
import { useBegun } from './payingState.ts'
import { TransferStep } from './TransferStep.tsx'
import { useReturned } from './useReturned.ts'

export function PayPanel({ fees }: { fees: Fees }) {
  const studentId = fees.student.id
  const online = useOnline()
  const ways = useQuery(waysOf(studentId))
  const claims = useQuery(claimsOf(studentId))
  const back = useReturned(studentId)
  const [begun, setBegun] = useBegun(studentId)
  const rows = claims.data?.rows ?? []
  // What a claim that waits already covers is not asked for twice.
  const waiting = rows.filter(({ state }) => state === 'pending').reduce((sum, { paise }) => sum + paise, 0)
  const suggested = Math.max(0, (fees.dueNow || fees.next?.paise || 0) - waiting)
  return (
    <>
      {back.outcome && <GatewayNote outcome={back.outcome} />}
      {back.failure && (
        <Note tone="bad" alert>
          {back.failure}
        </Note>
      )}
      <ClaimNotes claims={rows} />
      {begun && <TransferStep studentId={studentId} payment={begun} onLeave={() => setBegun(null)} />}
      {!begun && online && fees.owed > 0 && ways.data && claims.data && (
        <AmountStep fees={fees} suggested={suggested} ways={ways.data} onBegin={setBegun} />
      )}
    </>
  )
}
