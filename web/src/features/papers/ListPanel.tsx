// The rows of a file as they were read; confirmed, watched while they are written, taken back.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNews } from '../../api/news.ts'
import { fieldSentence, problemSentence } from '../../api/problems.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { InkBlock, Panel, Stack } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Plot.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { type Column, Pager, Table } from '../../ui/Table.tsx'
import { confirmList, listOf, marksOf, PAGE_SIZE, type PaperList, setsOf, undoList } from './papers.api.ts'

type Props = { examId: string; importId: string }
type Row = PaperList['rows'][number]

export function ListPanel({ examId, importId }: Props) {
  const { t } = useLingui()
  const [only, setOnly] = useState<'all' | 'problems'>('all')
  const [page, setPage] = useState(1)
  const query = useQuery(listOf(importId, only, page))
  useNews(loadListAnew)
  return (
    <Loaded query={query} failed={t`The list did not load`}>
      {(list) => (
        <Stack gap={4}>
          <StateBlock examId={examId} list={list} />
          <div className="row wrap g3">
            <b>{list.fileName}</b>
            {list.problemCount > 0 && (
              <Seg
                label={t`Which rows`}
                value={only}
                onChange={(next) => {
                  setOnly(next)
                  setPage(1)
                }}
                choices={[
                  { value: 'all', label: t`All ${list.rowCount}` },
                  { value: 'problems', label: t`Problems ${list.problemCount}` },
                ]}
              />
            )}
          </div>
          <Panel flush label={list.fileName}>
            <RowsTable list={list} />
          </Panel>
          <Pager page={page} pageSize={PAGE_SIZE} total={list.total} onPage={setPage} />
        </Stack>
      )}
    </Loaded>
  )
}

const loadListAnew: Parameters<typeof useNews>[0] = (queries, { kind, id }) => {
  if (kind === 'import-progress') void queries.invalidateQueries({ queryKey: ['imports', id] })
}

/** What is to be done with the list now, and how far it is. */
function StateBlock({ examId, list }: { examId: string; list: PaperList }) {
  const { i18n, t } = useLingui()
  const queries = useQueryClient()
  const anew = async () => {
    await queries.invalidateQueries({ queryKey: ['imports', list.id] })
    await queries.invalidateQueries({ queryKey: marksOf(examId).queryKey })
    await queries.invalidateQueries({ queryKey: setsOf(examId).queryKey })
  }
  const confirm = useMutation({ mutationFn: () => confirmList(list.id), onSuccess: anew })
  const undo = useMutation({ mutationFn: () => undoList(list.id), onSuccess: anew })
  const failed = confirm.error ?? undo.error
  const ready = list.rowCount - list.problemCount
  return (
    <>
      {failed && (
        <Note tone="bad" alert>
          {problemSentence(i18n, failed)}
        </Note>
      )}
      {list.failure && (
        <Note tone="bad" title={t`Nothing was taken in`}>
          {problemSentence(i18n, list.failure as never)}
        </Note>
      )}
      {list.state === 'previewed' && (
        <InkBlock label={t`Confirm`}>
          <Stack gap={3}>
            <p className="l">
              <Plural value={ready} one="# row is ready." other="# rows are ready." />{' '}
              {list.problemCount > 0 && (
                <Plural
                  value={list.problemCount}
                  one="# with a problem is left out."
                  other="# with problems are left out."
                />
              )}
            </p>
            <div className="row">
              <Button
                look="inv"
                busy={confirm.isPending}
                disabled={ready === 0}
                onClick={() => confirm.mutate()}
              >
                {confirm.isPending ? <Trans>Confirming</Trans> : <Trans>Take them in</Trans>}
              </Button>
            </div>
          </Stack>
        </InkBlock>
      )}
      {list.state === 'writing' && (
        <Panel>
          <Progress label={t`Rows taken in`} done={list.writtenCount} total={list.rowCount} />
          <p className="s hint">
            <Trans>You may leave this page; the work goes on.</Trans>
          </p>
        </Panel>
      )}
      {list.state === 'confirmed' && (
        <Note
          tone="good"
          title={t`The results are there`}
          action={
            list.undoable && (
              <Button small look="line" icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
                <Trans>Take back</Trans>
              </Button>
            )
          }
        >
          <Plural value={list.writtenCount} one="# student has a result." other="# students have a result." />{' '}
          <ButtonLink to="/exams/$examId/marks" params={{ examId }} look="quiet" small>
            <Trans>See the marks</Trans>
          </ButtonLink>
        </Note>
      )}
      {list.state === 'undone' && (
        <Note>
          <Trans>This list was taken back. Its answers count nowhere.</Trans>
        </Note>
      )}
    </>
  )
}

function RowsTable({ list }: { list: PaperList }) {
  const { t } = useLingui()
  const omr: Column<Row>[] = [
    { key: 'set', head: t`Set`, cell: cellOf('set') },
    { key: 'answered', head: t`Answered`, num: true, cell: cellOf('answered') },
    { key: 'several', head: t`Filled twice`, num: true, cell: cellOf('several') },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t`Student`,
      card: 'main',
      cell: ({ cells, line }) => (
        <span className="block wraps">
          <b>{cells.name || '—'}</b>
          <span className="s hint block">
            {cells.rollNumber} · <Trans>line {line}</Trans>
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: t`State`,
      card: 'side',
      cell: ({ problems }) =>
        problems.length > 0 ? <Chip tone="bad">{t`Problem`}</Chip> : <Chip tone="good">{t`Ready`}</Chip>,
    },
    ...(list.kind === 'omr' ? omr : [{ key: 'marks', head: t`Marks`, num: true, cell: cellOf('marks') }]),
    { key: 'problems', head: t`What is wrong`, cell: (row) => <Problems row={row} /> },
  ]
  return (
    <Table
      caption={t`Rows of the file`}
      rows={list.rows}
      rowKey={(row) => String(row.line)}
      columns={columns}
    />
  )
}

const cellOf =
  (name: string) =>
  ({ cells }: Row) =>
    cells[name]

function Problems({ row: { problems } }: { row: Row }) {
  const { i18n } = useLingui()
  return (
    <ul className="stack">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)} className="wraps">
          {fieldSentence(i18n, { ...problem, params: problem.params ?? {} })}
        </li>
      ))}
    </ul>
  )
}
