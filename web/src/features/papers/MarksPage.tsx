// Marks of a test on paper, typed like in a spreadsheet: arrows and Enter move, a column is pasted at once.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { useOnline } from '../../ui/online.ts'
import { Panel, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import type { Mode } from './gridState.ts'
import { MarksTable } from './MarksTable.tsx'
import { marksOf, type PaperMarks } from './papers.api.ts'
import { type MarksGrid, useMarksGrid } from './useMarksGrid.ts'
import './papers.css'

export default function MarksPage() {
  const { t } = useLingui()
  const { examId } = useParams({ strict: false }) as { examId: string }
  const query = useQuery(marksOf(examId))
  return (
    <>
      <PageHead
        title={t`Marks of the paper test`}
        above={
          <Link to="/exams/$examId" params={{ examId }}>
            {query.data?.title ?? t`Exam`}
          </Link>
        }
      >
        <ButtonLink to="/exams/$examId/paper-files" params={{ examId }} look="line" icon="upload">
          <Trans>From a file</Trans>
        </ButtonLink>
      </PageHead>
      <Loaded query={query} failed={t`The marks did not load`}>
        {(data) => <Body examId={examId} data={data} />}
      </Loaded>
    </>
  )
}

type Props = { examId: string; data: PaperMarks }

function Body({ examId, data }: Props) {
  const { t } = useLingui()
  if (data.closedBecause)
    return (
      <Panel>
        <EmptyState title={t`No marks yet`}>
          {data.closedBecause === 'practice' ? (
            <Trans>This is a practice: it is not sat on paper.</Trans>
          ) : (
            <Trans>Marks can be typed from the hour of the test on.</Trans>
          )}
        </EmptyState>
      </Panel>
    )
  if (data.rows.length === 0)
    return (
      <Panel>
        <EmptyState title={t`Nobody sits this test`}>
          <Trans>The batches of the exam have no students on its day.</Trans>
        </EmptyState>
      </Panel>
    )
  return <Grid examId={examId} data={data} />
}

function Grid({ examId, data }: Props) {
  const { t } = useLingui()
  const bySection = data.rows.some(({ sections }) => sections !== null)
  const [mode, setMode] = useState<Mode>(data.sections.length > 1 && bySection ? 'sections' : 'total')
  const bounds = mode === 'total' ? [data] : data.sections
  const grid = useMarksGrid(examId, data, mode, bounds)
  return (
    <Stack gap={4}>
      <div className="row wrap g3">
        {data.sections.length > 1 && (
          <Seg
            label={t`What is typed`}
            value={mode}
            onChange={setMode}
            choices={[
              { value: 'total', label: t`Total` },
              { value: 'sections', label: t`By section` },
            ]}
          />
        )}
        <Saved grid={grid} />
        <Button small look="quiet" icon="undo" disabled={!grid.canUndo} onClick={grid.undo}>
          <Trans>Undo</Trans>
        </Button>
      </div>
      {grid.failure && (
        <Note tone="bad" alert title={t`Not saved yet`}>
          {grid.failure}
        </Note>
      )}
      <Panel flush>
        <MarksTable data={data} mode={mode} bounds={bounds} grid={grid} />
      </Panel>
      <p className="s hint">
        <Trans>
          Arrows and Enter move, a column can be pasted from a spreadsheet. An empty row was absent.
        </Trans>
      </p>
    </Stack>
  )
}

function Saved({ grid }: { grid: MarksGrid }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  if (grid.saving) return <Chip live>{t`Saving`}</Chip>
  if (grid.waiting === 0)
    return (
      <Chip tone="good" icon="check" live>
        {t`Saved`}
      </Chip>
    )
  return (
    <Chip tone="due" live>
      {isOnline ? (
        <Plural value={grid.waiting} one="# row not sent yet" other="# rows not sent yet" />
      ) : (
        <Plural value={grid.waiting} one="# row kept here, offline" other="# rows kept here, offline" />
      )}
    </Chip>
  )
}
