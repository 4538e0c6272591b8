// Payments from home, for the office: what families say they paid, what the bank shows, what the gateway holds.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { ClaimsDesk } from './claims/ClaimsDesk.tsx'
import { HeldDesk } from './held/HeldDesk.tsx'
import { LinesDesk } from './lines/LinesDesk.tsx'
import { SureBlock } from './lines/SureBlock.tsx'
import { heldPayments, lineList, waitingClaims } from './online.api.ts'
import { StatementsDesk } from './statements/StatementsDesk.tsx'
import { UploadSheet } from './statements/UploadSheet.tsx'
import './onlinePayments.css'

const views = ['claims', 'lines', 'held', 'statements'] as const
type View = (typeof views)[number]

export default function OnlinePage() {
  const { t } = useLingui()
  const can = useCan()
  const [filter, setFilter] = useSearch({ view: 'claims', upload: false, q: '', state: 'exact', page: 1 })
  const view = views.find((one) => one === filter.view) ?? 'claims'
  const words = useViewWords()
  const closeUpload = () => setFilter({ upload: false })
  return (
    <>
      <PageHead title={t`Payments from home`} above={<Trans>Fees</Trans>}>
        {can('getGateway') && (
          <ButtonLink to="/fees/gateway" look="quiet" icon="settings">
            <Trans>Razorpay</Trans>
          </ButtonLink>
        )}
        <Button icon="upload" onClick={() => setFilter({ upload: true })}>
          <Trans>Read a bank statement</Trans>
        </Button>
      </PageHead>
      <SureBlock />
      <Seg
        label={t`What to look at`}
        value={view}
        onChange={(next: View) => setFilter({ view: next, q: '', page: 1 })}
        choices={views.map((value) => ({ value, label: words[value] }))}
      />
      {view === 'claims' && <ClaimsDesk filter={filter} setFilter={setFilter} />}
      {view === 'lines' && <LinesDesk filter={filter} setFilter={setFilter} />}
      {view === 'held' && <HeldDesk page={filter.page} onPage={(page) => setFilter({ page })} />}
      {view === 'statements' && (
        <StatementsDesk
          page={filter.page}
          onPage={(page) => setFilter({ page })}
          onUpload={() => setFilter({ upload: true })}
        />
      )}
      <Dialog open={filter.upload} onClose={closeUpload} title={t`Read a bank statement`} sheet wide>
        <UploadSheet />
      </Dialog>
    </>
  )
}

/** The four views, with how much waits in each. */
function useViewWords(): Record<View, string> {
  const { t } = useLingui()
  const claims = useQuery(waitingClaims('', 1)).data?.total
  const held = useQuery(heldPayments(1)).data?.total
  const counts = useQuery(lineList({ state: 'exact', page: 1 })).data?.counts
  const open = counts && counts.exact.count + counts.probable.count + counts.unmatched.count
  return {
    claims: claims ? t`Told by families (${claims})` : t`Told by families`,
    lines: open ? t`Seen by the bank (${open})` : t`Seen by the bank`,
    held: held ? t`Held (${held})` : t`Held`,
    statements: t`Statements`,
  }
}
