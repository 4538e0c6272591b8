// Refunds by urgency: who has left and was not asked for, what waits for a second person, what is to be paid.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { PAGE_SIZE, refundList } from './feeCare.api.ts'
import { AskRefund } from './refund/AskRefund.tsx'
import { RefundRows } from './refund/RefundRows.tsx'
import { UnaskedBlock } from './refund/UnaskedBlock.tsx'
import './feeCare.css'

export default function RefundsPage() {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', show: 'open' as string, page: 1, ask: '' })
  const state = filter.show === 'done' ? 'done' : 'open'
  const query = useQuery(refundList({ state, page: filter.page, ...(filter.q && { search: filter.q }) }))
  const close = () => setFilter({ ask: '' })
  return (
    <>
      <PageHead title={t`Refunds`} above={<Trans>Fees</Trans>}>
        <Button look="line" icon="plus" onClick={() => setFilter({ ask: 'new' })}>
          <Trans>Refund an advance</Trans>
        </Button>
      </PageHead>
      <UnaskedBlock rows={query.data?.unasked ?? []} />
      <div className="row wrap">
        <div className="grow">
          <SearchField
            label={t`Search refunds`}
            placeholder={t`Name or roll number`}
            value={filter.q}
            onChange={(q) => setFilter({ q, page: 1 })}
          />
        </div>
        <Seg
          label={t`Which refunds`}
          value={state}
          onChange={(show) => setFilter({ show, page: 1 })}
          choices={[
            { value: 'open', label: t`Waiting` },
            { value: 'done', label: t`Done` },
          ]}
        />
      </div>
      <Loaded query={query} failed={t`The refunds did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <RefundRows rows={rows} />
              <Pager
                page={filter.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
            </>
          ) : (
            <Nothing isFiltered={Boolean(filter.q)} isOpen={state === 'open'} />
          )
        }
      </Loaded>
      <Dialog open={filter.ask !== ''} onClose={close} title={t`Refund an advance`} sheet>
        <AskRefund studentId={filter.ask === 'new' ? '' : filter.ask} />
      </Dialog>
    </>
  )
}

function Nothing({ isFiltered, isOpen }: { isFiltered: boolean; isOpen: boolean }) {
  const { t } = useLingui()
  const title = isFiltered
    ? t`No refund matches`
    : isOpen
      ? t`No money waits to go back`
      : t`Nothing was paid back yet`
  return (
    <Panel>
      <EmptyState level={2} plain={isFiltered || !isOpen} title={title}>
        <Trans>
          When a student leaves, settle it on the page of the student’s fees; the refund appears here with its
          day.
        </Trans>
      </EmptyState>
    </Panel>
  )
}
