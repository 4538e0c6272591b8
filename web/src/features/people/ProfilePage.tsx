// One's own profile: the picture, the contacts the institute has, and for a guardian what they agreed to.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Stack } from '../../ui/Panel.tsx'
import { AddressForm } from './AddressForm.tsx'
import { ConsentsPanel } from './ConsentsPanel.tsx'
import { ContactPanel } from './ContactPanel.tsx'
import { PhotoPanel } from './PhotoPanel.tsx'
import { personQuery } from './people.api.ts'
import './people.css'

export default function ProfilePage() {
  const { t } = useLingui()
  const { gate } = useViewer()
  return (
    <>
      <PageHead title={t`My profile`}>
        <ButtonLink to="/account" look="line" icon="key">
          <Trans>Account and devices</Trans>
        </ButtonLink>
      </PageHead>
      {gate ? <NameOnly /> : <Profile />}
    </>
  )
}

/** While something is still missing, nothing but the name is known here. */
function NameOnly() {
  const { person } = useViewer()
  return (
    <Panel>
      <div className="row">
        <Avatar name={person.name} photoUrl={person.photoUrl} size="large" />
        <h2>{person.name}</h2>
      </div>
    </Panel>
  )
}

function Profile() {
  const { t } = useLingui()
  const { person: self, children } = useViewer()
  const query = useQuery(personQuery(self.id))
  return (
    <Loaded query={query} failed={t`Your profile did not load`}>
      {(person) => (
        <Columns even={2}>
          <Stack gap={4}>
            <PhotoPanel person={person} named />
            <ContactPanel person={person} />
          </Stack>
          <Stack gap={4}>
            <AddressForm key={person.id} person={person} />
            {person.student && person.can.includes('listConsents') && (
              <ConsentsPanel person={person} student={person.student} />
            )}
            {children.map((child) => (
              <ChildConsents key={child.id} childId={child.id} />
            ))}
          </Stack>
        </Columns>
      )}
    </Loaded>
  )
}

function ChildConsents({ childId }: { childId: string }) {
  const { t } = useLingui()
  const query = useQuery(personQuery(childId))
  return (
    <Loaded query={query} failed={t`The consents did not load`}>
      {(child) => child.student && <ConsentsPanel person={child} student={child.student} named />}
    </Loaded>
  )
}
