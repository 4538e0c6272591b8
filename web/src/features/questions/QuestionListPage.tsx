// The question bank: found by words, topic and kind; the newest first.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { type Language, languages } from '../../words/language.ts'
import { BulkActions } from './care/BulkActions.tsx'
import { ExportQuestions } from './ExportQuestions.tsx'
import { QuestionFilters } from './QuestionFilters.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import { type Filter, noFilter } from './questionFilter.ts'
import {
  type ListedQuestion,
  PAGE_SIZE,
  type QuestionFilter,
  type QuestionKind,
  type QuestionPageReply,
  questionList,
  type Review,
  type Subject,
  subjectList,
} from './questions.api.ts'
import { kinds, reviewWords } from './questionWords.tsx'
import { TopicTree } from './TopicTree.tsx'
import './questions.css'

export default function QuestionListPage() {
  const { t } = useLingui()
  const can = useCan()
  const [filter, setFilter] = useSearch(noFilter)
  const narrow = (part: Partial<Filter>) => setFilter({ page: 1, ...part })
  const subjects = useQuery(subjectList)
  const mayLook = can('listQuestions')
  const query = useQuery({ ...questionList(toQuery(filter)), enabled: mayLook })
  if (!mayLook) return <NotYours />
  return (
    <>
      <PageHead title={t`Questions`}>
        <HeadActions filter={filter} />
      </PageHead>
      <Loaded query={subjects} failed={t`The subjects did not load`}>
        {({ rows }) => (
          <Loaded query={query} failed={t`The questions did not load`}>
            {(page) => <Bank page={page} subjects={rows} filter={filter} onChange={narrow} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

/** One filled button; what is done less often stands behind "more". */
function HeadActions({ filter }: { filter: Filter }) {
  const { t } = useLingui()
  const can = useCan()
  const begin = { subject: filter.subject || undefined, topic: filter.topic || undefined } as never
  return (
    <div className="row">
      {can('addQuestion') && (
        <ButtonLink to="/questions/new" search={begin} icon="plus">
          <Trans>New question</Trans>
        </ButtonLink>
      )}
      {can('previewQuestionImport') && (
        <span className="desk">
          <ButtonLink to="/questions/import" look="line" icon="upload">
            <Trans>From a file</Trans>
          </ButtonLink>
        </span>
      )}
      <Menu
        label={t`More`}
        items={
          <>
            {can('addPassage') && (
              <Link to="/passages/new" search={begin}>
                <Icon name="text" />
                <Trans>New passage</Trans>
              </Link>
            )}
            {can('previewQuestionImport') && (
              <Link className="phone" to="/questions/import">
                <Icon name="upload" />
                <Trans>From a file</Trans>
              </Link>
            )}
            {can('listBlueprints') && (
              <Link to="/blueprints">
                <Icon name="grid" />
                <Trans>Blueprints</Trans>
              </Link>
            )}
            {can('listSimilarPairs') && (
              <Link to="/questions/similar">
                <Icon name="copy" />
                <Trans>Near duplicates</Trans>
              </Link>
            )}
          </>
        }
      />
    </div>
  )
}

/** Only what the contract knows; anything else in the address is left out. */
function toQuery(filter: Filter): QuestionFilter {
  const { q, subject, topic, difficulty, kind, tag, review, language, archived, page } = filter
  return {
    page,
    ...(q && { search: q.slice(0, 100) }),
    ...(isId(subject) && { subjectId: subject }),
    ...(isId(topic) && { topicId: topic }),
    ...(/^[123]$/.test(difficulty) && { difficulty: Number(difficulty) }),
    ...(kinds.includes(kind as QuestionKind) && { kind: kind as QuestionKind }),
    ...(tag && { tag: tag.slice(0, 40) }),
    ...(review in reviewWords && { review: review as Review }),
    ...(languages.includes(language as Language) && { locale: language as Language }),
    ...(archived && { archived: 'true' }),
  }
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

type BankProps = {
  page: QuestionPageReply
  subjects: Subject[]
  filter: Filter
  onChange: (part: Partial<Filter>) => void
}

function Bank({ page, subjects, filter, onChange }: BankProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const isEmpty =
    page.counts.length === 0 &&
    Object.entries(noFilter).every(([name, usual]) => filter[name as keyof Filter] === usual)
  if (isEmpty) return <NoQuestions />
  const tree = (
    <TopicTree
      subjects={subjects}
      counts={page.counts}
      chosen={filter}
      onChoose={(part) => {
        onChange(part)
        setOpen(false)
      }}
    />
  )
  return (
    <div className="qb-bank">
      <aside className="desk" aria-label={t`Subjects and topics`}>
        <Panel label={t`Subjects and topics`}>{tree}</Panel>
      </aside>
      <div className="stack g3">
        <div className="stack">
          <SearchField
            label={t`Search the bank`}
            placeholder={t`Words of the question, or its name`}
            value={filter.q}
            onChange={(q) => onChange({ q })}
          />
          <QuestionFilters
            filter={filter}
            subjects={subjects}
            onChange={onChange}
            onTopics={() => setOpen(true)}
          />
        </div>
        <Found page={page} subjects={subjects} filter={filter} onChange={onChange} />
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Subjects and topics`} sheet>
        {tree}
      </Dialog>
    </div>
  )
}

function Found({ page, subjects, filter, onChange }: BankProps) {
  const can = useCan()
  const count = page.total
  // Those chosen on other pages stay chosen.
  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedQuestion>>(new Map())
  const known = new Map([...chosen, ...page.rows.map((row) => [row.id, row] as const)])
  const choose = (ids: ReadonlySet<string>) => setChosen(new Map([...known].filter(([id]) => ids.has(id))))
  if (page.rows.length === 0)
    return (
      <Panel>
        <EmptyState
          plain
          title={<Trans>No question fits</Trans>}
          action={
            <Button look="line" onClick={() => onChange(noFilter)}>
              <Trans>Show all questions</Trans>
            </Button>
          }
        />
      </Panel>
    )
  return (
    <>
      <div className="row">
        <p className="s dim grow" role="status">
          <Plural value={count} one="# question" other="# questions" />
        </p>
        {can('exportQuestions') && <ExportQuestions filter={toQuery(filter)} count={count} />}
      </div>
      <QuestionRows
        rows={page.rows}
        pictures={page.pictures}
        subjects={subjects}
        chosen={new Set(chosen.keys())}
        onChoose={choose}
      />
      <Pager
        page={filter.page}
        pageSize={PAGE_SIZE}
        total={page.total}
        onPage={(to) => {
          onChange({ page: to })
          document.getElementById('main')?.scrollIntoView()
        }}
      />
      <BulkActions
        chosen={[...chosen.values()]}
        subjects={subjects}
        archived={filter.archived}
        onClear={() => setChosen(new Map())}
      />
    </>
  )
}

/** The office has many desks; the bank is for those who set exams. */
function NotYours() {
  const { t } = useLingui()
  return (
    <>
      <PageHead title={t`Questions`} />
      <Panel>
        <EmptyState plain title={t`The question bank is for those who set exams`}>
          <Trans>Ask the owner if your work needs it.</Trans>
        </EmptyState>
      </Panel>
    </>
  )
}

function NoQuestions() {
  const can = useCan()
  return (
    <Panel>
      <EmptyState
        title={<Trans>No question yet</Trans>}
        action={
          can('previewQuestionImport') && (
            <ButtonLink to="/questions/import" icon="upload">
              <Trans>Take in a file</Trans>
            </ButtonLink>
          )
        }
      >
        <Trans>
          Bring the questions that you have, from Word, Moodle or a spreadsheet, or type the first one.
        </Trans>
      </EmptyState>
    </Panel>
  )
}
