// Cheques on their way: received, taken to the bank, cleared or returned; many at once.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Chip, FilterChip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, Pager, Table } from '../../ui/Table.tsx'
import { ChequeBar } from './cheques/ChequeBar.tsx'
import { ChequeMenu } from './cheques/ChequeMenu.tsx'
import { CHEQUES_PAGE, type Cheque, type ChequeShow, chequesQuery } from './counter.api.ts'
import { chequeWords } from './counterWords.ts'
import { ReasonDialog, type Reasoned } from './student/ReasonDialog.tsx'
import './counter.css'

const shows: readonly ChequeShow[] = ['open', 'received', 'deposited', 'cleared', 'returned']

export default function ChequesPage() {
  const { t } = useLingui()
  const { money } = useFormat()
  const [filter, setFilter] = useSearch({ show: 'open', page: 1 })
  const show = shows.find((one) => one === filter.show) ?? 'open'
  const query = useQuery(chequesQuery(show, filter.page))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reasoned, setReasoned] = useState<Reasoned>()
  const columns = useColumns(setReasoned)
  const words: Record<ChequeShow, string> = {
    ...{ open: t`On their way`, received: t`Received`, deposited: t`At the bank` },
    ...{ cleared: t`Cleared`, returned: t`Returned` },
  }
  const open = query.data && money(query.data.open)
  return (
    <>
      <PageHead title={t`Cheques`} above={<Trans>Fees</Trans>}>
        {open && (
          <Chip tone="plain">
            <Trans>{open} not cleared yet</Trans>
          </Chip>
        )}
      </PageHead>
      <div className="row fch">
        {shows.map((one) => (
          <FilterChip
            key={one}
            on={one === show}
            onChange={() => {
              setChosen(new Set())
              setFilter({ show: one, page: 1 })
            }}
          >
            {words[one]}
          </FilterChip>
        ))}
      </div>
      <Loaded query={query} failed={t`The cheques did not load`}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Panel>
              <EmptyState title={t`No cheques here`} level={2}>
                <Trans>A cheque that is taken at the counter stands here until its bank has paid it.</Trans>
              </EmptyState>
            </Panel>
          ) : (
            <>
              <Panel flush>
                <Table
                  caption={t`Cheques`}
                  rows={rows}
                  rowKey={({ id }) => id}
                  columns={columns}
                  selection={{
                    chosen,
                    onChange: setChosen,
                    nameOf: ({ number, bank }) => `${number} ${bank}`,
                  }}
                />
              </Panel>
              <Pager
                page={filter.page}
                pageSize={CHEQUES_PAGE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
              <ChequeBar rows={rows.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
            </>
          )
        }
      </Loaded>
      <ReasonDialog what={reasoned} onClose={() => setReasoned(undefined)} />
    </>
  )
}

function useColumns(onReason: (what: Reasoned) => void): Column<Cheque>[] {
  const { t, i18n } = useLingui()
  const { amount, date } = useFormat()
  return [
    {
      key: 'cheque',
      head: t`Cheque`,
      card: 'main',
      cell: ({ number, bank, student }) => (
        <>
          <b>{number}</b> <span className="hint">{bank}</span>
          <span className="block">
            <Link to="/fees/students/$studentId" params={{ studentId: student.id }}>
              {student.name}
            </Link>
          </span>
        </>
      ),
    },
    { key: 'paise', head: t`Amount`, num: true, card: 'side', cell: ({ paise }) => <b>{amount(paise)}</b> },
    {
      key: 'day',
      head: t`Day on the cheque`,
      cell: ({ datedOn, isPostDated, isStale }) => (
        <span>
          <span className="nb">{date(datedOn)}</span>
          {isPostDated && <span className="s att block">{t`not yet due`}</span>}
          {isStale && <span className="s neg block">{t`too old for any bank`}</span>}
        </span>
      ),
    },
    { key: 'receipt', head: t`Receipt`, cell: ({ fullNumber }) => <span className="nb">{fullNumber}</span> },
    {
      key: 'state',
      head: t`State`,
      cell: ({ state, reason }) => (
        <span>
          <Chip tone={chequeWords[state].tone}>{i18n._(chequeWords[state].word)}</Chip>
          {reason && <span className="s hint block">{reason}</span>}
        </span>
      ),
    },
    {
      key: 'acts',
      head: t`What to do`,
      cell: (cheque) => <ChequeMenu cheque={cheque} onReason={onReason} />,
    },
  ]
}
