// One notice: its words and files for its readers; for who looks after it, who has read it and what can be done.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useNews } from '../../api/news.ts'
import { Title } from '../../shell/Title.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, InkBlock, Panel, Stack } from '../../ui/Panel.tsx'
import { loadNoticesAnew, markRead, type Notice, noticeQuery } from './notices.api.ts'
import { isOver, StateChip, useWords } from './noticeWords.tsx'
import { Files } from './one/Files.tsx'
import { GoingOut } from './one/GoingOut.tsx'
import { Readers } from './one/Readers.tsx'
import { Versions } from './one/Versions.tsx'
import { WriterPanel } from './one/WriterPanel.tsx'
import { AcknowledgeButton } from './reading/AcknowledgeButton.tsx'
import './notices.css'

export default function NoticePage() {
  const { t } = useLingui()
  const { noticeId } = useParams({ from: '/notices/$noticeId' })
  useNews(loadNoticesAnew)
  const query = useQuery(noticeQuery(noticeId))
  return (
    <Loaded query={query} failed={t`The notice did not load`}>
      {(notice) => <OneNotice notice={notice} />}
    </Loaded>
  )
}

function OneNotice({ notice }: { notice: Notice }) {
  const words = useWords(notice)
  const { writing } = notice
  useMarkedRead(notice)
  return (
    <>
      <div className="row wrap page-head">
        <Title>{words.title}</Title>
        <div className="grow">
          <div className="s hint">
            <Link to="/notices">
              <Trans>Notices</Trans>
            </Link>
          </div>
          <h1 tabIndex={-1}>{words.title}</h1>
        </div>
        {writing && <StateChip notice={{ ...notice, sendAt: writing.sendAt }} />}
      </div>
      {writing ? (
        <Columns>
          <Stack>
            <GoingOut notice={notice} />
            <Paper notice={notice} />
            {notice.can.includes('listNoticeReaders') && <Readers notice={notice} />}
          </Stack>
          <Stack>
            <WriterPanel notice={notice} writing={writing} />
            <Versions notice={notice} versions={writing.versions} />
          </Stack>
        </Columns>
      ) : (
        <div className="nt-one">
          <Paper notice={notice} />
        </div>
      )}
    </>
  )
}

/** Having it open is having read it; an answer is still asked for where it is important. */
function useMarkedRead({ id, own, can }: Notice) {
  const queries = useQueryClient()
  const isNew = own !== null && own.readAt === null && can.includes('readNotice')
  useEffect(() => {
    if (!isNew) return
    markRead(id).then(
      () => queries.invalidateQueries({ queryKey: ['notices'] }),
      // Not worth a word: it is tried again when it is next opened.
      () => undefined,
    )
  }, [id, isNew, queries])
}

function Paper({ notice }: { notice: Notice }) {
  const { t } = useLingui()
  const { body } = useWords(notice)
  const isGone = notice.state === 'withdrawn' && !notice.writing
  return (
    <>
      <Panel label={t`The notice`}>
        <Meta notice={notice} />
        {isGone ? (
          <Note tone="plain">
            <Trans>The institute has withdrawn this notice. It no longer holds.</Trans>
          </Note>
        ) : (
          <>
            {isOver(notice) && (
              <Note tone="plain" icon="clock">
                <Trans>The time of this notice is over.</Trans>
              </Note>
            )}
            <div className="nt-body">
              <MathText source={body} />
            </div>
            <Files files={notice.attachments} />
          </>
        )}
      </Panel>
      <Answer notice={notice} />
    </>
  )
}

function Meta({ notice }: { notice: Notice }) {
  const format = useFormat()
  const { author, sentAt, editedAt, important, expiresAt } = notice
  const { name } = author
  const edited = editedAt && format.when(editedAt)
  const until = expiresAt && format.dateTime(expiresAt)
  return (
    <div className="row wrap">
      <span className="s hint grow">
        {name}
        {sentAt && (
          <>
            {' · '}
            <time dateTime={sentAt}>{format.dateTime(sentAt)}</time>
          </>
        )}
        {until && (
          <span className="block">
            <Trans>Valid until {until}</Trans>
          </span>
        )}
        {edited && (
          <span className="block">
            <Trans>Edited {edited}</Trans>
          </span>
        )}
      </span>
      {important && (
        <Chip tone="due">
          <Trans>Important</Trans>
        </Chip>
      )}
    </div>
  )
}

/** What the reader is asked for, or has answered. */
function Answer({ notice }: { notice: Notice }) {
  const { t } = useLingui()
  const format = useFormat()
  const { own, can } = notice
  if (can.includes('acknowledgeNotice') && own)
    return (
      <InkBlock label={t`Your answer`}>
        <div className="row wrap">
          <p className="grow">
            <Trans>The institute asks you to say that you have read this.</Trans>
          </p>
          <AcknowledgeButton noticeId={notice.id} onInk />
        </div>
      </InkBlock>
    )
  if (!own?.acknowledgedAt) return null
  const when = format.when(own.acknowledgedAt)
  return (
    <Note tone="good">
      <Trans>You have said that you read it: {when}.</Trans>
    </Note>
  )
}
