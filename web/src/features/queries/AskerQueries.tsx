// The asker's side: shared answers to look through first, then the own queries.
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { AnswerCards } from './AnswerCards.tsx'
import { QueryRows } from './QueryRows.tsx'
import { PAGE_SIZE, queryList, sharedAnswers } from './queries.api.ts'

export function AskerQueries() {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', page: 1 })
  const own = useQuery(queryList({ page: filter.page }))
  return (
    <>
      <PageHead title={t`Queries`}>
        <ButtonLink to="/queries/new" icon="plus">
          <Trans>Ask</Trans>
        </ButtonLink>
      </PageHead>
      <SearchField
        label={t`Search answers that were shared`}
        placeholder={t`Has it been answered already?`}
        value={filter.q}
        onChange={(q) => setFilter({ q, page: 1 })}
      />
      {filter.q.trim().length > 1 ? (
        <FoundAnswers search={filter.q.trim()} />
      ) : (
        <>
          <Loaded query={own} failed={t`Your queries did not load`}>
            {({ rows, total }) => (
              <Panel>
                <Head title={t`Your queries`} />
                {rows.length ? <QueryRows rows={rows} staff={false} /> : <NothingAsked />}
                <Pager
                  page={filter.page}
                  pageSize={PAGE_SIZE}
                  total={total}
                  onPage={(page) => setFilter({ page })}
                />
              </Panel>
            )}
          </Loaded>
          <LatestAnswers />
        </>
      )}
    </>
  )
}

function NothingAsked() {
  const { person } = useViewer()
  return (
    <EmptyState
      title={<Trans>You have not asked anything yet</Trans>}
      action={
        <ButtonLink to="/queries/new">
          <Trans>Ask your first query</Trans>
        </ButtonLink>
      }
    >
      {person.role === 'student' ? (
        <Trans>Ask your teacher about a subject or a question of a test, or the office about anything.</Trans>
      ) : (
        <Trans>Ask the office about fees or anything else.</Trans>
      )}
    </EmptyState>
  )
}

function FoundAnswers({ search }: { search: string }) {
  const { t } = useLingui()
  const words = useDeferredValue(search)
  const found = useQuery({
    ...sharedAnswers({ search: words, pageSize: 20 }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={found} failed={t`The answers did not load`}>
      {({ rows }) => (
        <Panel>
          <Head title={t`Shared answers`} />
          {rows.length ? (
            <AnswerCards answers={rows} label={t`Shared answers`} />
          ) : (
            <EmptyState
              plain
              title={<Trans>Nothing of the kind was shared yet</Trans>}
              action={
                <ButtonLink to="/queries/new" search={{ title: search.slice(0, 150) } as never}>
                  <Trans>Ask it</Trans>
                </ButtonLink>
              }
            />
          )}
        </Panel>
      )}
    </Loaded>
  )
}

function LatestAnswers() {
  const { t } = useLingui()
  const { data } = useQuery(sharedAnswers({ pageSize: 5 }))
  if (!data?.rows.length) return null
  return (
    <Panel>
      <Head title={t`Answered for everybody lately`} />
      <AnswerCards answers={data.rows} label={t`Answered for everybody lately`} />
    </Panel>
  )
}
