// One student at the counter: the account, and beside it the payment in whichever state it is.
import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { AccountPanel, Family, PaidBefore } from '../account/AccountPanel.tsx'
import { InstalmentTable } from '../account/InstalmentTable.tsx'
import { type Account, lookAgain, type Receipt } from '../counter.api.ts'
import { Key } from '../Key.tsx'
import type { Printing } from '../print/usePrinting.tsx'
import type { Refused } from '../sending/journal.ts'
import type { Kept, Taking } from '../sending/useKept.ts'
import { DonePanel } from './DonePanel.tsx'
import { type Draft, go, startDraft, startHistory } from './draft.ts'
import { PayPanel } from './PayPanel.tsx'
import { paymentOf } from './payment.ts'
import { type OpenDue, type Placing, placePayment } from './placing.ts'
import { ReceiptPreview } from './ReceiptPreview.tsx'
import { WaitingPanel } from './WaitingPanel.tsx'

type DeskProps = {
  account: Account
  kept: Kept
  printing: Printing
  onChoose: (studentId: string) => void
  onFind: () => void
  onNext: () => void
}

/** Keyed by the student: another one begins anew. */
export function PayDesk({ account, kept, printing, onChoose, onFind, onNext }: DeskProps) {
  const [{ now: draft }, move] = useReducer(go, account, (own) =>
    startHistory(startDraft(own.suggestion?.paise ?? 0)),
  )
  const { done, waits, refused, saving, save, tryAgain } = useTaking(account, draft, kept, printing)
  const placing = placePayment(openDuesOf(account), draft.total ?? 0, draft.byHand)

  const byHand = () => {
    if (draft.byHand) return move({ do: 'oldestFirst' })
    move({ do: 'byHand', suggestion: Object.fromEntries(placing.parts) })
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.fc-allot input')?.focus())
  }

  const isTyping = !done && !waits
  return (
    <>
      <AccountPanel account={account}>
        <InstalmentTable
          account={account}
          placing={isTyping ? placing : nothing}
          byHand={isTyping ? draft.byHand : null}
          onAllot={(dueId, paise) => move({ do: 'allot', dueId, paise })}
        />
        {isTyping && account.owed > 0 && <HandLine draft={draft} onByHand={byHand} />}
        {isTyping && draft.total !== null && <ReceiptPreview account={account} draft={draft} />}
        <Family account={account} onChoose={onChoose} />
        <PaidBefore account={account} />
      </AccountPanel>
      {done ? (
        <DonePanel account={account} receipt={done} printing={printing} onNext={onNext} />
      ) : waits ? (
        <WaitingPanel waits={waits} onTry={tryAgain} busy={saving} onNext={onNext} />
      ) : (
        <PayPanel
          {...{ account, draft, placing, saving, refused, onFind, onNext }}
          onStep={move}
          onByHand={byHand}
          onSave={save}
        />
      )}
    </>
  )
}

/** The dues that something is owed of. Their order within a day is the server's own. */
function openDuesOf({ groups }: Account): OpenDue[] {
  return groups
    .flatMap(({ dues }) => dues)
    .map(({ dueId, dueOn, owed }, position) => ({ dueId, dueOn, owed, position }))
    .filter(({ owed }) => owed > 0)
}

const nothing: Placing = { parts: new Map(), ahead: 0 }

function HandLine({ draft, onByHand }: { draft: Draft; onByHand: () => void }) {
  return (
    <p className="s dim fc-handline">
      {draft.byHand ? <Trans>By hand.</Trans> : <Trans>Oldest due first.</Trans>}{' '}
      <Button look="quiet" small onClick={onByHand}>
        {draft.byHand ? <Trans>Oldest first again</Trans> : <Trans>Allocate by hand</Trans>} <Key>A</Key>
      </Button>
    </p>
  )
}

/** What becomes of the payment: saved once, however often and through whatever network it is sent. */
function useTaking(account: Account, draft: Draft, kept: Kept, printing: Printing) {
  const queries = useQueryClient()
  const { id: studentId, name: studentName } = account.student
  const [done, setDone] = useState<Receipt>()
  const [refused, setRefused] = useState<Refused>()
  const [unkept, setUnkept] = useState<Taking>()
  const [saving, setSaving] = useState(false)
  const under = useRef(false)
  const own = kept.kept.find((one) => one.studentId === studentId && one.outcome.kind !== 'refused')
  const waits = own?.outcome.kind === 'waiting' ? own : unkept

  // A change of the draft answers the refusal.
  const [answered, setAnswered] = useState(draft)
  if (answered !== draft) {
    setAnswered(draft)
    setRefused(undefined)
  }

  const send = async (taking: Taking) => {
    // A second press finds the first one under way.
    if (under.current) return
    under.current = true
    setSaving(true)
    const outcome = await kept.take(taking)
    under.current = false
    setSaving(false)
    setUnkept(outcome.kind === 'waiting' ? taking : undefined)
    if (outcome.kind === 'refused') setRefused(outcome)
    if (outcome.kind === 'taken') {
      setDone(outcome.receipt)
      if (await printing.print(outcome.receipt.documentId)) await kept.dismiss(taking.key)
    }
    await lookAgain(queries)
  }

  // What waited has come through while its student is on the screen.
  const came = own?.outcome.kind === 'taken' && !under.current ? own.outcome.receipt : undefined
  useEffect(() => {
    if (came) setDone((before) => before ?? came)
  }, [came])

  return {
    done,
    refused,
    saving,
    waits: waits && !saving ? waits : undefined,
    save: () => {
      const payment = paymentOf(account, draft)
      const taking = { key: crypto.randomUUID(), studentId, studentName, paise: draft.total ?? 0, payment }
      void send(taking)
    },
    tryAgain: () => void (own ? kept.hurry() : unkept && send(unkept)),
  }
}
