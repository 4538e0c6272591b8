// What a teacher teaches, batch by batch.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import type { Person } from './people.api.ts'

export function TeachingPanel({ person }: { person: Person }) {
  const { t } = useLingui()
  const nameOf = useSubjectName()
  return (
    <Panel>
      <Head title={t`Teaches`} />
      {person.teaches.length === 0 ? (
        <p className="dim">
          <Trans>In no batch yet. A batch's own page says who teaches what.</Trans>
        </p>
      ) : (
        <List label={t`Teaches`}>
          {person.teaches.map((one) => (
            <ListLink
              key={one.batchId}
              to="/batches/$batchId"
              params={{ batchId: one.batchId }}
              title={one.batchName}
              hint={one.subjects.map(nameOf).join(', ') || t`Class teacher`}
            />
          ))}
        </List>
      )}
    </Panel>
  )
}

function useSubjectName(): (code: string) => string {
  const language = useLanguage()
  const subjects = useQuery({
    queryKey: ['subjects'],
    queryFn: () => ask(api.GET('/v1/subjects')),
    staleTime: 5 * 60_000,
  }).data?.rows
  return (code) => subjects?.find((subject) => subject.code === code)?.name[language] ?? code
}
