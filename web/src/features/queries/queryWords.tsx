// What queries are called on the screen: their topics, states and how long they wait.
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { useLanguage } from '../../words/language.ts'
import { type Query, type State, subjectList, type Topic } from './queries.api.ts'

export const topicWords: Record<Topic, MessageDescriptor> = {
  subject: msg`A subject`,
  fees: msg`Fees`,
  office: msg`The office`,
}

export const topicIcons: Record<Topic, IconName> = { subject: 'book', fees: 'rupee', office: 'speech' }

const states: Record<State, { word: MessageDescriptor; tone: Tone; icon: IconName }> = {
  open: { word: msg`Waiting`, tone: 'own', icon: 'clock' },
  reopened: { word: msg`Asked again`, tone: 'own', icon: 'undo' },
  answered: { word: msg`Answered`, tone: 'good', icon: 'check' },
  closed: { word: msg({ message: 'Closed', context: 'a query' }), tone: 'plain', icon: 'lock' },
}

/** Whether somebody is to answer it now. */
export const isWaiting = ({ state }: { state: State }) => state === 'open' || state === 'reopened'
/** Whether the time in which it was to be answered is over. */
const isLate = (query: { state: State; dueAt: string }) =>
  isWaiting(query) && Date.parse(query.dueAt) <= Date.now()

/** The state in a word; what waits too long says so. */
export function StateChip({ query }: { query: { state: State; dueAt: string } }) {
  const { i18n } = useLingui()
  if (isLate(query))
    return (
      <Chip tone="due">
        <Trans context="a query">Late</Trans>
      </Chip>
    )
  const { word, tone, icon } = states[query.state]
  return (
    <Chip tone={tone} icon={icon}>
      {i18n._(word)}
    </Chip>
  )
}

/** The name of a query's subject, or of the desk it is for. */
export function useTopicName(): (query: Pick<Query, 'topic' | 'subjectId'>) => string {
  const { i18n } = useLingui()
  const language = useLanguage()
  const { data } = useQuery(subjectList)
  return ({ topic, subjectId }) =>
    data?.rows.find(({ id }) => id === subjectId)?.name[language] ?? i18n._(topicWords[topic])
}

const MINUTE = 60_000

/** How long ago, or in how long: "3 hours". */
function useSpan(): (from: number, to: number) => string {
  const { i18n } = useLingui()
  return (from, to) => {
    const minutes = Math.max(1, Math.round(Math.abs(to - from) / MINUTE))
    if (minutes < 90) return i18n._(msg`${plural(minutes, { one: '# minute', other: '# minutes' })}`)
    const hours = Math.round(minutes / 60)
    if (hours < 48) return i18n._(msg`${plural(hours, { one: '# hour', other: '# hours' })}`)
    const days = Math.round(hours / 24)
    return i18n._(msg`${plural(days, { one: '# day', other: '# days' })}`)
  }
}

/** How long a query has waited, and how long it may: for its reader's side. */
export function Age({ query }: { query: Pick<Query, 'askedAt' | 'dueAt' | 'state'> }) {
  const span = useSpan()
  const now = Date.now()
  const due = Date.parse(query.dueAt)
  const age = span(Date.parse(query.askedAt), now)
  const left = span(now, due)
  if (!isWaiting(query)) return <Trans>asked {age} ago</Trans>
  if (due <= now)
    return (
      <Trans>
        asked {age} ago · <b>{left} late</b>
      </Trans>
    )
  return (
    <Trans>
      asked {age} ago · {left} left
    </Trans>
  )
}
