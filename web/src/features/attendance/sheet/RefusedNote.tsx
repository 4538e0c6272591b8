// Marks of this device that the server will not take as they are: why, what they were, and the way on.
import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '../../../api/problem.ts'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { correctMark } from '../attendance.api.ts'
import type { MarkingState } from '../engine/marking.ts'
import { useMarkWord } from '../markWords.tsx'
import type { Seat } from './sheetView.ts'

type RefusedProps = {
  lectureId: string
  seats: readonly Seat[]
  state: MarkingState
  /** Goes on from what the server has; what was marked here is forgotten. */
  onGiveUp: () => void
}

export function RefusedNote({ lectureId, seats, state, onGiveUp }: RefusedProps) {
  const { i18n } = useLingui()
  const wordOf = useMarkWord()
  const { refused, draft } = state
  if (!refused) return null
  const lost = seats.filter(({ id }) => draft.touched.has(id))
  return (
    <section className="stack">
      <Note
        tone="bad"
        alert
        title={<Trans>These marks were not taken over</Trans>}
        action={
          <Button small look="line" onClick={onGiveUp}>
            <Trans>Show what the institute has</Trans>
          </Button>
        }
      >
        {problemSentence(i18n, new Problem(409, { code: refused }))}
        <ul>
          {lost.map(({ id, short, name }) => {
            const marked = draft.touched.get(id)
            return (
              <li key={id}>
                {short} {name}: {marked && wordOf(marked)}
              </li>
            )
          })}
        </ul>
      </Note>
      {refused === 'reason-needed' && (
        <ReasonForm lectureId={lectureId} touched={draft.touched} onDone={onGiveUp} />
      )}
    </section>
  )
}

type ReasonProps = { lectureId: string; touched: MarkingState['draft']['touched']; onDone: () => void }

/** The same marks as corrections, with one reason for all of them. */
function ReasonForm({ lectureId, touched, onDone }: ReasonProps) {
  const { t } = useLingui()
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t`Say why, in a few words.` }),
    send: async ({ reason }, key) => {
      for (const [studentId, { mark, minutes }] of touched)
        if (mark !== 'open')
          await correctMark(lectureId, { studentId, mark, minutes, reason }, `${key}-${studentId}`)
    },
    done: onDone,
  })
  return (
    <form className="row wrap mark-reason" noValidate onSubmit={form.onSubmit}>
      <div className="grow">
        <TextField {...form.field('reason')} label={t`Reason`} maxLength={300} />
        {form.failure && <p className="s neg">{form.failure}</p>}
      </div>
      <Button type="submit" busy={form.busy}>
        {form.busy ? <Trans>Sending</Trans> : <Trans>Send with the reason</Trans>}
      </Button>
    </form>
  )
}
