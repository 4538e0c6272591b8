// Which messages come by which channel: a grid on a desk, a list on a phone; each tick is kept at once.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CSSProperties, useId } from 'react'
import { Chip } from '../../../ui/Chip.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type Channel, channels, channelWords, kindWords } from '../messages.api.ts'
import { changePreferences, type Preferences, preferencesQuery } from './preferences.api.ts'

type Row = Preferences['kinds'][number]

export function ChannelMatrix({ preferences }: { preferences: Preferences }) {
  const { t } = useLingui()
  const { kinds, on } = preferences
  const change = useChoice()
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
      {change.isError && (
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
            onChange={(chosen) => change.mutate({ kind: row.kind, chosen })}
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

/** Keeps the channels of a kind: shown at once, and as it was should the server not take it. */
function useChoice() {
  const queries = useQueryClient()
  const { queryKey } = preferencesQuery
  return useMutation({
    mutationFn: ({ kind, chosen }: { kind: Row['kind']; chosen: Channel[] }) =>
      changePreferences({ channels: { [kind]: chosen } }),
    onMutate: async ({ kind, chosen }) => {
      await queries.cancelQueries({ queryKey })
      const before = queries.getQueryData(queryKey)
      queries.setQueryData(queryKey, (now) => now && withChannels(now, kind, chosen))
      return before
    },
    onSuccess: (after) => queries.setQueryData(queryKey, after),
    onError: (_, __, before) => queries.setQueryData(queryKey, before),
  })
}

function withChannels(now: Preferences, kind: Row['kind'], chosen: Channel[]): Preferences {
  return {
    ...now,
    kinds: now.kinds.map((row) => (row.kind === kind ? { ...row, channels: chosen } : row)),
  }
}
