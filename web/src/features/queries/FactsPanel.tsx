// What is known of a query beside its thread: who asks, who answers and until when, and how it was handed on.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Query } from './queries.api.ts'
import { isWaiting, topicWords } from './queryWords.tsx'

export function FactsPanel({ query }: { query: Query }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const isStaff = query.can.includes('answerQuery')
  const desk: ReactNode = query.topic === 'subject' ? t`Academics` : i18n._(topicWords[query.topic])
  const facts: [ReactNode, ReactNode][] = [
    [t`Who asked`, query.asker.name],
    ...(query.student ? [[t`About the child`, query.student.name] as [ReactNode, ReactNode]] : []),
    ...(query.batch && isStaff ? [[t`Batch`, query.batch.name] as [ReactNode, ReactNode]] : []),
    [t`To answer`, query.assignedTo?.name ?? desk],
    [t`Asked`, format.when(query.askedAt)],
    ...(isWaiting(query) ? [[t`Answer due`, format.when(query.dueAt)] as [ReactNode, ReactNode]] : []),
    ...(query.closedAt
      ? [
          [t({ message: 'Closed', context: 'a query' }), format.when(query.closedAt)] as [
            ReactNode,
            ReactNode,
          ],
        ]
      : []),
  ]
  return (
    <Panel label={t`About this query`}>
      <Pairs items={facts} />
      {query.moves.length > 0 && (
        <>
          <Head title={t`Handed on`} level={3} />
          <ul className="stack">
            {query.moves.map((move) => {
              const to = move.to ?? (move.topic === 'subject' ? t`Academics` : i18n._(topicWords[move.topic]))
              const { by, note } = move
              return (
                <li key={move.id} className="s">
                  <Trans>
                    {by} to {to}: {note}
                  </Trans>
                  <span className="hint block">{format.when(move.at)}</span>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Panel>
  )
}
