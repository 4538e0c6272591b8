// A family's fees: what is due in one sentence, paying it, and everything that was paid.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNews } from '../../api/news.ts'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { faceOf } from '../../shell/viewer.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Say, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { FeeSentence } from './FeeSentence.tsx'
import { feesOf, loadFeesAnew } from './fees.api.ts'
import { GrantedPanel } from './GrantedPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { InstalmentsPanel } from './InstalmentsPanel.tsx'
import { PayPanel } from './paying/PayPanel.tsx'
import { RefundsPanel } from './RefundsPanel.tsx'
import { StatementsPanel } from './StatementsPanel.tsx'
import './fees.css'

type Whose = { id: string; name: string }

export default function FeesPage() {
  const { t } = useLingui()
  const viewer = useViewer()
  const [{ child }, setSearch] = useSearch({ child: '' })
  useNews(loadFeesAnew)
  const whose: Whose[] = faceOf(viewer) === 'student' ? [viewer.person] : viewer.children
  const chosen = whose.find(({ id }) => id === child) ?? whose[0]
  return (
    <>
      <Title>{t`Fees`}</Title>
      {whose.length > 1 && chosen && (
        <div className="fee-kids">
          <Seg
            label={t`Whose fees`}
            value={chosen.id}
            onChange={(id) => setSearch({ child: id })}
            choices={whose.map(({ id, name }) => ({ value: id, label: name.split(' ')[0] }))}
          />
        </div>
      )}
      {chosen ? <StudentFees key={chosen.id} student={chosen} /> : <NoChild />}
    </>
  )
}

function StudentFees({ student }: { student: Whose }) {
  const query = useQuery(feesOf(student.id))
  return (
    <>
      {!query.data && (
        <h1 className="vh">
          <Trans>Fees</Trans>
        </h1>
      )}
      <Loaded query={query} failed={<Trans>The fees did not load</Trans>}>
        {(fees) => (
          <>
            <Say above={student.name}>
              <FeeSentence fees={fees} />
            </Say>
            <Columns>
              <Stack>
                <PayPanel fees={fees} />
                <InstalmentsPanel fees={fees} />
                <GrantedPanel fees={fees} />
                <RefundsPanel fees={fees} />
              </Stack>
              <Stack>
                <HistoryPanel studentId={student.id} />
                <StatementsPanel studentId={student.id} years={fees.years} />
              </Stack>
            </Columns>
          </>
        )}
      </Loaded>
    </>
  )
}

function NoChild() {
  return (
    <Panel>
      <EmptyState level={2} title={<Trans>No child is linked to you yet</Trans>}>
        <Trans>The office links you to your child. Call them if this takes long.</Trans>
      </EmptyState>
    </Panel>
  )
}
