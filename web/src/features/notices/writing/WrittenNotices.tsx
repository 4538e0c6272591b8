// What one has written, or the office has: sent with how many have read it, waiting to go out, or a draft.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useViewer } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { List, ListLink } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { PAGE_SIZE, type WrittenRow, writtenList } from '../notices.api.ts'
import { StateChip, useAudienceWords } from '../noticeWords.tsx'

type Show = 'sent' | 'scheduled' | 'draft'

export function WrittenNotices({ show }: { show: Show }) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const words = search.trim()
  const query = useQuery(writtenList({ show, page, ...(words && { search: words }) }))
  return (
    <>
      {(show === 'sent' || words) && (
        <SearchField
          label={t`Search notices`}
          placeholder={t`Words of the title`}
          value={search}
          onChange={(next) => {
            setSearch(next)
            setPage(1)
          }}
        />
      )}
      <Loaded query={query} failed={t`The notices did not load`}>
        {({ rows, total }) => (
          <Panel label={t`Notices`}>
            {rows.length > 0 ? (
              <List label={t`Notices`}>
                {rows.map((row) => (
                  <WrittenLine key={row.id} row={row} />
                ))}
              </List>
            ) : (
              <Nothing show={show} search={words} />
            )}
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </Panel>
        )}
      </Loaded>
    </>
  )
}

function WrittenLine({ row }: { row: WrittenRow }) {
  const audience = useAudienceWords()
  const format = useFormat()
  const { person } = useViewer()
  const who = row.author.id === person.id ? [] : [row.author.name]
  const when = format.when(row.sentAt ?? row.changedAt)
  const line = [audience(row.audience), ...who, when].join(' · ')
  const words = {
    before: <Icon name={row.pinned ? 'pin' : row.state === 'draft' ? 'edit' : 'notice'} />,
    title: row.title,
    hint: line,
  }
  if (row.state === 'draft')
    return <ListLink to="/notices/new" search={{ draft: row.id } as never} {...words} after={null} />
  return (
    <ListLink
      to="/notices/$noticeId"
      params={{ noticeId: row.id }}
      {...words}
      after={row.state === 'sent' ? <ReadShare row={row} /> : <StateChip notice={row} />}
    />
  )
}

/** How many have read it, of those whom it went to; of an important one how many have said so. */
function ReadShare({ row: { important, acknowledged, read, people } }: { row: WrittenRow }) {
  const done = important ? acknowledged : read
  const isAll = done === people
  return (
    <Chip tone={isAll ? 'good' : 'plain'} icon={important ? 'check' : 'eye'}>
      <span className="num">
        <Trans>
          {done} of {people}
        </Trans>
      </span>
      <span className="vh">
        {important ? <Trans>have said that they read it</Trans> : <Trans>have opened it</Trans>}
      </span>
    </Chip>
  )
}

function Nothing({ show, search }: { show: Show; search: string }) {
  const { t } = useLingui()
  if (search) return <EmptyState plain level={2} title={t`No notice matches`} />
  const titles: Record<Show, string> = {
    sent: t`Nothing was sent yet`,
    scheduled: t`Nothing waits to go out`,
    draft: t`No drafts`,
  }
  return (
    <EmptyState
      level={2}
      title={titles[show]}
      action={
        <ButtonLink to="/notices/new">
          <Trans>Write a notice</Trans>
        </ButtonLink>
      }
    >
      {show === 'scheduled' && (
        <Trans>A notice that is to go out later waits here, and can be called back.</Trans>
      )}
    </EmptyState>
  )
}
