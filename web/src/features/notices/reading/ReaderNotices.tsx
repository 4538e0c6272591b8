// What went to one: first what waits for "I have read it", then what is pinned, then the latest.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Chip, FilterChip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { List, ListLink } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { InkBlock, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { useLanguage } from '../../../words/language.ts'
import { noticeList, PAGE_SIZE, type ReadRow } from '../notices.api.ts'
import { AcknowledgeButton } from './AcknowledgeButton.tsx'

export function ReaderNotices() {
  const { t } = useLingui()
  const locale = useLanguage()
  const [search, setSearch] = useState('')
  const [past, setPast] = useState(false)
  const [page, setPage] = useState(1)
  const words = search.trim()
  const query = useQuery(
    noticeList({ locale, page, show: past ? 'past' : 'valid', ...(words && { search: words }) }),
  )
  return (
    <>
      <Waiting />
      <div className="row wrap nt-filter">
        <SearchField
          label={t`Search notices`}
          placeholder={t`Words of the title`}
          value={search}
          onChange={(next) => {
            setSearch(next)
            setPage(1)
          }}
        />
        <FilterChip
          on={past}
          onChange={(on) => {
            setPast(on)
            setPage(1)
          }}
        >
          <Trans>Over</Trans>
        </FilterChip>
      </div>
      <Loaded query={query} failed={t`The notices did not load`}>
        {({ rows, total }) => (
          <Panel label={t`Notices`}>
            {rows.length > 0 ? <Rows rows={rows} /> : <Nothing past={past} search={words} />}
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </Panel>
        )}
      </Loaded>
    </>
  )
}

/** The first of those that ask for an answer; the others follow once it is given. */
function Waiting() {
  const { t } = useLingui()
  const locale = useLanguage()
  const { data } = useQuery(noticeList({ locale, show: 'to-acknowledge', pageSize: 1 }))
  const [first] = data?.rows ?? []
  if (!data || !first) return null
  const more = data.counts.toAcknowledge - 1
  return (
    <InkBlock label={t`Please read`}>
      <div className="stack g3">
        <div>
          <p className="s">
            <Trans>Please read</Trans>
          </p>
          <h2 className="l">{first.title}</h2>
        </div>
        {first.whole ? (
          <MathText source={first.body} />
        ) : (
          <p className="nt-excerpt">
            <MathText source={oneLine(first.body)} inline /> …
          </p>
        )}
        <Meta row={first} />
        <div className="row wrap">
          {first.whole && first.attachments === 0 ? (
            <AcknowledgeButton noticeId={first.id} onInk />
          ) : (
            <ButtonLink look="inv" to="/notices/$noticeId" params={{ noticeId: first.id }}>
              <Trans>Read all of it</Trans>
            </ButtonLink>
          )}
          {more > 0 && (
            <span className="s">
              <Trans>{more} more after this one</Trans>
            </span>
          )}
        </div>
      </div>
    </InkBlock>
  )
}

/** The lines of a text after one another, without the marks that begin them, for a line of a list. */
const oneLine = (source: string) =>
  source
    .replaceAll(/^\s*(?:[-*+>#]+|\d+[.)])\s+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

function Meta({ row }: { row: ReadRow }) {
  const format = useFormat()
  const { name } = row.author
  const until = row.expiresAt && format.day(row.expiresAt)
  return (
    <span className="s hint">
      {name} · <time dateTime={row.sentAt}>{format.when(row.sentAt)}</time>
      {row.editedAt && (
        <>
          {' · '}
          <Trans>edited</Trans>
        </>
      )}
      {until && (
        <>
          {' · '}
          <Trans>until {until}</Trans>
        </>
      )}
    </span>
  )
}

function Rows({ rows }: { rows: readonly ReadRow[] }) {
  const { t } = useLingui()
  return (
    <List label={t`Notices`}>
      {rows.map((row) => (
        <ListLink
          key={row.id}
          to="/notices/$noticeId"
          params={{ noticeId: row.id }}
          before={
            <span className={row.readAt ? 'nt-sign' : 'nt-sign new'}>
              <Icon name={row.pinned ? 'pin' : 'notice'} />
            </span>
          }
          title={
            <>
              {!row.readAt && (
                <span className="vh">
                  <Trans>Unread:</Trans>{' '}
                </span>
              )}
              <span className={row.readAt ? 'nt-read' : undefined}>{row.title}</span>
              {row.pinned && (
                <span className="vh">
                  , <Trans>pinned</Trans>
                </span>
              )}
            </>
          }
          hint={
            <>
              <span className="nt-line">
                <MathText source={oneLine(row.body)} inline />
              </span>
              <Meta row={row} />
              <Asked row={row} />
            </>
          }
          after={<WithFiles row={row} />}
        />
      ))}
    </List>
  )
}

/** Whether the reader is still asked to say that they read it. */
function Asked({ row: { important, acknowledgedAt } }: { row: ReadRow }) {
  if (!important || acknowledgedAt) return null
  return (
    <span className="block nt-asked">
      <Chip tone="due">
        <Trans>Please read</Trans>
      </Chip>
    </span>
  )
}

function WithFiles({ row: { attachments } }: { row: ReadRow }) {
  if (!attachments) return null
  return (
    <>
      <Icon name="attach" />
      <span className="vh">
        <Trans>with files</Trans>
      </span>
    </>
  )
}

function Nothing({ past, search }: { past: boolean; search: string }) {
  const { t } = useLingui()
  if (search) return <EmptyState plain level={2} title={t`No notice matches`} />
  if (past) return <EmptyState plain level={2} title={t`No notice is over yet`} />
  return (
    <EmptyState level={2} title={t`No notices now`}>
      <Trans>What the institute announces to you stands here.</Trans>
    </EmptyState>
  )
}
