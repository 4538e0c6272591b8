// Batches as bars: the seats taken, or how the last test went; the one to look at stands on top.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { StrengthBar } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import type { BatchAtWork } from './homes.api.ts'

type Props = { batches: BatchAtWork[]; title: ReactNode; by?: 'lastExam' | 'seats' }

export function BatchRows({ batches, title, by = 'lastExam' }: Props) {
  return (
    <Panel>
      <Head title={title}>
        <Link to="/batches">
          <Trans>All batches</Trans>
        </Link>
      </Head>
      {batches.length === 0 && <EmptyState plain title={<Trans>No batch yet</Trans>} />}
      <ul className="bat">
        {batches.map((batch) => (
          <li key={batch.id}>
            <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
              <span className="cut">{batch.name}</span>
              {by === 'seats' ? <Seats batch={batch} /> : <LastExam batch={batch} />}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Seats({ batch }: { batch: BatchAtWork }) {
  const { t } = useLingui()
  const format = useFormat()
  const { students, capacity } = batch
  const share = students / capacity
  return (
    <>
      <StrengthBar label={t`${students} of ${capacity} seats`} share={share} />
      <span className="num">
        {students}/{capacity}
      </span>
      <span className="num s dim">{format.percent(share)}</span>
    </>
  )
}

function LastExam({ batch }: { batch: BatchAtWork }) {
  const { t } = useLingui()
  const format = useFormat()
  if (!batch.lastExam) return <span className="s hint wide">{t`no result yet`}</span>
  const average = format.marks(batch.lastExam.average)
  const most = format.marks(batch.lastExam.maxScore)
  const share = Number(batch.lastExam.average) / Number(batch.lastExam.maxScore)
  return (
    <>
      <StrengthBar label={t`Average ${average} of ${most} in ${batch.lastExam.title}`} share={share} />
      <span className="num">{average}</span>
      <span className="num s dim">{t`of ${most}`}</span>
    </>
  )
}
