// One bank statement: what it brought, and its lines by what they are for.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { LinePiles } from './lines/LinePiles.tsx'
import { type Statement, statementQuery } from './onlinePayments.api.ts'
import { readState } from './states.ts'
import './onlinePayments.css'

export default function StatementPage() {
  const { t } = useLingui()
  const { statementId } = useParams({ from: '/fees/statements/$statementId' })
  const [filter, setFilter] = useSearch({ state: 'exact', page: 1 })
  const query = useQuery(statementQuery(statementId))
  return (
    <>
      <PageHead title={query.data?.bank ?? t`Bank statement`} above={<Trans>Bank statement</Trans>}>
        <ButtonLink to="/fees/online" look="quiet">
          <Trans>Online payments</Trans>
        </ButtonLink>
      </PageHead>
      <Loaded query={query} failed={t`This statement did not load`}>
        {(statement) => (
          <>
            <Facts statement={statement} />
            <LinePiles
              statementId={statementId}
              state={readState(filter.state)}
              page={filter.page}
              onChange={(change) => setFilter(change)}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function Facts({ statement }: { statement: Statement }) {
  const { t } = useLingui()
  const format = useFormat()
  const { fromOn, toOn, lineCount, paise, repeated, importedAt, by, fileName } = statement
  const [from, to] = [format.date(fromOn), format.date(toOn)]
  const items: [string, ReactNode][] = [
    [t`Days`, fromOn === toOn ? from : t`${from} to ${to}`],
    [
      t`Came in`,
      <span key="sum">
        <b>{format.money(paise)}</b>{' '}
        <span className="hint">
          <Plural value={lineCount} one="# line" other="# lines" />
        </span>
      </span>,
    ],
    [
      t`File`,
      <span key="file" className="wraps">
        {fileName}
      </span>,
    ],
    [t`Uploaded by`, `${by.name}, ${format.dateTime(importedAt)}`],
  ]
  if (repeated > 0) items.splice(2, 0, [t`Known before`, <Repeated key="repeated" count={repeated} />])
  return (
    <Panel label={t`What it brought`}>
      <Pairs items={items} />
    </Panel>
  )
}

/** Lines that an earlier statement had. */
function Repeated({ count }: { count: number }) {
  return (
    <Plural
      value={count}
      one="# line stood on an earlier statement and counts once"
      other="# lines stood on an earlier statement and count once"
    />
  )
}
