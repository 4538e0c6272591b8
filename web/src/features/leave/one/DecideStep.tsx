// Deciding: approved at one press, refused or asked back with a few words.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Decision, decideLeave, type Leave } from '../leave.api.ts'
import { useTimeWords } from '../leaveWords.tsx'
import { useChanged } from '../useChanged.ts'
import { NoteDialog } from './NoteDialog.tsx'

export function DecideStep({ leave }: { leave: Leave }) {
  const { t, i18n } = useLingui()
  const words = useTimeWords()
  const changed = useChanged()
  const [open, setOpen] = useState<'refused' | 'asked_back'>()
  const { when, howMuch } = words(leave)
  const { name } = leave.person
  const seen = leave.state === 'asked_back' ? 'asked_back' : 'waiting'
  const decide = (decision: Decision, answer: string, key: string) =>
    decideLeave(leave.id, { decision, answer, seen }, key)
  const approving = useMutation({
    mutationFn: () => decide('approved', '', crypto.randomUUID()),
    onSuccess: () => toast(t`The leave of ${name} is approved.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: changed,
  })
  return (
    <>
      <h2>
        {seen === 'asked_back' ? (
          <Trans>Your question waits for an answer</Trans>
        ) : (
          <Trans>{name} waits for a decision</Trans>
        )}
      </h2>
      <p className="s">
        {when} · {howMuch}
      </p>
      <div className="row wrap">
        <Button look="inv" icon="check" busy={approving.isPending} onClick={() => approving.mutate()}>
          {approving.isPending ? <Trans>Saving</Trans> : <Trans>Approve</Trans>}
        </Button>
        {seen === 'waiting' && (
          <Button look="line" icon="speech" onClick={() => setOpen('asked_back')}>
            <Trans>Ask back</Trans>
          </Button>
        )}
        <Button look="line" onClick={() => setOpen('refused')}>
          <Trans>Refuse</Trans>
        </Button>
      </div>
      <NoteDialog
        open={open === 'asked_back'}
        onClose={() => setOpen(undefined)}
        title={t`Ask back`}
        label={t`Your question`}
        does={<Trans>Send the question</Trans>}
        done={t`The question is sent.`}
        send={(note, key) => decide('asked_back', note, key)}
      />
      <NoteDialog
        open={open === 'refused'}
        onClose={() => setOpen(undefined)}
        title={t`Refuse this leave?`}
        label={t`Reason`}
        hint={t`The family reads it.`}
        negative
        does={<Trans>Refuse</Trans>}
        done={t`The leave is refused.`}
        send={(note, key) => decide('refused', note, key)}
      />
    </>
  )
}
