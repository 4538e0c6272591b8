// What every channel's panel has: its state in a word, its switch, and the test that has to arrive first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { type Channel, channelWords } from '../messages.api.ts'
import { reasonSentence } from '../reasons.ts'
import { type Channels, channelsQuery, testChannel, useChannelChange } from './channels.api.ts'

type State = Omit<Channels['push'], 'publicKey'>

type PanelProps = {
  channel: Channel
  state: State
  /** What the privacy page says while it is on. */
  privacy: ReactNode
  /** Where a test goes to, where it is not the viewer's own device. */
  testTo?: { label: string; hint: string }
  /** The settings. */
  children?: ReactNode
}

export function ChannelPanel({ channel, state, privacy, testTo, children }: PanelProps) {
  const { i18n } = useLingui()
  return (
    <Panel>
      <Head title={i18n._(channelWords[channel].name)}>
        <span className="a">
          <StateChip state={state} />
        </span>
      </Head>
      {state.pausedWhy && <Paused code={state.pausedWhy} waiting={state.waiting} />}
      <RestingNote until={state.restsUntil} />
      {children}
      <Test channel={channel} state={state} to={testTo} />
      <Switch channel={channel} state={state} />
      <p className="s hint">{privacy}</p>
    </Panel>
  )
}

function StateChip({ state: { isOn, pausedWhy, isComplete } }: { state: State }) {
  if (isOn && pausedWhy)
    return (
      <Chip tone="bad" icon="alert">
        <Trans>Stands still</Trans>
      </Chip>
    )
  if (isOn)
    return (
      <Chip tone="good">
        <Trans>On</Trans>
      </Chip>
    )
  return <Chip icon="minus">{isComplete ? <Trans>Switched off</Trans> : <Trans>Not set up</Trans>}</Chip>
}

function Paused({ code, waiting }: { code: string; waiting: number }) {
  const { i18n } = useLingui()
  return (
    <Note tone="bad" title={<Trans>Nothing goes out by this channel</Trans>}>
      {reasonSentence(i18n, code)}{' '}
      <Trans>{waiting} messages wait. They go on after a test that arrives.</Trans>
    </Note>
  )
}

function RestingNote({ until }: { until: string | null }) {
  const format = useFormat()
  const [openedAt] = useState(() => new Date())
  if (!until || new Date(until) < openedAt) return null
  const time = format.when(until)
  return (
    <Note tone="due" icon="clock">
      <Trans>The provider asked for a rest. It goes on by itself at {time}.</Trans>
    </Note>
  )
}

type TestProps = { channel: Channel; state: State; to: PanelProps['testTo'] }

function Test({ channel, state, to }: TestProps) {
  const { t } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const [target, setTarget] = useState('')
  const test = useMutation({
    mutationFn: () => testChannel(channel, target.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  })
  const testedAt = state.testedAt && format.dateTime(state.testedAt)
  return (
    <div className="stack g3 test">
      {to && <TextField name={`${channel}-to`} {...to} value={target} onChange={setTarget} optional />}
      <div className="row wrap">
        <Button
          look="line"
          icon="upload"
          busy={test.isPending}
          disabled={!state.isComplete}
          onClick={() => test.mutate()}
        >
          {test.isPending ? t`Sending` : t`Send a test`}
        </Button>
        <span className="s hint">
          {testedAt ? <Trans>A test arrived on {testedAt}.</Trans> : <Trans>No test has arrived yet.</Trans>}
        </span>
      </div>
      <TestResult test={test} />
    </div>
  )
}

type Tried = { data: { ok: boolean; code: string | null } | undefined; error: unknown }

function TestResult({ test: { data, error } }: { test: Tried }) {
  const { i18n } = useLingui()
  if (error)
    return (
      <Note tone="bad" alert>
        {problemSentence(i18n, error)}
      </Note>
    )
  if (!data) return null
  if (data.ok)
    return (
      <Note tone="good" alert>
        <Trans>The test is on its way. Look whether it has arrived.</Trans>
      </Note>
    )
  return (
    <Note tone="bad" alert title={<Trans>The test did not go</Trans>}>
      {reasonSentence(i18n, data.code ?? '')}
    </Note>
  )
}

function Switch({ channel, state }: { channel: Channel; state: State }) {
  const { i18n } = useLingui()
  const change = useChannelChange()
  const { isOn } = state
  return (
    <>
      {change.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, change.error)}
        </Note>
      )}
      <div>
        <Button
          look={isOn ? 'line' : 'filled'}
          busy={change.isPending}
          disabled={!isOn && !state.isComplete}
          onClick={() => change.mutate({ [channel]: { isOn: !isOn } })}
        >
          {isOn ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
        </Button>
      </div>
    </>
  )
}
