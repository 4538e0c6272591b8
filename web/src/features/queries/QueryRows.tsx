// Queries under each other: what is asked, by whom or how it stands, and for how long.
import { Plural, useLingui } from '@lingui/react/macro'
import { useViewer } from '../../shell/session.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { List, ListLink } from '../../ui/List.tsx'
import { MathText } from '../../ui/MathText.tsx'
import type { QueryRow } from './queries.api.ts'
import { Age, StateChip, topicIcons, useTopicName } from './queryWords.tsx'

type RowsProps = { rows: readonly QueryRow[]; staff: boolean }

export function QueryRows({ rows, staff }: RowsProps) {
  const { t } = useLingui()
  return (
    <List label={t`Queries`}>
      {rows.map((query) => (
        <ListLink
          key={query.id}
          to="/queries/$queryId"
          params={{ queryId: query.id }}
          before={<Icon name={topicIcons[query.topic]} />}
          title={<MathText source={query.title} inline />}
          hint={<Hint query={query} staff={staff} />}
        />
      ))}
    </List>
  )
}

function Hint({ query, staff }: { query: QueryRow; staff: boolean }) {
  const topicName = useTopicName()
  const { person } = useViewer()
  // A guardian reads a child's queries beside their own.
  const asker = query.asker.id === person.id ? undefined : query.asker.name
  const who = staff ? [asker, query.batch?.name] : [asker, query.assignedTo?.name]
  const replies = query.posts - 1
  return (
    <>
      {[topicName(query), ...who].filter(Boolean).join(' · ')}
      <span className="row wrap qr-stand">
        <StateChip query={query} />
        <span>
          <Age query={query} />
          {replies > 0 && (
            <>
              {' · '}
              <Plural value={replies} one="# reply" other="# replies" />
            </>
          )}
          {query.pictures > 0 && (
            <>
              {' · '}
              <Plural value={query.pictures} one="# photo" other="# photos" />
            </>
          )}
        </span>
      </span>
    </>
  )
}
