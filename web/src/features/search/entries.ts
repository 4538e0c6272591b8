// What can be chosen in the search: each thing found as a line that leads somewhere, in groups.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { LinkProps } from '@tanstack/react-router'
import { useViewer } from '../../shell/session.tsx'
import { useFormat } from '../../ui/format.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { roleWords } from '../../ui/personWords.ts'
import { leadOf, listOf } from './leads.ts'
import type { Page } from './pages.ts'
import type { Found, Kind, Line } from './search.api.ts'

export type Entry = {
  key: string
  link: LinkProps
  icon: IconName
  title: string
  hint?: string
  /** The address of a page, which is remembered. */
  page?: string
}

export type Group = { key: string; label: string; entries: Entry[] }

const kinds: Record<Kind, { label: MessageDescriptor; icon: IconName }> = {
  people: { label: msg`People`, icon: 'person' },
  batches: { label: msg`Batches`, icon: 'book' },
  exams: { label: msg`Tests`, icon: 'test' },
  notices: { label: msg`Notices`, icon: 'notice' },
  queries: { label: msg`Queries`, icon: 'speech' },
  answers: { label: msg`Answered before`, icon: 'info' },
}

const examWords: Record<Found['exams']['rows'][number]['state'], MessageDescriptor> = {
  draft: msg`Draft`,
  scheduled: msg`Scheduled`,
  open: msg`Open now`,
  closed: msg`Over`,
  published: msg`Published`,
}

const noticeWords: Record<Exclude<Found['notices']['rows'][number]['state'], 'sent'>, MessageDescriptor> = {
  draft: msg`Draft`,
  scheduled: msg`Scheduled`,
  withdrawn: msg`Withdrawn`,
}

const queryWords: Record<Found['queries']['rows'][number]['state'], MessageDescriptor> = {
  open: msg`Waiting`,
  reopened: msg`Asked again`,
  answered: msg`Answered`,
  closed: msg({ message: 'Closed', context: 'a query' }),
}

/** Pages as lines. */
export const pageEntries = (pages: readonly Page[]): Entry[] =>
  pages.map(({ to, icon, name }) => ({ key: `page:${to}`, link: { to }, icon, title: name, page: to }))

/** What the server found, as lines in groups; at the end of a group the way to the rest of it. */
export function useGroups(found: Found | undefined, typed: string): Group[] {
  const { t, i18n } = useLingui()
  const viewer = useViewer()
  const hints = useHints()
  if (!found) return []
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const { label, icon } = kinds[kind]
    const lines = linesOf(found, kind, hints).map(({ id, ...line }): Entry => {
      return { key: `${kind}:${id}`, link: leadOf(viewer, kind, { id, ...line }), icon, ...line }
    })
    const rest = found[kind].more ? listOf(viewer, kind, typed) : undefined
    if (rest) lines.push({ key: `${kind}:more`, link: rest, icon: 'forward', title: t`Show more` })
    return lines.length ? [{ key: kind, label: i18n._(label), entries: lines }] : []
  })
}

type Hints = ReturnType<typeof useHints>

function linesOf(found: Found, kind: Kind, hints: Hints): Line[] {
  switch (kind) {
    case 'people':
      return found.people.rows.map((row) => ({ id: row.id, title: row.name, hint: hints.person(row) }))
    case 'batches':
      return found.batches.rows.map(({ id, name, course }) => ({ id, title: name, hint: course }))
    case 'exams':
      return found.exams.rows.map((row) => ({ id: row.id, title: row.title, hint: hints.exam(row) }))
    case 'notices':
      return found.notices.rows.map((row) => ({ id: row.id, title: row.title, hint: hints.notice(row) }))
    case 'queries':
      return found.queries.rows.map((row) => ({ id: row.id, title: row.title, hint: hints.query(row) }))
    case 'answers':
      return found.answers.rows
  }
}

type Row<K extends Kind> = Found[K]['rows'][number]
const dotted = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')

/** The second, quieter line of each kind. */
function useHints() {
  const { i18n } = useLingui()
  const format = useFormat()
  return {
    person: ({ role, rollNumber, tiedTo }: Row<'people'>) =>
      dotted(rollNumber ?? i18n._(roleWords[role].one), tiedTo.join(', ')),
    exam: ({ state, opensAt }: Row<'exams'>) =>
      dotted(i18n._(examWords[state]), opensAt && format.date(opensAt)),
    notice: ({ state, sentAt }: Row<'notices'>) =>
      dotted(state === 'sent' ? null : i18n._(noticeWords[state]), sentAt && format.date(sentAt)),
    query: ({ state, asker }: Row<'queries'>) => dotted(i18n._(queryWords[state]), asker),
  }
}
