// What to do with a file now, or what became of it: waiting, being written, in the bank, taken back.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Problem } from '../../../api/problem.ts'
import { problemSentence } from '../../../api/problems.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { InkBlock, Panel } from '../../../ui/Panel.tsx'
import { Progress } from '../../../ui/Plot.tsx'
import { confirmImport, type Import, undoImport } from '../questions.api.ts'

type StateProps = { list: Import; leftOut: ReadonlySet<number> }

export function ImportState({ list, leftOut }: StateProps) {
  switch (list.state) {
    case 'previewed':
      return <Waiting list={list} leftOut={leftOut} />
    case 'writing':
      return <Writing list={list} />
    case 'confirmed':
      return <Written list={list} />
    case 'undone':
      return <TakenBack list={list} />
  }
}

function Waiting({ list, leftOut }: StateProps) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const confirm = useMutation({
    mutationFn: () => confirmImport(list.id, [...leftOut]),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
  const { rowCount, problemCount, duplicateCount } = list
  const count = Math.max(0, rowCount - problemCount - duplicateCount - leftOut.size)
  const failure = confirm.error ?? (list.failure && new Problem(409, list.failure))
  return (
    <InkBlock label={t`What to do now`}>
      <p className="s dim wraps">{list.fileName}</p>
      <h2 className="l">
        {count > 0 ? (
          <Plural value={count} one="# question can come in." other="# questions can come in." />
        ) : (
          <Trans>Nothing of this file is new.</Trans>
        )}
      </h2>
      <LeftBehind list={list} leftOut={leftOut.size} />
      {failure && (
        <p role="alert">
          <b>{problemSentence(i18n, failure)}</b>
        </p>
      )}
      <div className="row wrap qb-acts">
        {count > 0 && (
          <Button look="inv" busy={confirm.isPending} onClick={() => confirm.mutate()}>
            {confirm.isPending ? (
              <Trans>Taking them in</Trans>
            ) : (
              <Plural value={count} one="Take in # question" other="Take in # questions" />
            )}
          </Button>
        )}
        {problemCount > 0 && (
          <Link
            className="qb-inline"
            to="/questions/import"
            search={{ list: list.id, show: 'problems' } as never}
            replace
          >
            <Trans>Look at what cannot</Trans>
          </Link>
        )}
      </div>
    </InkBlock>
  )
}

function LeftBehind({ list, leftOut }: { list: Import; leftOut: number }) {
  const { problemCount, duplicateCount, notedCount } = list
  return (
    <ul className="dim">
      {problemCount > 0 && (
        <li>
          <Plural
            value={problemCount}
            one="# cannot be taken over; its place and reason stand below."
            other="# cannot be taken over; their places and reasons stand below."
          />
        </li>
      )}
      {notedCount > 0 && (
        <li>
          <Plural
            value={notedCount}
            one="Of # something was left out; the question says what and why."
            other="Of # something was left out; each question says what and why."
          />
        </li>
      )}
      {duplicateCount > 0 && (
        <li>
          <Plural value={duplicateCount} one="# is in the bank already." other="# are in the bank already." />
        </li>
      )}
      {leftOut > 0 && (
        <li>
          <Plural value={leftOut} one="# is left out by you." other="# are left out by you." />
        </li>
      )}
    </ul>
  )
}

function Writing({ list }: { list: Import }) {
  const { t } = useLingui()
  const total = list.rowCount - list.problemCount
  return (
    <Panel label={t`What happens now`}>
      <p role="status">
        <Trans>The questions are being taken in. You may leave this page; it goes on.</Trans>
      </p>
      <Progress label={t`Taken in so far`} done={list.writtenCount} total={total} />
    </Panel>
  )
}

function Written({ list }: { list: Import }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => undoImport(list.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['imports'] })
      void queries.invalidateQueries({ queryKey: ['questions'] })
    },
  })
  const count = list.writtenCount
  const until = list.undoUntil ? format.dateTime(list.undoUntil) : ''
  const mayUndo = list.undoable && count > 0 && list.can.includes('undoImport')
  return (
    <Panel>
      <Note
        tone="good"
        title={
          <Plural
            value={count}
            _0="Everything of this file was in the bank already."
            one="# question is in the bank."
            other="# questions are in the bank."
          />
        }
      >
        {mayUndo && <Trans>It can be taken back until {until}, as long as no exam uses it.</Trans>}
      </Note>
      {undo.error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, undo.error)}
        </Note>
      )}
      <div className="row wrap">
        <ButtonLink to="/questions">
          <Trans>To the question bank</Trans>
        </ButtonLink>
        {mayUndo && (
          <Button look="line" icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
            {undo.isPending ? <Trans>Taking it back</Trans> : <Trans>Take it back</Trans>}
          </Button>
        )}
      </div>
    </Panel>
  )
}

function TakenBack({ list }: { list: Import }) {
  return (
    <Note
      tone="plain"
      icon="undo"
      title={<Trans>This file was taken back</Trans>}
      action={
        <ButtonLink look="line" small to="/questions/import">
          <Trans>Another file</Trans>
        </ButtonLink>
      }
    >
      <span className="wraps">{list.fileName}</span>
    </Note>
  )
}
