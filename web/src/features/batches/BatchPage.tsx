// One batch: how full it is, who teaches what, who learns in it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { BatchFacts } from './BatchFacts.tsx'
import { type Batch, batchQuery } from './batches.api.ts'
import { StudentsPanel } from './StudentsPanel.tsx'
import { TeachersPanel } from './TeachersPanel.tsx'
import './batches.css'

export default function BatchPage() {
  const { t } = useLingui()
  const { batchId } = useParams({ strict: false }) as { batchId: string }
  const query = useQuery(batchQuery(batchId))
  return (
    <Loaded query={query} failed={t`This batch did not load`}>
      {(batch) => (
        <>
          <PageHead
            title={batch.name}
            above={
              <Link to="/batches">
                <Trans>Batches</Trans>
              </Link>
            }
          >
            {batch.archived && (
              <Chip tone="plain">
                <Trans>Ended</Trans>
              </Chip>
            )}
            <BatchLinks batch={batch} />
          </PageHead>
          <Sections key={batch.id} batch={batch} />
        </>
      )}
    </Loaded>
  )
}

/** What else there is about a batch: how it stands, and its report cards. */
function BatchLinks({ batch }: { batch: Batch }) {
  const params = { batchId: batch.id }
  return (
    <>
      {batch.can.includes('getBatchAnalysis') && (
        <ButtonLink look="line" icon="chart" to="/batches/$batchId/analysis" params={params}>
          <Trans>How it stands</Trans>
        </ButtonLink>
      )}
      {batch.can.includes('printBatchReports') && (
        <ButtonLink look="line" icon="printer" to="/batches/$batchId/reports" params={params}>
          <Trans>Report cards</Trans>
        </ButtonLink>
      )}
    </>
  )
}

function Sections({ batch }: { batch: Batch }) {
  return (
    <Columns>
      {batch.can.includes('listBatchStudents') && <StudentsPanel batch={batch} />}
      <Stack gap={4}>
        <BatchFacts batch={batch} />
        <TeachersPanel batch={batch} />
      </Stack>
    </Columns>
  )
}
