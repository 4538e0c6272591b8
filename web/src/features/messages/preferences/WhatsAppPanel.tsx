// WhatsApp: the sentence that is agreed to, whether it stands, and how it is stopped from either side.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { readablePhone } from '../../../ui/phone.ts'
import { agreeToWhatsApp, type Preferences, preferencesQuery, stopWhatsApp } from './preferences.api.ts'

type WhatsApp = Preferences['whatsapp']

export function WhatsAppPanel({ whatsapp }: { whatsapp: WhatsApp }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { state, phone, optInText } = whatsapp
  const isIn = state === 'in' || state === 'undeliverable'
  const turn = useMutation({
    mutationFn: () => (isIn ? stopWhatsApp() : agreeToWhatsApp()),
    onSuccess: (after) => queries.setQueryData(preferencesQuery.queryKey, after),
  })
  return (
    <Panel>
      <Head title={t`WhatsApp`}>
        <span className="a">
          <StateChip state={state} />
        </span>
      </Head>
      <NumberLine whatsapp={whatsapp} />
      {!isIn && phone && <blockquote className="agreed">{optInText}</blockquote>}
      {turn.isError && (
        <Note tone="bad" alert>
          <Trans>That did not work. Look at your network and try again.</Trans>
        </Note>
      )}
      {phone && (
        <div>
          <Button look={isIn ? 'line' : 'tonal'} busy={turn.isPending} onClick={() => turn.mutate()}>
            {isIn ? <Trans>Stop WhatsApp</Trans> : <Trans>I agree</Trans>}
          </Button>
        </div>
      )}
      <p className="s hint">
        <Trans>
          Answer STOP to any of our WhatsApp messages and nothing more comes, not even what is on its way.
          START brings them back. Your messages here stay complete.
        </Trans>
      </p>
    </Panel>
  )
}

function StateChip({ state }: { state: WhatsApp['state'] }) {
  switch (state) {
    case 'in':
      return (
        <Chip tone="good">
          <Trans>On</Trans>
        </Chip>
      )
    case 'undeliverable':
      return (
        <Chip tone="bad" icon="alert">
          <Trans>Not reachable</Trans>
        </Chip>
      )
    case 'out':
      return (
        <Chip icon="close">
          <Trans>Stopped</Trans>
        </Chip>
      )
    default:
      return (
        <Chip icon="minus">
          <Trans>Not agreed</Trans>
        </Chip>
      )
  }
}

function NumberLine({ whatsapp: { phone, isPhoneVerified, state } }: { whatsapp: WhatsApp }) {
  if (!phone)
    return (
      <p className="dim">
        <Trans>The office has no phone number of yours. Ask them to enter it.</Trans>
      </p>
    )
  return (
    <>
      <p className="nb">{readablePhone(phone)}</p>
      {state === 'undeliverable' && (
        <Note tone="bad">
          <Trans>WhatsApp does not reach this number. If it has changed, tell the office.</Trans>
        </Note>
      )}
      {!isPhoneVerified && (
        <Note tone="due">
          <Trans>
            The office has not checked this number yet. Until then no marks and no absences are sent to it.
          </Trans>
        </Note>
      )}
    </>
  )
}
