// What happened, in words: each moment of an attempt's record.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { IconName } from '../../ui/Icon.tsx'
import type { Moment, Report } from './invigilation.api.ts'
import { Seconds, useEndWord } from './stateWords.tsx'

type EventKind = Exclude<Moment['kind'], 'away'>

const kinds: Record<EventKind, { icon: IconName; words: MessageDescriptor }> = {
  started: { icon: 'play', words: msg`Began` },
  taken_over: { icon: 'phone', words: msg`Went on with another device` },
  part_ended: { icon: 'forward', words: msg`A part was ended early` },
  extra_time: { icon: 'clock', words: msg`Extra time was given` },
  paused: { icon: 'lock', words: msg`The clock was stopped` },
  resumed: { icon: 'play', words: msg`The clock ran again` },
  message: { icon: 'speech', words: msg`A message from the teacher` },
  submitted: { icon: 'check', words: msg`Submitted` },
  closed: { icon: 'bell', words: msg`The attempt ended` },
  late_accepted: { icon: 'check', words: msg`Late answers were accepted` },
  voided: { icon: 'absent', words: msg`The attempt was declared void` },
  restored: { icon: 'undo', words: msg`The attempt counts again` },
}

const awayWords: Record<NonNullable<Moment['away']>['kind'], MessageDescriptor> = {
  hidden: msg`Another page or app was in front`,
  blur: msg`Another window was in front`,
  fullscreen: msg`Full screen was left`,
  background: msg`The app was in the background`,
}

export function momentIcon({ kind }: Moment): IconName {
  return kind === 'away' ? 'eyeOff' : kinds[kind].icon
}

export function MomentTitle({ moment, closedHow }: { moment: Moment; closedHow: Report['closedHow'] }) {
  const { i18n } = useLingui()
  const endWord = useEndWord()
  const { kind, away } = moment
  if (kind === 'away') return away && i18n._(awayWords[away.kind])
  if (kind === 'closed' && closedHow) return endWord(closedHow)
  return i18n._(kinds[kind].words)
}

/** The second line: how long, at which question, by whom, why. */
export function MomentDetail({ moment }: { moment: Moment }) {
  const parts = [...awayParts(moment), ...actParts(moment)]
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never reorder
    <span key={index}>
      {index > 0 && ' · '}
      {part}
    </span>
  ))
}

function awayParts({ away }: Moment): ReactNode[] {
  if (!away) return []
  const { seconds, question, counted } = away
  return [
    counted ? (
      <span key="seconds" className="att">
        <Trans>
          <Seconds value={seconds} />, counted
        </Trans>
      </span>
    ) : (
      <Trans key="seconds">
        <Seconds value={seconds} />, too short to count
      </Trans>
    ),
    question !== null && <Trans key="question">at question {question}</Trans>,
  ].filter(Boolean)
}

function actParts({ detail, madeBy, device, kind, address }: Moment): ReactNode[] {
  const showsDevice = kind === 'started' || kind === 'taken_over'
  const minutes = detail?.minutes
  const part = detail?.part
  const positions = detail?.positions?.join(', ')
  return [
    minutes !== undefined && <Trans key="minutes">{minutes} min</Trans>,
    part !== undefined && <Trans key="part">Part {part}</Trans>,
    positions && <Trans key="positions">questions {positions} of the paper</Trans>,
    detail?.text && <q key="text">{detail.text}</q>,
    detail?.reason && <q key="reason">{detail.reason}</q>,
    madeBy,
    showsDevice && device,
    showsDevice && address,
  ].filter(Boolean)
}
