// Which messages come by which channel: a grid on a desk, a list on a phone; each tick is kept at once.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CSSProperties, useId, useState } from 'react'
import { Chip } from '../../../ui/Chip.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type Channel, channels, channelWords, kindWords } from '../messages.api.ts'
import { changePreferences, type Preferences, preferencesQuery } from './preferences.api.ts'

type Row = Preferences['kinds'][number]
type Kind = Row['kind']

export function ChannelMatrix({ preferences }: { preferences: Preferences }) {
  const { t } = useLingui()
  const { on } = preferences
  const { kinds, choose, isRefused } = useTicked(preferences)
  const offered = channels.filter((channel) => on.includes(channel))
  if (offered.length === 0)
    return (
      <Panel>
        <Head title={t`Other ways`} />
        <p className="dim">
          <Trans>
            The institute has switched on no other way yet. Everything stands in your messages here.
          </Trans>
        </p>
      </Panel>
    )
  return (
    <Panel>
      <Head title={t`What comes by which way`} />
      <p className="dim">
        <Trans>
          Everything stands in your messages here. The first way that is ticked and works brings it too.
        </Trans>
      </p>
      {isRefused && (
        <Note tone="bad" alert>
          <Trans>The choice was not kept. Look at your network and try again.</Trans>
        </Note>
      )}
      <div className="ways" style={{ '--ways': offered.length } as CSSProperties}>
        <ChannelNames offered={offered} />
        {kinds.map((row) => (
          <KindRow
            key={row.kind}
            row={row}
            offered={offered}
            disabled={row.kind === 'digest' && !preferences.digest}
            onChange={(chosen) => choose(row.kind, chosen)}
          />
        ))}
      </div>
    </Panel>
  )
}

/** On a desk the names stand once, above; the ticks carry them for those who listen. */
function ChannelNames({ offered }: { offered: readonly Channel[] }) {
  const { i18n } = useLingui()
  return (
    <div className="ways-head desk" aria-hidden="true">
      <span />
      {offered.map((channel) => (
        <span key={channel} className="s hint">
          <Icon name={channelWords[channel].icon} small /> {i18n._(channelWords[channel].name)}
        </span>
      ))}
    </div>
  )
}

type KindProps = {
  row: Row
  offered: readonly Channel[]
  disabled: boolean
  onChange: (chosen: Channel[]) => void
}

function KindRow({ row, offered, disabled, onChange }: KindProps) {
  const { i18n } = useLingui()
  const id = useId()
  const { kind, channels: chosen, isUrgent, needsVerifiedPhone } = row
  const flip = (channel: Channel) =>
    onChange(channels.filter((one) => (one === channel ? !chosen.includes(one) : chosen.includes(one))))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend does not take its place in a grid
    <div className="way" role="group" aria-labelledby={id}>
      <div className="kind">
        <b id={id}>{i18n._(kindWords[kind])}</b>
        {isUrgent && (
          <Chip icon="moon">
            <Trans>also at night</Trans>
          </Chip>
        )}
        {needsVerifiedPhone && offered.includes('whatsapp') && (
          <span className="s hint block">
            <Trans>WhatsApp only to a number that the office has checked</Trans>
          </span>
        )}
      </div>
      {offered.map((channel) => (
        <label key={channel} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(channel)}
            disabled={disabled}
            onChange={() => flip(channel)}
          />
          <span>{i18n._(channelWords[channel].name)}</span>
        </label>
      ))}
    </div>
  )
}

/**
 * What is ticked: shown in the very click, and sent one after the other, so that two quick ticks are both kept; as the
 * server last said should it not take one.
 */
function useTicked(preferences: Preferences) {
  const queries = useQueryClient()
  const [ticked, setTicked] = useState<Partial<Record<Kind, Channel[]>>>({})
  const change = useMutation({
    scope: { id: 'message-preferences' },
    mutationFn: (channels: Partial<Record<Kind, Channel[]>>) => changePreferences({ channels }),
    onSuccess: (after) => queries.setQueryData(preferencesQuery.queryKey, after),
    onError: () => setTicked({}),
  })
  const choose = (kind: Kind, chosen: Channel[]) => {
    setTicked((now) => ({ ...now, [kind]: chosen }))
    change.mutate({ [kind]: chosen })
  }
  const kinds = preferences.kinds.map((row) => ({ ...row, channels: ticked[row.kind] ?? row.channels }))
  return { kinds, choose, isRefused: change.isError }
}
