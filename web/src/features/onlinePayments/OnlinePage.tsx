// Online payments, for the office: what families have told us, what the bank shows, what the gateway holds.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { ClaimRows } from './claims/ClaimRows.tsx'
import { HeldPanel } from './gateway/HeldPanel.tsx'
import { LinePiles } from './lines/LinePiles.tsx'
import { claimsQuery, PAGE_SIZE } from './onlinePayments.api.ts'
import { StatementsPanel } from './statements/StatementsPanel.tsx'
import { UploadPanel } from './statements/UploadPanel.tsx'
import { readState } from './states.ts'
import './onlinePayments.css'

export default function OnlinePage() {
  const { t } = useLingui()
  const can = useCan()
  const [filter, setFilter] = useSearch({ state: 'exact', page: 1, claims: 1, upload: '' })
  const close = () => setFilter({ upload: '' })
  return (
    <>
      <PageHead title={t`Online payments`} above={<Trans>Fees</Trans>}>
        {can('getGateway') && (
          <ButtonLink to="/fees/gateway" look="quiet" icon="settings">
            <Trans>Razorpay</Trans>
          </ButtonLink>
        )}
        <Button icon="upload" onClick={() => setFilter({ upload: 'yes' })}>
          <Trans>Upload a bank statement</Trans>
        </Button>
      </PageHead>
      <ClaimsPanel page={filter.claims} onPage={(claims) => setFilter({ claims })} />
      <HeldPanel />
      <LinePiles
        state={readState(filter.state)}
        page={filter.page}
        onChange={(change) => setFilter(change)}
      />
      <StatementsPanel />
      <Dialog open={filter.upload !== ''} onClose={close} title={t`Upload a bank statement`} sheet wide>
        <UploadPanel onDone={close} />
      </Dialog>
    </>
  )
}

function ClaimsPanel({ page, onPage }: { page: number; onPage: (page: number) => void }) {
  const { t } = useLingui()
  const format = useFormat()
  const query = useQuery(claimsQuery(page))
  const sum = query.data?.total ? format.money(query.data.paise) : undefined
  return (
    <Panel label={t`Told by families`}>
      <Head title={<Trans>Told by families</Trans>}>{sum && t`${sum} waits`}</Head>
      <Loaded query={query} failed={t`The payments did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <ClaimRows rows={rows} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={onPage} />
            </>
          ) : (
            <EmptyState level={3} plain title={t`No payment waits`}>
              <Trans>When a family tells the UTR of a payment, it stands here until it is confirmed.</Trans>
            </EmptyState>
          )
        }
      </Loaded>
    </Panel>
  )
}
