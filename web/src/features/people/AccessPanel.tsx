// How the person comes in: invitation, reset, second step, and whether they may.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { HandedLink } from '../../ui/HandedLink.tsx'
import { Pairs } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { Failure, StatusDialog } from './BulkActions.tsx'
import {
  changeStatus,
  makeInvitation,
  makeResetLink,
  type Person,
  refreshPeople,
  resetTotp,
} from './people.api.ts'

type Access = NonNullable<Person['access']>

export function AccessPanel({ person, access }: { person: Person; access: Access }) {
  const { t } = useLingui()
  const format = useFormat()
  const invited = access.invitedUntil && format.dateTime(access.invitedUntil)
  const devices = <Plural value={access.openSessions} one="on # device" other="on # devices" />
  const facts: [string, ReactNode][] = [
    [t`Password`, access.hasPassword ? t`set` : t`not yet`],
    [t`Signed in`, access.openSessions > 0 ? devices : t`on no device`],
  ]
  if (access.lastSeenAt) facts.push([t`Last here`, format.dateTime(access.lastSeenAt)])
  if (invited) facts.push([t`Invited until`, invited])
  if (person.role === 'admin') facts.push([t`Second step`, access.secondStep ? t`on` : t`off`])
  return (
    <Panel>
      <Head title={t`Access`} />
      <Pairs items={facts} />
      <LinkButtons person={person} access={access} />
      <StatusButtons person={person} />
    </Panel>
  )
}

function LinkButtons({ person, access }: { person: Person; access: Access }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isInvitation = !access.hasPassword
  const link = useMutation({
    mutationFn: () => (isInvitation ? makeInvitation(person.id) : makeResetLink(person.id)),
    onSuccess: () => refreshPeople(queries),
  })
  const totp = useMutation({
    mutationFn: () => resetTotp(person.id),
    onSuccess: async () => {
      await refreshPeople(queries)
      toast(<Trans>The second step is taken away</Trans>)
    },
  })
  const may = person.can.includes(isInvitation ? 'makeInvitation' : 'makeResetLink')
  if (!may) return null
  return (
    <>
      <Failure error={link.error ?? totp.error} />
      <div className="row wrap">
        <Button look="line" small icon="link" busy={link.isPending} onClick={() => link.mutate()}>
          {isInvitation ? <Trans>Make an invitation</Trans> : <Trans>Make a reset link</Trans>}
        </Button>
        {access.secondStep && person.can.includes('resetTotp') && (
          <Button look="quiet" small busy={totp.isPending} onClick={() => totp.mutate()}>
            <Trans>Take away the second step</Trans>
          </Button>
        )}
      </div>
      <Dialog
        open={link.data !== undefined}
        onClose={() => link.reset()}
        title={isInvitation ? t`Invitation` : t`Reset link`}
      >
        {link.data && (
          <HandedLink link={link.data} title={person.name}>
            <p>
              {isInvitation ? (
                <Trans>Open this link to choose a password.</Trans>
              ) : (
                <Trans>Open this link to choose a new password.</Trans>
              )}
            </p>
          </HandedLink>
        )}
      </Dialog>
    </>
  )
}

function StatusButtons({ person }: { person: Person }) {
  const queries = useQueryClient()
  const isSelf = useViewer().person.id === person.id
  const [choosing, setChoosing] = useState(false)
  const activate = async () => {
    await changeStatus([person.id], { status: 'active' })
    await refreshPeople(queries)
  }
  const suspend = useMutation({
    mutationFn: () => changeStatus([person.id], { status: 'suspended' }),
    onSuccess: async () => {
      await refreshPeople(queries)
      toastUndo(<Trans>{person.name} is suspended</Trans>, () => void activate())
    },
  })
  if (!person.can.includes('changeStatus') || isSelf) return null
  const isHere = person.status === 'active' || person.status === 'invited'
  return (
    <>
      <Failure error={suspend.error} />
      <div className="row wrap">
        {isHere && (
          <Button look="line" small busy={suspend.isPending} onClick={() => suspend.mutate()}>
            <Trans>Suspend</Trans>
          </Button>
        )}
        <Button look="line" small onClick={() => setChoosing(true)}>
          <Trans>Change the status</Trans>
        </Button>
      </div>
      <StatusDialog
        open={choosing}
        ids={[person.id]}
        onClose={() => setChoosing(false)}
        onDone={() => setChoosing(false)}
      />
    </>
  )
}
