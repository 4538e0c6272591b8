// A new batch; its teachers and students are said on its own page.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { BatchForm } from './BatchForm.tsx'
import { addBatch, refreshBatches } from './batches.api.ts'
import './batches.css'

export default function NewBatchPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return (
    <>
      <PageHead title={t`New batch`} />
      <div className="narrow-form">
        <Panel label={t`New batch`}>
          <BatchForm
            send={addBatch}
            done={async ({ id }) => {
              await refreshBatches(queries)
              await navigate({ to: '/batches/$batchId', params: { batchId: id } })
            }}
          >
            <ButtonLink to="/batches" look="quiet">
              <Trans>Not now</Trans>
            </ButtonLink>
          </BatchForm>
        </Panel>
      </div>
    </>
  )
}
