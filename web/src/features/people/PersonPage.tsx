// One person's page: who they are, and a section for each thing the institute knows of them.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { roleWords, statusWords } from '../../ui/personWords.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { BatchesPanel } from './BatchesPanel.tsx'
import { ChildrenPanel } from './ChildrenPanel.tsx'
import { ConsentsPanel } from './ConsentsPanel.tsx'
import { ContactPanel } from './ContactPanel.tsx'
import { GuardiansPanel } from './GuardiansPanel.tsx'
import { PhotoPanel } from './PhotoPanel.tsx'
import { PowersPanel } from './PowersPanel.tsx'
import { type Person, personQuery } from './people.api.ts'
import { ResultsPanel } from './ResultsPanel.tsx'
import { TeachingPanel } from './TeachingPanel.tsx'
import './people.css'

export default function PersonPage() {
  const { t } = useLingui()
  const { personId } = useParams({ strict: false }) as { personId: string }
  const query = useQuery(personQuery(personId))
  return (
    <Loaded query={query} failed={t`This person did not load`}>
      {(person) => (
        <>
          <PersonHead person={person} />
          <Sections key={person.id} person={person} />
        </>
      )}
    </Loaded>
  )
}

function PersonHead({ person }: { person: Person }) {
  const { i18n } = useLingui()
  const isOffice = useViewer().person.role === 'admin'
  const words = roleWords[person.role]
  const { word, tone } = statusWords[person.status]
  return (
    <PageHead
      title={person.name}
      above={
        <Link to="/people" search={(isOffice ? { role: person.role } : {}) as never}>
          {i18n._(words.many)}
        </Link>
      }
    >
      <Chip tone={tone}>{i18n._(word)}</Chip>
    </PageHead>
  )
}

// A later part of the product adds its section here: a component that takes the person.
function Sections({ person }: { person: Person }) {
  const { student, can } = person
  return (
    <Columns>
      <Stack gap={4}>
        <PhotoPanel person={person} />
        {person.contact && <ContactPanel person={person} />}
        {student && <GuardiansPanel person={person} guardians={student.guardians} />}
        {student && can.includes('listConsents') && <ConsentsPanel person={person} student={student} />}
        {person.role === 'parent' && <ChildrenPanel person={person} />}
      </Stack>
      <Stack gap={4}>
        {student && can.includes('listEnrolments') && <BatchesPanel person={person} />}
        {student && can.includes('listStudentResults') && <ResultsPanel studentId={person.id} />}
        {person.role === 'teacher' && <TeachingPanel person={person} />}
        {person.role === 'admin' && <PowersPanel person={person} />}
        {person.access && <AccessPanel person={person} access={person.access} />}
      </Stack>
    </Columns>
  )
}
