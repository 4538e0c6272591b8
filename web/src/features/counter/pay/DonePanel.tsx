// The receipt that was just written: its number, what is left, print again, next parent.
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import type { Account, Receipt } from '../counter.api.ts'
import { Key } from '../Key.tsx'
import type { Printing } from '../print/usePrinting.tsx'

type DoneProps = { account: Account; receipt: Receipt; printing: Printing; onNext: () => void }

export function DonePanel({ account, receipt, printing, onNext }: DoneProps) {
  const { t } = useLingui()
  const { money } = useFormat()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const { documentId, fullNumber, paise, ahead, left } = receipt
  const [leftMoney, aheadMoney, name] = [money(left), money(ahead), account.student.name]
  const print = () => void printing.print(documentId)
  const press = (event: KeyboardEvent) => {
    if (event.code !== 'KeyP' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    print()
  }
  return (
    <section className="panel deep fc-p fc-ended" aria-label={t`Receipt ${fullNumber}`} onKeyDown={press}>
      <Chip tone="good" live>
        <Trans>Saved</Trans>
      </Chip>
      <div>
        <p className="s dim">
          <Trans>Receipt {fullNumber}</Trans>
        </p>
        <p className="xl">{money(paise)}</p>
        <p className="dim">{name}</p>
      </div>
      <p>
        {left > 0 ? <Trans>{leftMoney} is left in all.</Trans> : <Trans>Nothing is left to pay.</Trans>}{' '}
        {ahead > 0 && <Trans>{aheadMoney} of it is paid ahead.</Trans>}
      </p>
      {printing.failed === documentId && (
        <Note tone="due" icon="printer" title={t`It is saved, but not printed`} alert>
          <Trans>
            The page for the printer did not load. Print again, or print it later from the last receipts.
          </Trans>
        </Note>
      )}
      <div className="stack">
        <Button ref={next} look="inv" wide onClick={onNext}>
          <Trans>Next parent</Trans> <Key>Esc</Key>
        </Button>
        <Button look="line" wide icon="printer" onClick={print}>
          <Trans>Print again</Trans> <Key>P</Key>
        </Button>
      </div>
    </section>
  )
}
