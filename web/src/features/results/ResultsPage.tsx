// A parent's view: the results of each child, with a switch between the children.
import { Trans, useLingui } from '@lingui/react/macro'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { HistoryList } from './HistoryList.tsx'
import './results.css'

export default function ResultsPage() {
  const { t } = useLingui()
  const { children } = useViewer()
  useNews(loadExamsAnew)
  const [{ child }, setSearch] = useSearch({ child: '' })
  const chosen = children.find(({ id }) => id === child) ?? children[0]
  return (
    <>
      <PageHead title={t`Results`} above={children.length === 1 ? chosen?.name : undefined}>
        {children.length > 1 && chosen && (
          <Seg
            label={t`Whose results`}
            value={chosen.id}
            onChange={(id) => setSearch({ child: id })}
            choices={children.map(({ id, name }) => ({ value: id, label: name.split(' ')[0] }))}
          />
        )}
      </PageHead>
      {chosen ? (
        <div className="stack g4">
          <ChildLinks studentId={chosen.id} />
          <HistoryList key={chosen.id} studentId={chosen.id} />
        </div>
      ) : (
        <Panel>
          <EmptyState title={t`No child is linked to you yet`}>
            <Trans>The office links you to your child. Call them if this takes long.</Trans>
          </EmptyState>
        </Panel>
      )}
    </>
  )
}

/** What else there is about a child: where the marks are going, and the report card. */
function ChildLinks({ studentId }: { studentId: string }) {
  const params = { studentId }
  return (
    <div className="row wrap">
      <ButtonLink look="line" icon="chart" to="/students/$studentId/progress" params={params}>
        <Trans>Progress</Trans>
      </ButtonLink>
      <ButtonLink look="line" icon="printer" to="/students/$studentId/report-card" params={params}>
        <Trans>Report card</Trans>
      </ButtonLink>
    </div>
  )
}
