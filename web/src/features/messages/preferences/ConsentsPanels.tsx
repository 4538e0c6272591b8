// What was agreed to for a child, said plainly: without it nothing of that kind leaves the app.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useViewer } from '../../../shell/session.tsx'
import { type Purpose, purposeWords } from '../../../ui/guardianWords.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { List, ListRow } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { consentsOf } from './preferences.api.ts'

/** The purposes that decide about messages, in the order in which parents ask for them. */
const telling: readonly Purpose[] = ['attendance_word', 'academics', 'messages']

export function ConsentsPanels() {
  const { children } = useViewer()
  return children.map(({ id, name }) => <Consents key={id} studentId={id} name={name} />)
}

function Consents({ studentId, name }: { studentId: string; name: string }) {
  const { t, i18n } = useLingui()
  const query = useQuery(consentsOf(studentId))
  return (
    <Panel>
      <Head title={t`Agreed to for ${name}`}>
        <Link to="/profile">
          <Trans>Change</Trans>
        </Link>
      </Head>
      <Loaded query={query} failed={t`The consents did not load`}>
        {({ rows }) => {
          const given = new Set(rows.filter((row) => !row.withdrawnAt).flatMap((row) => row.purposes))
          return (
            <List tight>
              {telling.map((purpose) => (
                <ListRow
                  key={purpose}
                  before={<Icon name={given.has(purpose) ? 'check' : 'close'} />}
                  title={i18n._(purposeWords[purpose])}
                  hint={given.has(purpose) ? undefined : t`Not agreed: it stays in the app`}
                />
              ))}
            </List>
          )
        }}
      </Loaded>
    </Panel>
  )
}
