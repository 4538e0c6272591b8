// Whom a guardian acts for.
import { Trans, useLingui } from '@lingui/react/macro'
import { relationWords } from '../../ui/guardianWords.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Person } from './people.api.ts'

export function ChildrenPanel({ person }: { person: Person }) {
  const { t, i18n } = useLingui()
  return (
    <Panel>
      <Head title={t`Children`} />
      {person.children.length === 0 ? (
        <p className="dim">
          <Trans>No student is tied to this guardian. The student's own page does it.</Trans>
        </p>
      ) : (
        <List label={t`Children`}>
          {person.children.map((child) => (
            <ListLink
              key={child.id}
              to="/people/$personId"
              params={{ personId: child.id }}
              title={child.name}
              hint={`${child.rollNumber} · ${i18n._(relationWords[child.relation])}`}
            />
          ))}
        </List>
      )}
    </Panel>
  )
}
