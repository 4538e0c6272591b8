// A payment that was taken while the network was away: kept on this device, sent once, and not to be taken again.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { NewPayment } from '../counter.api.ts'
import { modeWords } from '../counterWords.ts'
import { Key } from '../Key.tsx'

type WaitingProps = {
  waits: { paise: number; payment: NewPayment }
  onTry: () => void
  busy: boolean
  onNext: () => void
}

export function WaitingPanel({ waits: { paise, payment }, onTry, busy, onNext }: WaitingProps) {
  const { t, i18n } = useLingui()
  const { money } = useFormat()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const modes = payment.parts.map(({ mode }) => i18n._(modeWords[mode])).join(', ')
  return (
    <section className="panel deep fc-p fc-ended" aria-label={t`The payment waits`}>
      <Chip tone="due" icon="offline" live>
        <Trans>Waits for the network</Trans>
      </Chip>
      <div>
        <p className="xl">{money(paise)}</p>
        <p className="dim">{modes}</p>
      </div>
      <p>
        <Trans>
          The payment is kept on this device and goes by itself, once, as soon as the network is back. Its
          receipt gets its number then. Do not take it again.
        </Trans>
      </p>
      <div className="stack">
        <Button ref={next} look="inv" wide onClick={onNext}>
          <Trans>Next parent</Trans> <Key>Esc</Key>
        </Button>
        <Button look="line" wide busy={busy} onClick={onTry}>
          <Trans>Try now</Trans>
        </Button>
      </div>
    </section>
  )
}
