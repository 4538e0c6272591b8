// Messages that reached nobody by any channel, and channels that stand still: above all else.
import { Plural, Trans } from '@lingui/react/macro'
import { useCan } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { OfficeHomeData } from '../homes.api.ts'

const names = { whatsapp: 'WhatsApp', push: 'Push', mail: 'E-mail' }

export function MessageTrouble({ messages }: { messages: NonNullable<OfficeHomeData['messages']> }) {
  const can = useCan()
  const { lost, paused } = messages
  const [channel] = paused
  const name = channel && names[channel]
  return (
    <>
      {name && (
        <Note
          tone="bad"
          title={<Trans>{name} stands still</Trans>}
          action={
            can('changeChannels') && (
              <ButtonLink look="line" small to="/messages/channels">
                <Trans>Look</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>
            The provider refuses our messages until somebody acts; they take the next channel meanwhile.
          </Trans>
        </Note>
      )}
      {lost > 0 && (
        <Note
          tone="bad"
          title={
            <Plural
              value={lost}
              one="# message of the last day did not arrive"
              other="# messages of the last day did not arrive"
            />
          }
          action={
            <ButtonLink look="line" small to="/messages" search={{ state: 'failed' }}>
              <Trans>Look</Trans>
            </ButtonLink>
          }
        >
          <Trans>No channel could carry them; they stand in the app all the same.</Trans>
        </Note>
      )}
    </>
  )
}
