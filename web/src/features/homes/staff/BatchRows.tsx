// Batches as bars: the seats taken, or how the last test went; the one to look at stands on top.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { StrengthBar } from '../../../ui/Plot.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import type { BatchAtWork, BatchSeats } from '../homes.api.ts'

export function BatchRows({ batches, title }: { batches: BatchAtWork[]; title: ReactNode }) {
  return <Rows title={title} batches={batches} draw={(batch) => <LastExam batch={batch} />} />
}

/** The seats taken of each batch, the emptiest first. */
export function SeatRows({ batches }: { batches: BatchSeats[] }) {
  return (
    <Rows title={<Trans>Seats by batch</Trans>} batches={batches} draw={(batch) => <Seats batch={batch} />} />
  )
}

/** Who was in class at the last lecture that was taken today, the lowest share first. */
export function InClassRows({ batches }: { batches: BatchSeats[] }) {
  const share = ({ inClass }: BatchSeats) => (inClass ? inClass.attended / Math.max(1, inClass.counted) : 2)
  return (
    <Rows
      title={<Trans>In class today, by batch</Trans>}
      batches={[...batches].sort((one, other) => share(one) - share(other))}
      draw={(batch) => <InClass batch={batch} />}
    />
  )
}

type RowsProps<Batch> = { batches: Batch[]; title: ReactNode; draw: (batch: Batch) => ReactNode }

function Rows<Batch extends { id: string; name: string }>({ batches, title, draw }: RowsProps<Batch>) {
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
              {draw(batch)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Seats({ batch }: { batch: BatchSeats }) {
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

/** Below this share a batch is low, and below the next very low. */
const LOW = 0.85
const VERY_LOW = 0.75

function InClass({ batch: { inClass } }: { batch: BatchSeats }) {
  const { t } = useLingui()
  const format = useFormat()
  if (!inClass) return <span className="s hint wide">{t`not marked yet`}</span>
  const { attended, counted } = inClass
  const share = attended / Math.max(1, counted)
  const percent = format.percent(share)
  const tone = share < VERY_LOW ? 'bad' : share < LOW ? 'due' : 'own'
  return (
    <>
      <StrengthBar label={t`${attended} of ${counted} in class`} share={share} tone={tone} />
      <span className="num">
        {attended}/{counted}
      </span>
      <span className={tone === 'own' ? 'num s dim' : tone === 'due' ? 'num s att' : 'num s neg'}>
        {tone === 'own' ? percent : t`low ${percent}`}
      </span>
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
