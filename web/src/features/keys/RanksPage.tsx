// The ranks of an exam, for staff: everybody who appeared, the absent apart, and the shifts that go together.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { saveFile } from '../../api/download.ts'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, Pager, Table } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { GroupPanel } from './GroupPanel.tsx'
import { exportRanks, PAGE_SIZE, type RankList, type RankRow, ranksOf } from './keys.api.ts'
import { useName } from './keyWords.tsx'
import './keys.css'

export default function RanksPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/ranks' })
  const [filter, setFilter] = useSearch({ q: '', batch: '', page: 1 })
  const { q, batch, page } = filter
  const query = useQuery(ranksOf(examId, { page, ...(q && { search: q }), ...(batch && { batchId: batch }) }))
  useNews(loadExamsAnew)
  return (
    <Loaded query={query} failed={t`The ranks did not load`}>
      {(list) => (
        <>
          <PageHead
            title={t`Ranks`}
            above={
              <Link to="/exams/$examId" params={{ examId }}>
                {list.title}
              </Link>
            }
          >
            {list.publishedAt && <ExportMenu examId={examId} />}
          </PageHead>
          {list.publishedAt ? (
            <Ranked list={list} filter={filter} setFilter={setFilter} />
          ) : (
            <NotYet examId={examId} />
          )}
          <Columns even={2}>
            <RulePanel list={list} />
            <Stack>
              <GroupPanel examId={examId} list={list} />
              <ApartPanel list={list} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

function ExportMenu({ examId }: { examId: string }) {
  const { t, i18n } = useLingui()
  const save = (format: 'xlsx' | 'csv') => () =>
    void exportRanks(examId, format)
      .then((bytes) => saveFile(bytes, `ranks.${format}`))
      .catch((error: unknown) => toast(problemSentence(i18n, error)))
  return (
    <Menu
      label={t`Save the list`}
      icon="download"
      items={
        <>
          <MenuItem icon="file" onClick={save('xlsx')}>
            <Trans>As an Excel file</Trans>
          </MenuItem>
          <MenuItem icon="file" onClick={save('csv')}>
            <Trans>As CSV</Trans>
          </MenuItem>
        </>
      }
    />
  )
}

function NotYet({ examId }: { examId: string }) {
  const { t } = useLingui()
  return (
    <Panel>
      <EmptyState
        title={t`No ranks yet`}
        action={
          <ButtonLink to="/exams/$examId/key" params={{ examId }}>
            <Trans>Key and publishing</Trans>
          </ButtonLink>
        }
      >
        <Trans>Everybody is ranked when the results are published.</Trans>
      </EmptyState>
    </Panel>
  )
}

type Filter = { q: string; batch: string; page: number }
type RankedProps = { list: RankList; filter: Filter; setFilter: (change: Partial<Filter>) => void }

function Ranked({ list, filter, setFilter }: RankedProps) {
  const { t } = useLingui()
  const columns = useColumns(list)
  return (
    <>
      <div className="form2 filters">
        <SearchField
          label={t`Name or roll number`}
          placeholder={t`Name or roll number`}
          value={filter.q}
          onChange={(q) => setFilter({ q, page: 1 })}
        />
        {list.batches.length > 1 && (
          <SelectField
            name="batch"
            label={t`Batch`}
            none={t`All batches`}
            value={filter.batch}
            onChange={(batch) => setFilter({ batch, page: 1 })}
            choices={list.batches.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <Panel flush label={t`Ranks`}>
        {list.rows.length > 0 ? (
          <Table
            caption={t`Everybody who appeared, the best first`}
            rows={list.rows}
            rowKey={(row) => row.attemptId}
            columns={columns}
          />
        ) : (
          <EmptyState title={t`Nobody is found`} plain />
        )}
      </Panel>
      <Pager
        page={filter.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        onPage={(page) => setFilter({ page })}
      />
    </>
  )
}

function useColumns({ subjects, group }: RankList): Column<RankRow>[] {
  const { t } = useLingui()
  const format = useFormat()
  const nameOf = useName()
  return [
    { key: 'rank', head: t`Rank`, num: true, cell: ({ rank }) => <b>{rank}</b> },
    {
      key: 'name',
      head: t`Name`,
      card: 'main',
      cell: ({ name, attemptId, rollNumber }) => (
        <>
          <Link className="name" to="/results/$attemptId" params={{ attemptId }}>
            {name}
          </Link>
          <span className="s hint block">{rollNumber}</span>
        </>
      ),
    },
    {
      key: 'score',
      head: t`Score`,
      num: true,
      card: 'side',
      cell: ({ score }) => <b>{format.marks(score)}</b>,
    },
    { key: 'percentile', head: t`Percentile`, num: true, cell: ({ percentile }) => percentile },
    ...(subjects.length > 1
      ? subjects.map(
          (subject, i): Column<RankRow> => ({
            key: subject.code,
            head: nameOf(subject.name),
            num: true,
            cell: ({ subjects: own }) => {
              const marks = own[i]
              return marks ? format.marks(marks.score) : '–'
            },
          }),
        )
      : []),
    ...(group
      ? [
          {
            key: 'group',
            head: t`All shifts`,
            num: true,
            cell: ({ groupRank }: RankRow) => groupRank ?? '–',
          },
        ]
      : []),
    {
      key: 'batch',
      head: t`Batch`,
      cell: ({ batch, medium }) => (
        <>
          {batch ?? '–'}
          {medium !== 'computer' && <span className="s hint"> · {t`on paper`}</span>}
        </>
      ),
    },
  ]
}

/** How equal scores are told apart, and what the draw was made with. */
function RulePanel({ list }: { list: RankList }) {
  const { t } = useLingui()
  const { tieRule, rankSeed, appeared } = list
  const rule = {
    none: t`Equal scores share a rank.`,
    jee_main: t`Equal scores, as in JEE Main: Maths, Physics, Chemistry; then who has less wrong in proportion to right, over all and in that order. Who is still equal shares a rank.`,
    jee_advanced: t`Equal scores, as in JEE Advanced: who has more positive marks, then Maths, then Physics. Who is still equal shares a rank.`,
    neet: t`Equal scores, as in NEET: Biology, Chemistry, Physics; then who has less wrong in proportion to right, over all and in that order; then a draw.`,
  }[tieRule]
  return (
    <Panel label={t`How ranks come about`}>
      <Head title={t`How ranks come about`}>
        <span className="a dim s">
          <Plural value={appeared} one="# appeared" other="# appeared" />
        </span>
      </Head>
      <p>{rule}</p>
      {tieRule === 'neet' && rankSeed !== null && (
        <p className="s hint">
          <Trans>The draw was made with the number {rankSeed}: the same number draws the same.</Trans>
        </p>
      )}
      <p className="s hint">
        <Trans>Each student and their parents see their own rank alone. Who was absent has none.</Trans>
      </p>
    </Panel>
  )
}

function ApartPanel({ list: { absent, voided } }: { list: RankList }) {
  const { t } = useLingui()
  const [absentCount, voidedCount] = [absent.length, voided.length]
  if (absentCount + voidedCount === 0) return null
  const row = (student: RankList['absent'][number]) => (
    <ListRow
      key={student.studentId}
      title={student.name}
      hint={`${student.rollNumber} · ${student.batch ?? '–'}`}
    />
  )
  return (
    <Panel label={t`Without a rank`}>
      <Head title={t`Without a rank`} />
      {voided.length > 0 && (
        <details open>
          <summary>
            <Plural value={voidedCount} one="# taken out by a ruling" other="# taken out by a ruling" />
          </summary>
          <List tight>{voided.map(row)}</List>
        </details>
      )}
      {absent.length > 0 && (
        <details>
          <summary>
            <Plural value={absentCount} one="# absent" other="# absent" />
          </summary>
          <List tight>{absent.map(row)}</List>
        </details>
      )}
    </Panel>
  )
}
