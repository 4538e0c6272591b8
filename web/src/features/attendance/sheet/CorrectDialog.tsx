// A mark corrected after its time: what it becomes, and why. The old one stays in the sheet's history.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import { correctMark, type Sheet } from '../attendance.api.ts'
import { heldMark, type Mark, type Tool } from '../engine/marks.ts'
import { markLooks, useMarkWord } from '../markWords.tsx'
import type { Seat } from './sheetView.ts'

type CorrectProps = { sheet: Sheet; seat: Seat | undefined; onClose: () => void; onDone: () => void }

export function CorrectDialog({ seat, ...rest }: CorrectProps) {
  const { onClose } = rest
  const name = seat ? `${seat.short} ${seat.name}` : ''
  return (
    <Dialog open={seat !== undefined} onClose={onClose} title={name} sheet>
      {seat && <CorrectForm key={seat.id} seat={seat} {...rest} />}
    </Dialog>
  )
}

function CorrectForm({ sheet, seat, onClose, onDone }: CorrectProps & { seat: Seat }) {
  const { t, i18n } = useLingui()
  const wordOf = useMarkWord()
  const held = heldMark(seat)
  const old = wordOf(held)
  const form = useForm({
    start: { mark: standing(held.mark), minutes: held.minutes ? String(held.minutes) : '', reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t`Say why, in a few words.` }),
    send: ({ mark, minutes, reason }, key) =>
      correctMark(
        sheet.lecture.id,
        { studentId: seat.id, mark: mark || 'present', minutes: minutesFor(mark, minutes), reason },
        key,
      ),
    done: onDone,
  })
  const partly = form.values.mark === 'late' || form.values.mark === 'left_early'
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <p className="dim">
        <Trans>Now: {old}. The old mark, your name and the reason stay in the history.</Trans>
      </p>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <SelectField
        {...form.field('mark')}
        label={t`Correct mark`}
        choices={choicesFor(seat).map((value) => ({ value, label: i18n._(markLooks[value].word) }))}
      />
      {partly && (
        <TextField {...form.field('minutes')} label={t`Minutes`} inputMode="numeric" maxLength={3} optional />
      )}
      <TextArea {...form.field('reason')} label={t`Reason`} maxLength={300} rows={2} />
      {seat.word?.state === 'told' && held.mark === 'absent' && (
        <Note tone="own">
          <Trans>The guardian was told of this absence. If it was none, a correction goes to them.</Trans>
        </Note>
      )}
      <div className="acts">
        <Button look="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Correct</Trans>}
        </Button>
      </div>
    </form>
  )
}

type Correct = Exclude<Mark, 'open'>

const standing = (mark: Mark): Correct | '' => (mark === 'open' ? 'present' : mark)

/** Leave can be marked only where it was approved. */
function choicesFor({ onLeave }: Seat): Correct[] {
  const usual: ('present' | Tool)[] = ['present', 'late', 'left_early', 'absent']
  return onLeave ? [...usual, 'leave'] : usual
}

function minutesFor(mark: Mark | '', typed: string): number | null {
  const minutes = Number.parseInt(typed, 10)
  return (mark === 'late' || mark === 'left_early') && minutes > 0 ? minutes : null
}
