// Lines of the bank: what it says, whom it may be from and why, and what is to become of it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { acceptLine, ignoreLine, type Line, reopenLine, useStep } from '../onlinePayments.api.ts'
import { RowProblem } from '../RowProblem.tsx'
import { StudentFinder } from '../StudentFinder.tsx'

export function LineRows({ rows }: { rows: Line[] }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<Line>()
  const close = () => setChosen(undefined)
  return (
    <>
      <List label={t`Lines of the bank`}>
        {rows.map((line) => (
          <LineRow key={line.id} line={line} onChoose={() => setChosen(line)} />
        ))}
      </List>
      {chosen && <ChooseDialog line={chosen} onClose={close} />}
    </>
  )
}

function ChooseDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const accept = useStep(
    (studentId: string) => acceptLine(line.id, studentId),
    () => {
      toast(t`The payment is booked.`)
      onClose()
    },
  )
  const amount = format.money(line.paise)
  return (
    <Dialog open onClose={onClose} title={t`Whom is ${amount} for?`} sheet>
      <p className="s hint op-words">{line.narration}</p>
      {accept.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, accept.error)}
        </Note>
      )}
      <StudentFinder busy={accept.isPending} onPick={(studentId) => accept.mutate(studentId)} />
    </Dialog>
  )
}

type RowProps = { line: Line; onChoose: () => void }

function LineRow({ line, onChoose }: RowProps) {
  const { t } = useLingui()
  const accept = useStep(
    () => acceptLine(line.id),
    () => toast(t`The payment is booked.`),
  )
  const ignore = useStep(() => ignoreLine(line.id))
  const reopen = useStep(() => reopenLine(line.id))
  const isBusy = accept.isPending || ignore.isPending || reopen.isPending
  const isDecided = line.state === 'accepted' || line.state === 'ignored'
  return (
    <ListRow
      title={<LineTitle line={line} />}
      hint={
        <>
          <Why line={line} />
          <span className="op-words">{line.narration}</span>
          <RowProblem error={accept.error ?? ignore.error ?? reopen.error} />
        </>
      }
      after={
        <span className="op-after">
          {isDecided ? (
            <Button look="quiet" small busy={isBusy} onClick={() => reopen.mutate(undefined)}>
              <Trans>Open again</Trans>
            </Button>
          ) : (
            <>
              <Button look="quiet" small busy={isBusy} onClick={() => ignore.mutate(undefined)}>
                <Trans>Put aside</Trans>
              </Button>
              <Button look="line" small disabled={isBusy} onClick={onChoose}>
                {line.student ? <Trans>Somebody else</Trans> : <Trans>Choose the student</Trans>}
              </Button>
              {line.student && (
                <Button look="tonal" small busy={isBusy} onClick={() => accept.mutate(undefined)}>
                  <Trans>Accept</Trans>
                </Button>
              )}
            </>
          )}
        </span>
      }
    />
  )
}

function LineTitle({ line }: { line: Line }) {
  const format = useFormat()
  const amount = format.money(line.paise)
  const day = format.day(line.onDay)
  const name = line.student?.name
  return name ? (
    <Trans>
      {amount} on {day}, for {name}
    </Trans>
  ) : (
    <Trans>
      {amount} on {day}
    </Trans>
  )
}

/** What speaks for it, or what became of it. */
function Why({ line }: { line: Line }) {
  const { t } = useLingui()
  const format = useFormat()
  if (line.receipt && line.state === 'accepted') {
    const { number } = line.receipt
    return <b>{t`Receipt ${number}`} </b>
  }
  const told = line.claim ? format.money(line.claim.paise) : ''
  const reasons: Record<string, string> = {
    reference: line.receipt ? t`The counter has its receipt.` : t`The family told of this number.`,
    amount_differs: t`The number fits, the amount does not: the family wrote ${told}.`,
    near_reference: t`The number is a digit or two off.`,
    payment_request: t`It carries the reference of our link.`,
    phone: t`It came from the family’s phone.`,
    name: t`A name of the family stands in it.`,
  }
  const reason = line.matchedBy && reasons[line.matchedBy]
  return reason ? <b>{reason} </b> : null
}
