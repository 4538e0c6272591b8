// The blueprint of a paper: topic by difficulty, to look at and to print.
// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are grids, which takes a table's own roles away
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type BlueprintRow, type BlueprintTable, blueprintOf } from './blueprint.ts'
import { type Exam, examOf, paperOf } from './exams.api.ts'
import { difficultyWords, useName } from './examWords.tsx'
import './exams.css'

export default function ExamBlueprintPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/blueprint' })
  const exam = useQuery(examOf(examId))
  return (
    <Loaded query={exam} failed={t`The exam did not load`}>
      {(loaded) => <Blueprint exam={loaded} />}
    </Loaded>
  )
}

function Blueprint({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const paper = useQuery(paperOf(exam.id))
  return (
    <>
      <PageHead
        title={t`Blueprint`}
        above={
          <Link to="/exams/$examId" params={{ examId: exam.id }}>
            {exam.title}
          </Link>
        }
      >
        <Button look="line" icon="printer" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </PageHead>
      <Loaded query={paper} failed={t`The paper did not load`}>
        {({ questions }) =>
          questions.length ? (
            <div className="stack g4 blueprint">
              {blueprintOf(exam, questions).map((table) => (
                <SubjectTable key={table.subject.en} table={table} />
              ))}
            </div>
          ) : (
            <Panel>
              <EmptyState title={t`No question is chosen yet`} />
            </Panel>
          )
        }
      </Loaded>
    </>
  )
}

function SubjectTable({ table: { subject, rows, sum } }: { table: BlueprintTable }) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const name = nameOf(subject)
  return (
    <Panel label={name}>
      <table className="tbl" role="table">
        <caption className="vh">{t`Questions of ${name} by topic and difficulty`}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {name}
            </th>
            {Object.values(difficultyWords).map((word) => (
              <th scope="col" role="columnheader" className="num" key={word.id}>
                {i18n._(word)}
              </th>
            ))}
            <th scope="col" role="columnheader" className="num">
              <Trans>Together</Trans>
            </th>
            <th scope="col" role="columnheader" className="num">
              <Trans>Marks</Trans>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <TableRow
              key={row.topic?.en ?? ''}
              row={row}
              name={row.topic ? nameOf(row.topic) : t`No topic`}
            />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <TableRow row={sum} name={t`Together`} />
        </tfoot>
      </table>
    </Panel>
  )
}

function TableRow({ row, name }: { row: BlueprintRow; name: string }) {
  const format = useFormat()
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="wraps">
        {name}
      </th>
      {row.counts.map((count, difficulty) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: easy, medium and hard have their places
        <td role="cell" className="num" key={difficulty}>
          {count || <span className="hint">–</span>}
        </td>
      ))}
      <td role="cell" className="num">
        <b>{row.total}</b>
      </td>
      <td role="cell" className="num">
        {format.marks(row.marks)}
      </td>
    </tr>
  )
}
