// Fee heads: what money is owed for, with the code and rate that stand on every invoice.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { type FeeHead, headList } from './feePlans.api.ts'
import { useHeadName } from './feePlanWords.tsx'
import { HeadDialog } from './HeadDialog.tsx'
import './feePlans.css'

export default function HeadsPage() {
  const { t } = useLingui()
  const can = useCan()
  const query = useQuery(headList)
  const [open, setOpen] = useState<FeeHead | 'new'>()
  return (
    <>
      <PageHead title={t`Fee heads`}>
        {can('addFeeHead') && (
          <Button icon="plus" onClick={() => setOpen('new')}>
            <Trans>New head</Trans>
          </Button>
        )}
      </PageHead>
      <p className="dim">
        <Trans>What families pay for. The code and the rate stand on every invoice.</Trans>
      </p>
      <Loaded query={query} failed={t`The fee heads did not load`}>
        {({ rows }) => <HeadTable rows={rows} onOpen={setOpen} />}
      </Loaded>
      {open && <HeadDialog head={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function HeadTable({ rows, onOpen }: { rows: FeeHead[]; onOpen: (head: FeeHead) => void }) {
  const { t } = useLingui()
  const nameOf = useHeadName()
  const mayChange = useCan()('addFeeHead')
  const columns: Column<FeeHead>[] = [
    { key: 'name', head: t`Head`, card: 'main', cell: (head) => <HeadName head={head} /> },
    { key: 'sac', head: t`SAC`, num: true, cell: ({ sac }) => sac },
    {
      key: 'rate',
      head: t`GST`,
      num: true,
      cell: ({ taxBps }) => {
        const percent = taxBps / 100
        return <Trans>{percent} %</Trans>
      },
    },
    {
      key: 'refund',
      head: t`On leaving`,
      cell: ({ refundable }) =>
        refundable ? <Trans>Given back in part</Trans> : <Trans>Not given back</Trans>,
    },
    {
      key: 'plans',
      head: t`Plans in use`,
      num: true,
      card: 'more',
      cell: ({ plans, use }) => (use ? '–' : plans),
    },
  ]
  if (mayChange) {
    columns.push({
      key: 'ways',
      head: t`What to do`,
      num: true,
      card: 'side',
      cell: (head) => {
        const name = nameOf(head)
        return (
          <Button look="quiet" small aria-label={t`Change ${name}`} onClick={() => onOpen(head)}>
            <Trans>Change</Trans>
          </Button>
        )
      },
    })
  }
  return (
    <Panel flush>
      <Table caption={t`Fee heads`} rows={rows} rowKey={({ id }) => id} columns={columns} />
    </Panel>
  )
}

function HeadName({ head }: { head: FeeHead }) {
  const nameOf = useHeadName()
  return (
    <span className="row wrap">
      <b>{nameOf(head)}</b>
      {head.use && (
        <Chip>
          <Trans>By itself</Trans>
        </Chip>
      )}
      {head.archived && (
        <Chip icon="lock">
          <Trans>Out of use</Trans>
        </Chip>
      )}
    </span>
  )
}
