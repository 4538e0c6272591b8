// One list: looked at row by row, confirmed, watched while it is written, taken back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { followLive } from '../../api/live.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { ConfirmBlock } from './ConfirmBlock.tsx'
import { DoneBlock, WritingBlock } from './DoneBlock.tsx'
import { duplicateLines, type Import, importQuery, type Only, PAGE_SIZE } from './imports.api.ts'
import { RowsTable } from './RowsTable.tsx'
import { StateChip } from './StateChip.tsx'
import './imports.css'

const onlies: Only[] = ['all', 'problems', 'duplicates']

export default function ImportPage() {
  const { t } = useLingui()
  const { importId } = useParams({ strict: false }) as { importId: string }
  const [filter, setFilter] = useSearch({ only: 'all' as string, page: 1 })
  const only = onlies.find((one) => one === filter.only) ?? 'all'
  const query = useQuery(importQuery(importId, only, filter.page))
  useProgress(importId)
  return (
    <Loaded query={query} failed={t`This list did not load`}>
      {(list) =>
        list.kind === 'students' ? (
          <>
            <PageHead
              title={list.fileName}
              above={
                <Link to="/people/import">
                  <Trans>Students from a file</Trans>
                </Link>
              }
            >
              <StateChip state={list.state} />
            </PageHead>
            <ListBody list={list} only={only} page={filter.page} onFilter={setFilter} />
          </>
        ) : (
          <OwnScreen list={list} />
        )
      }
    </Loaded>
  )
}

/** A list of questions, answer sheets or marks is looked at where such lists come in: their rows say other things. */
function OwnScreen({ list: { id: list, examId } }: { list: Import }) {
  return examId ? (
    <Navigate replace to="/exams/$examId/paper-files" params={{ examId }} search={{ list } as never} />
  ) : (
    <Navigate replace to="/questions/import" search={{ list } as never} />
  )
}

/** Asks anew whenever the server says that the list has moved on. */
function useProgress(importId: string): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      followLive((event) => {
        if (event.kind === 'import-progress' && event.id === importId)
          void queries.invalidateQueries({ queryKey: ['imports', importId] })
      }),
    [queries, importId],
  )
}

type BodyProps = {
  list: Import
  only: Only
  page: number
  onFilter: (change: { only?: string; page?: number }) => void
}

function ListBody({ list, only, page, onFilter }: BodyProps) {
  const { t } = useLingui()
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const twins = useQuery(duplicateLines(list.id, list.state === 'previewed' ? list.duplicateCount : 0))
  const leftOut = (twins.data ?? []).filter((line) => !taken.has(line))
  const flip = (line: number) => {
    const next = new Set(taken)
    if (!next.delete(line)) next.add(line)
    setTaken(next)
  }
  return (
    <>
      {list.state === 'previewed' && <ConfirmBlock list={list} leaveOut={leftOut} />}
      {list.state === 'writing' && <WritingBlock list={list} />}
      {(list.state === 'confirmed' || list.state === 'undone') && <DoneBlock list={list} />}
      {list.problemCount + list.duplicateCount > 0 && (
        <Seg
          label={t`Which rows`}
          value={only}
          onChange={(one) => onFilter({ only: one, page: 1 })}
          choices={[
            { value: 'all', label: t`All ${list.rowCount}` },
            { value: 'problems', label: t`Problems ${list.problemCount}` },
            { value: 'duplicates', label: t`Alike ${list.duplicateCount}` },
          ]}
        />
      )}
      {list.rows.length > 0 ? (
        <>
          <RowsTable list={list} taken={taken} onFlip={list.state === 'previewed' ? flip : undefined} />
          <Pager
            page={page}
            pageSize={PAGE_SIZE}
            total={list.total}
            onPage={(next) => onFilter({ page: next })}
          />
        </>
      ) : (
        <Panel>
          <EmptyState
            level={2}
            plain
            title={only === 'all' ? t`The rows are not kept any more` : t`No such row`}
          >
            {only === 'all' && (
              <Trans>What a list said is forgotten once it can no longer be taken back.</Trans>
            )}
          </EmptyState>
        </Panel>
      )}
    </>
  )
}
