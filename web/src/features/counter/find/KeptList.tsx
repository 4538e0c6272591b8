// Payments of this device that wait for the network, came through behind the clerk's back, or were refused later.
import { Trans, useLingui } from '@lingui/react/macro'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Printing } from '../print/usePrinting.tsx'
import type { KeptPayment } from '../sending/journal.ts'
import { asProblem } from '../sending/refusals.ts'
import type { Kept } from '../sending/useKept.ts'

type ListProps = { kept: Kept; printing: Printing; onOpen: (studentId: string) => void }

export function KeptList(props: ListProps) {
  const { t } = useLingui()
  const { kept } = props.kept
  if (kept.length === 0) return null
  return (
    <section className="panel fc-kept" aria-label={t`Payments of this device`}>
      <h2>
        <Trans>Payments of this device</Trans>
      </h2>
      <ul className="list">
        {kept.map((payment) => (
          <KeptRow key={payment.key} payment={payment} {...props} />
        ))}
      </ul>
    </section>
  )
}

function KeptRow({ payment, kept, printing, onOpen }: ListProps & { payment: KeptPayment }) {
  const { i18n } = useLingui()
  const { money, time } = useFormat()
  const { key, studentId, studentName, paise, takenAt, outcome } = payment
  return (
    <li className="row wrap">
      <span className="grow">
        <b>{studentName}</b>
        <span className="s hint block">
          {money(paise)} · {time(takenAt)}
        </span>
        {outcome.kind === 'refused' && (
          <span className="s neg block">{problemSentence(i18n, asProblem(outcome))}</span>
        )}
      </span>
      {outcome.kind === 'waiting' && (
        <Chip tone="due" icon="offline">
          <Trans>waits</Trans>
        </Chip>
      )}
      {outcome.kind === 'taken' && (
        <Button
          look="tonal"
          small
          icon="printer"
          onClick={async () => {
            if (await printing.print(outcome.receipt.documentId)) await kept.dismiss(key)
          }}
        >
          {outcome.receipt.fullNumber}
        </Button>
      )}
      {outcome.kind === 'refused' && (
        <span className="row">
          <Button look="tonal" small onClick={() => onOpen(studentId)}>
            <Trans>Look</Trans>
          </Button>
          <Button look="quiet" small onClick={() => void kept.dismiss(key)}>
            <Trans>Seen</Trans>
          </Button>
        </span>
      )}
    </li>
  )
}
