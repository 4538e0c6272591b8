// Taking questions one by one from the bank, with search and filters.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { useLanguage } from '../../../words/language.ts'
import { type BankQuestion, bankOf, type Exam, paperOf, type Section, type Subject } from '../exams.api.ts'
import { difficultyWords, kindWords, textIn, useName } from '../examWords.tsx'
import { topicChoices } from './topicChoices.ts'
import { toPlaced, usePlacing } from './usePlacing.ts'

type Filter = { search: string; topicId: string; difficulty: string; page: number }

export function BankPanel({ exam, section, subject }: { exam: Exam; section: Section; subject: Subject }) {
  const { t } = useLingui()
  const [filter, setFilter] = useState<Filter>({ search: '', topicId: '', difficulty: '', page: 1 })
  const narrow = (part: Partial<Filter>) => setFilter({ ...filter, page: 1, ...part })
  const query = useQuery(
    bankOf({
      subjectId: subject.id,
      page: filter.page,
      ...(section.kind && { kind: section.kind }),
      ...(filter.search && { search: filter.search }),
      ...(filter.topicId && { topicId: filter.topicId }),
      ...(filter.difficulty && { difficulty: Number(filter.difficulty) }),
    }),
  )
  return (
    <Panel label={t`Choose from the bank`}>
      <Head title={t`Choose from the bank`} />
      <BankFilters subject={subject} filter={filter} onChange={narrow} />
      <Loaded query={query} failed={t`The bank did not load`}>
        {({ rows, total, pictures }) =>
          rows.length ? (
            <>
              <BankList {...{ exam, section, subject, rows, pictures }} />
              <Pager page={filter.page} pageSize={20} total={total} onPage={(page) => narrow({ page })} />
            </>
          ) : (
            <EmptyState
              plain
              title={t`No question fits`}
              action={
                <ButtonLink to="/questions" look="line">
                  <Trans>To the question bank</Trans>
                </ButtonLink>
              }
            />
          )
        }
      </Loaded>
    </Panel>
  )
}

type FiltersProps = { subject: Subject; filter: Filter; onChange: (part: Partial<Filter>) => void }

function BankFilters({ subject, filter, onChange }: FiltersProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const subjectName = nameOf(subject.name)
  return (
    <div className="stack">
      <SearchField
        label={t`Search the bank`}
        placeholder={t`Words of the question`}
        value={filter.search}
        onChange={(search) => onChange({ search })}
      />
      <div className="form2">
        <SelectField
          name="bank-topic"
          label={t`Topic`}
          value={filter.topicId}
          onChange={(topicId) => onChange({ topicId })}
          none={t`All of ${subjectName}`}
          choices={topicChoices(subject, nameOf)}
        />
        <SelectField
          name="bank-difficulty"
          label={t`Difficulty`}
          value={filter.difficulty}
          onChange={(difficulty) => onChange({ difficulty })}
          none={t`Any`}
          choices={Object.entries(difficultyWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
      </div>
    </div>
  )
}

type ListProps = {
  exam: Exam
  section: Section
  subject: Subject
  rows: BankQuestion[]
  pictures: Record<string, string>
}

function BankList({ exam, section, subject, rows, pictures }: ListProps) {
  const queries = useQueryClient()
  const paper = useQuery(paperOf(exam.id)).data?.questions ?? []
  const placing = usePlacing(exam.id)
  const chosen = new Set(paper.map((question) => question.questionId))
  const take = (questionId: string) =>
    placing.mutate([...paper.map(toPlaced), { questionId, section: section.position }], {
      onSuccess: () => queries.invalidateQueries({ queryKey: paperOf(exam.id).queryKey }),
    })
  return (
    <ul className="list picked">
      {rows.map((question) => (
        <BankItem
          key={question.id}
          question={question}
          subject={subject}
          pictures={pictures}
          isChosen={chosen.has(question.id)}
          isBusy={placing.isPending}
          onTake={() => take(question.id)}
        />
      ))}
    </ul>
  )
}

type ItemProps = {
  question: BankQuestion
  subject: Subject
  pictures: Record<string, string>
  isChosen: boolean
  isBusy: boolean
  onTake: () => void
}

function BankItem({ question, subject, pictures, isChosen, isBusy, onTake }: ItemProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const text = textIn(question.texts, useLanguage())
  const topic = subject.topics.find(({ id }) => id === question.topicId)
  const difficulty = difficultyWords[question.difficulty]
  const stem = (text?.stem ?? '').slice(0, 60)
  return (
    <li>
      <span className="grow wraps">
        <span className="stem">
          <MathText source={text?.stem ?? ''} pictures={pictures} inline />
        </span>
        <span className="s hint block">
          {[
            topic && nameOf(topic.name),
            difficulty && i18n._(difficulty),
            question.kind !== 'single' && i18n._(kindWords[question.kind]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {isChosen ? (
        <span className="s pos nb">{t`chosen`}</span>
      ) : (
        <Button look="tonal" small busy={isBusy} aria-label={t`Take “${stem}”`} onClick={onTake}>
          <Trans>Take</Trans>
        </Button>
      )}
    </li>
  )
}
