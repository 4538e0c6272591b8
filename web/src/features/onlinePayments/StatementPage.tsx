// One bank statement: what it brought, and its lines by what they are for.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { LinesDesk } from './lines/LinesDesk.tsx'
import { SureBlock } from './lines/SureBlock.tsx'
import { type Statement, statementQuery } from './online.api.ts'
import './onlinePayments.css'

export default function StatementPage() {
  const { t } = useLingui()
  const { statementId = '' } = useParams({ strict: false })
  const [filter, setFilter] = useSearch({ q: '', state: 'exact', page: 1 })
  const query = useQuery(statementQuery(statementId))
  return (
    <>
      <PageHead title={query.data?.bank ?? t`Bank statement`} above={<Trans>Bank statement</Trans>}>
        <ButtonLink to="/fees/online" search={{ view: 'statements' } as never} look="quiet">
          <Trans>All statements</Trans>
        </ButtonLink>
      </PageHead>
      <Loaded query={query} failed={t`This statement did not load`}>
        {(statement) => (
          <>
            <Facts statement={statement} />
            <SureBlock statementId={statementId} />
            <LinesDesk statementId={statementId} filter={filter} setFilter={setFilter} />
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
  const sum = format.money(paise)
  return (
    <Panel label={t`What it brought`}>
      <Pairs
        items={[
          [t`Time`, fromOn === toOn ? from : t`${from} to ${to}`],
          [
            t`Came in`,
            <span key="sum">
              <b>{sum}</b>{' '}
              <span className="hint">
                <Plural value={lineCount} one="# line" other="# lines" />
              </span>
            </span>,
          ],
          ...(repeated > 0
            ? ([
                [
                  t`Known before`,
                  <Plural
                    key="repeated"
                    value={repeated}
                    one="# line that an earlier statement had; it counts once"
                    other="# lines that an earlier statement had; they count once"
                  />,
                ],
              ] as const)
            : []),
          [t`File`, <span className="wraps" key="file">{fileName}</span>],
          [t`Read by`, `${by.name}, ${format.dateTime(importedAt)}`],
        ]}
      />
    </Panel>
  )
}
