// What can be done with several people at once: invite, move to a batch, change their status.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup, SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import type { Role } from '../../ui/personWords.ts'
import { BulkBar } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { InvitationSheet } from './InvitationSheet.tsx'
import {
  changeStatus,
  enrol,
  inviteMany,
  moveMany,
  openBatches,
  refreshPeople,
  type StatusChange,
} from './people.api.ts'

type Doing = 'invite' | 'move' | 'status'
type BulkProps = { chosen: ReadonlySet<string>; role: Role; onDone: () => void }

export function BulkActions({ chosen, role, onDone }: BulkProps) {
  const [doing, setDoing] = useState<Doing>()
  const ids = [...chosen]
  const finish = () => {
    setDoing(undefined)
    onDone()
  }
  return (
    <>
      <BulkBar count={ids.length} onClear={onDone}>
        <Button small look="quiet" icon="link" onClick={() => setDoing('invite')}>
          <Trans>Invite</Trans>
        </Button>
        {role === 'student' && (
          <Button small look="quiet" onClick={() => setDoing('move')}>
            <Trans>Batch</Trans>
          </Button>
        )}
        <Button small look="quiet" onClick={() => setDoing('status')}>
          <Trans>Status</Trans>
        </Button>
      </BulkBar>
      <InviteDialog open={doing === 'invite'} ids={ids} onClose={() => setDoing(undefined)} />
      <MoveDialog open={doing === 'move'} ids={ids} onClose={() => setDoing(undefined)} onDone={finish} />
      <StatusDialog open={doing === 'status'} ids={ids} onClose={() => setDoing(undefined)} onDone={finish} />
    </>
  )
}

type DialogProps = { open: boolean; ids: string[]; onClose: () => void }

function InviteDialog({ open, ids, onClose }: DialogProps) {
  const { t } = useLingui()
  const invite = useMutation({ mutationFn: () => inviteMany(ids) })
  const close = () => {
    invite.reset()
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t`Invitations`} wide>
      {invite.data ? (
        <InvitationSheet invited={invite.data} />
      ) : (
        <div className="stack">
          <p>
            <Trans>
              Everybody gets a link of their own, good for one week, by which they set their password. Earlier
              links stop working.
            </Trans>
          </p>
          <Failure error={invite.error} />
          <Button busy={invite.isPending} onClick={() => invite.mutate()}>
            {invite.isPending ? (
              <Trans>Making the links</Trans>
            ) : (
              <Plural value={ids.length} one="Make # link" other="Make # links" />
            )}
          </Button>
        </div>
      )}
    </Dialog>
  )
}

type DoneProps = DialogProps & { onDone: () => void }

function MoveDialog({ open, ids, onClose, onDone }: DoneProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const batches = useQuery({ ...openBatches, enabled: open }).data?.rows ?? []
  const [batchId, setBatchId] = useState('')
  const [how, setHow] = useState<'move' | 'enrol' | ''>('move')
  const move = useMutation({
    mutationFn: () => (how === 'enrol' ? enrol(batchId, ids) : moveMany(batchId, ids)),
    onSuccess: async ({ students }) => {
      await refreshPeople(queries)
      toast(
        <Plural
          value={students}
          one="# student is in the new batch"
          other="# students are in the new batch"
        />,
      )
      onDone()
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Into a batch`}
      sheet
      actions={
        <Actions onBack={onClose} busy={move.isPending} disabled={!batchId} onGo={() => move.mutate()} />
      }
    >
      <div className="stack">
        <Failure error={move.error} />
        <SelectField
          name="batch"
          label={t`Batch`}
          value={batchId}
          onChange={setBatchId}
          none={t`Choose a batch`}
          choices={batches.map((batch) => {
            const free = Math.max(0, batch.capacity - batch.seatsTaken)
            return { value: batch.id, label: t`${batch.name} (${free} free)`, disabled: free === 0 }
          })}
        />
        <RadioGroup
          name="how"
          label={t`How`}
          value={how}
          onChange={setHow}
          choices={[
            { value: 'move', label: t`Move`, hint: t`Out of the batch they are in now, from today on.` },
            { value: 'enrol', label: t`Add`, hint: t`Beside the batches they are in.` },
          ]}
        />
      </div>
    </Dialog>
  )
}

export function StatusDialog({ open, ids, onClose, onDone }: DoneProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [status, setStatus] = useState<StatusChange['status'] | ''>('')
  const [reason, setReason] = useState('')
  const change = useMutation({
    mutationFn: () =>
      changeStatus(ids, { status: status || 'active', ...(reason.trim() && { reason: reason.trim() }) }),
    onSuccess: async ({ people }) => {
      await refreshPeople(queries)
      toast(
        <Plural
          value={people}
          one="The status of # person is changed"
          other="The status of # people is changed"
        />,
      )
      onDone()
    },
  })
  const incomplete = !status || (status === 'left' && !reason.trim())
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Change the status`}
      sheet
      actions={
        <Actions
          onBack={onClose}
          busy={change.isPending}
          disabled={incomplete}
          onGo={() => change.mutate()}
        />
      }
    >
      <div className="stack">
        <Failure error={change.error} />
        <RadioGroup
          name="status"
          label={t`Status`}
          value={status}
          onChange={setStatus}
          choices={[
            { value: 'active', label: t`Active`, hint: t`May sign in.` },
            { value: 'suspended', label: t`Suspended`, hint: t`May not sign in; stays in their batches.` },
            {
              value: 'left',
              label: t`Left`,
              hint: t`May not sign in, and is out of their batches from today.`,
            },
          ]}
        />
        <TextField
          name="reason"
          label={t`Reason`}
          value={reason}
          onChange={setReason}
          optional={status !== 'left'}
          maxLength={300}
        />
      </div>
    </Dialog>
  )
}

type ActionsProps = {
  onBack: () => void
  onGo: () => void
  busy: boolean
  disabled: boolean
  children?: ReactNode
}

function Actions({ onBack, onGo, busy, disabled }: ActionsProps) {
  return (
    <>
      <Button look="quiet" onClick={onBack}>
        <Trans>Not now</Trans>
      </Button>
      <Button busy={busy} disabled={disabled} onClick={onGo}>
        {busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
    </>
  )
}

/** What went wrong, in words; nothing where nothing did. */
export function Failure({ error }: { error: unknown }) {
  const { i18n } = useLingui()
  if (!error) return null
  return (
    <Note tone="bad" alert>
      {problemSentence(i18n, error)}
    </Note>
  )
}
