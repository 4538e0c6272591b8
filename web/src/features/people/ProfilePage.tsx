// One's own profile.
import { useLingui } from '@lingui/react/macro'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Panel } from '../../ui/Panel.tsx'

export default function ProfilePage() {
  const { t } = useLingui()
  const { person } = useViewer()
  return (
    <>
      <PageHead title={t`My profile`} />
      <Panel>
        <div className="row">
          <Avatar name={person.name} photoUrl={person.photoUrl} size="large" />
          <h2>{person.name}</h2>
        </div>
      </Panel>
    </>
  )
}
