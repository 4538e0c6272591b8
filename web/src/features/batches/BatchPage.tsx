// One batch: how full it is, who teaches what, who learns in it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
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
          </PageHead>
          <Sections key={batch.id} batch={batch} />
        </>
      )}
    </Loaded>
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
