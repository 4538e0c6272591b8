// Messages on this device: turned on and off by a tap, which is when the browser asks for its permission.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type Preferences, preferencesQuery } from './preferences.api.ts'
import { type PushState, pushState, turnOff, turnOn } from './pushDevice.ts'

export function PushPanel({
  publicKey,
  devices,
}: {
  publicKey: string
  devices: Preferences['push']['devices']
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { data: state = 'off' } = useQuery(pushState)
  const turn = useMutation({
    mutationFn: () => (state === 'on' ? turnOff() : turnOn(publicKey)),
    onSuccess: async (now) => {
      queries.setQueryData(pushState.queryKey, now)
      await queries.invalidateQueries({ queryKey: preferencesQuery.queryKey })
    },
  })
  return (
    <Panel>
      <Head title={t`On this device`}>{state === 'on' && <OnChip />}</Head>
      <Explanation state={state} />
      {devices > 0 && (
        <p className="s hint">
          <Plural value={devices} one="# device gets your messages." other="# devices get your messages." />
        </p>
      )}
      {turn.isError && (
        <Note tone="bad" alert>
          <Trans>That did not work. Look at your network and try again.</Trans>
        </Note>
      )}
      {(state === 'on' || state === 'off') && (
        <div>
          <Button
            look={state === 'on' ? 'line' : 'tonal'}
            busy={turn.isPending}
            onClick={() => turn.mutate()}
          >
            {state === 'on' ? <Trans>Turn off here</Trans> : <Trans>Turn on here</Trans>}
          </Button>
        </div>
      )}
    </Panel>
  )
}

function OnChip() {
  return (
    <span className="a">
      <Chip tone="good">
        <Trans>On</Trans>
      </Chip>
    </span>
  )
}

function Explanation({ state }: { state: PushState }) {
  if (state === 'refused')
    return (
      <Note tone="due">
        <Trans>
          This browser was told to refuse. Open the lock beside the address, allow notifications, and come
          back.
        </Trans>
      </Note>
    )
  return (
    <p className="dim">
      {state === 'impossible' ? (
        <Trans>
          This browser cannot show messages while the app is closed. On an iPhone, put the app on the Home
          Screen first and open it from there.
        </Trans>
      ) : (
        <Trans>
          Messages appear here even while the app is closed, but never over an exam. Your browser asks once
          whether it may.
        </Trans>
      )}
    </p>
  )
}
