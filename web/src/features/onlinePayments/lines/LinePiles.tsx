// The three piles of the bank's lines: sure, probable, for nobody. The sure ones are accepted in one click.
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { toast } from '../../../ui/Toast.tsx'
import {
  acceptSure,
  type LineState,
  type Lines,
  linesQuery,
  PAGE_SIZE,
  useStep,
} from '../onlinePayments.api.ts'
import { LineRows } from './LineRows.tsx'

type PilesProps = {
  statementId?: string
  state: LineState
  page: number
  onChange: (change: { state?: LineState; page: number }) => void
}

export function LinePiles({ statementId, state, page, onChange }: PilesProps) {
  const { t } = useLingui()
  const query = useQuery(linesQuery({ state, page, ...(statementId && { statementId }) }))
  return (
    <Panel label={t`Money that came in`}>
      <Head title={<Trans>Money that came in</Trans>} />
      <Loaded query={query} failed={t`The lines did not load`}>
        {(lines) => (
          <div className="stack g3">
            <Piles lines={lines} state={state} withDecided={Boolean(statementId)} onChange={onChange} />
            {state === 'exact' && <SureButton lines={lines} statementId={statementId} />}
            {lines.rows.length ? <LineRows rows={lines.rows} /> : <Nothing state={state} />}
            <Pager
              page={page}
              pageSize={PAGE_SIZE}
              total={lines.total}
              onPage={(next) => onChange({ page: next })}
            />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

type Chosen = { lines: Lines; state: LineState; withDecided: boolean; onChange: PilesProps['onChange'] }

function Piles({ lines: { counts, decided }, state, withDecided, onChange }: Chosen) {
  const { t } = useLingui()
  const pile = (word: string, { count }: { count: number }) => (
    <>
      {word} <span className="num">{count}</span>
    </>
  )
  return (
    <div className="op-piles">
      <Seg
        label={t`Which lines`}
        value={state}
        onChange={(next) => onChange({ state: next, page: 1 })}
        choices={[
          { value: 'exact', label: pile(t`Sure`, counts.exact) },
          { value: 'probable', label: pile(t`Probable`, counts.probable) },
          {
            value: 'unmatched',
            label: pile(t({ message: 'Unknown', context: 'a payment' }), counts.unmatched),
          },
          ...(withDecided ? [{ value: 'accepted' as const, label: pile(t`Done`, decided.accepted) }] : []),
          ...(withDecided ? [{ value: 'ignored' as const, label: pile(t`Put aside`, decided.ignored) }] : []),
        ]}
      />
    </div>
  )
}

function SureButton({ lines, statementId }: { lines: Lines; statementId: string | undefined }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const [done, setDone] = useState(0)
  const sure = useStep(
    () => acceptSure(statementId, setDone),
    ({ accepted }) =>
      toast(t`${plural(accepted, { one: '# payment is booked.', other: '# payments are booked.' })}`),
  )
  const { count, paise } = lines.counts.exact
  const amount = format.money(paise)
  if (!count && !sure.isError) return null
  return (
    <>
      <div className="row wrap">
        <Button icon="check" busy={sure.isPending} onClick={() => sure.mutate(undefined)}>
          {sure.isPending ? (
            <Trans>Booking: {done} done</Trans>
          ) : (
            <Plural
              value={count}
              one={`Accept # sure payment of ${amount}`}
              other={`Accept # sure payments of ${amount}`}
            />
          )}
        </Button>
        <span className="s hint">
          <Trans>Number and amount are the same in the bank and here.</Trans>
        </span>
      </div>
      {sure.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, sure.error)}
        </Note>
      )}
      {sure.data && sure.data.doubtful > 0 && (
        <Note tone="due">
          <Trans>Some lines could not be booked. Open each of them and look why.</Trans>
        </Note>
      )}
    </>
  )
}

function Nothing({ state }: { state: LineState }) {
  const { t } = useLingui()
  const titles: Record<LineState, string> = {
    exact: t`Every sure payment is booked`,
    probable: t`Nothing to look at`,
    unmatched: t`Every line is for somebody`,
    accepted: t`No line is booked yet`,
    ignored: t`No line is put aside`,
  }
  return (
    <EmptyState level={3} plain title={titles[state]}>
      <Trans>
        Upload the bank’s statement: its lines are compared with what families and the counter have written.
      </Trans>
    </EmptyState>
  )
}
