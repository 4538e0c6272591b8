// A person who was just added: what comes next, with the link by which they choose a password.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { HandedLink } from '../../ui/HandedLink.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type Role, roleWords } from '../../ui/personWords.ts'
import { Failure } from './BulkActions.tsx'
import { makeInvitation } from './people.api.ts'

export type Added = {
  id: string
  name: string
  rollNumber: string | null
  warning: string | null
  role: Role
  reachable: boolean
}

export function AddedPanel({ added, onNext }: { added: Added; onNext: () => void }) {
  const { t, i18n } = useLingui()
  const invite = useMutation({ mutationFn: () => makeInvitation(added.id) })
  return (
    <div className="stack g4 narrow-form">
      <Panel>
        <Head title={i18n._(roleWords[added.role].one)}>{added.rollNumber ?? ''}</Head>
        <Note tone="good">
          <Trans>{added.name} is added.</Trans>
        </Note>
        {added.warning && (
          <Note tone="due">
            <Trans>This student is below the age from which the institute enrols.</Trans>
          </Note>
        )}
        <Failure error={invite.error} />
        {invite.data ? (
          <HandedLink link={invite.data} title={added.name}>
            <p>
              <Trans>Open this link to choose a password.</Trans>
            </p>
          </HandedLink>
        ) : (
          added.reachable && (
            <div className="row">
              <Button icon="link" busy={invite.isPending} onClick={() => invite.mutate()}>
                <Trans>Make an invitation</Trans>
              </Button>
            </div>
          )
        )}
        {added.role === 'student' && (
          <p className="dim">
            <Trans>Next: a guardian and their consent, on the student's page.</Trans>
          </p>
        )}
        <div className="row wrap">
          <ButtonLink to="/people/$personId" params={{ personId: added.id }} look="line">
            {t`Open the page`}
          </ButtonLink>
          <Button look="quiet" onClick={onNext}>
            <Trans>Add another</Trans>
          </Button>
        </div>
      </Panel>
    </div>
  )
}
