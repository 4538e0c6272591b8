// Pairs of questions that say nearly the same: side by side, to put one away or to keep both.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { ReviewChip } from './care/ReviewChip.tsx'
import { useMany } from './care/useMany.ts'
import {
  dismissPair,
  PAIR_PAGE_SIZE,
  type Pictures,
  pairList,
  type SimilarPair,
  type Subject,
  subjectList,
} from './questions.api.ts'
import { difficultyWords, languagesOf, letterOf, placeOf, useName } from './questionWords.tsx'
import './questions.css'

export default function SimilarPairsPage() {
  const { t } = useLingui()
  const [{ subject, page }, setSearch] = useSearch({ subject: '', page: 1 })
  const subjects = useQuery(subjectList)
  const query = useQuery(pairList(subject, page))
  return (
    <>
      <PageHead title={t`Near duplicates`} above={<Link to="/questions">{t`Questions`}</Link>} />
      <Loaded query={subjects} failed={t`The subjects did not load`}>
        {({ rows }) => (
          <>
            <SubjectChips
              subjects={rows}
              chosen={subject}
              onChoose={(id) => setSearch({ subject: id, page: 1 })}
            />
            <Loaded query={query} failed={t`The pairs did not load`}>
              {(found) => (
                <>
                  <Pairs pairs={found.rows} total={found.total} pictures={found.pictures} subjects={rows} />
                  <Pager
                    page={page}
                    pageSize={PAIR_PAGE_SIZE}
                    total={found.total}
                    onPage={(to) => setSearch({ page: to })}
                  />
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </>
  )
}

type ChipsProps = { subjects: Subject[]; chosen: string; onChoose: (id: string) => void }

function SubjectChips({ subjects, chosen, onChoose }: ChipsProps) {
  const { t } = useLingui()
  const nameOf = useName()
  return (
    <fieldset className="row fch qb-filters" aria-label={t`Subject`}>
      {subjects.map(({ id, name }) => (
        <FilterChip key={id} on={chosen === id} onChange={(on) => onChoose(on ? id : '')}>
          {nameOf(name)}
        </FilterChip>
      ))}
    </fieldset>
  )
}

type PairsProps = { pairs: SimilarPair[]; total: number; pictures: Pictures; subjects: Subject[] }

function Pairs({ pairs, total, pictures, subjects }: PairsProps) {
  const { t } = useLingui()
  if (pairs.length === 0)
    return (
      <Panel>
        <EmptyState plain level={2} title={t`No two questions say nearly the same`}>
          <Trans>The bank is compared within minutes after something was added.</Trans>
        </EmptyState>
      </Panel>
    )
  return (
    <>
      <p className="s dim" role="status">
        <Plural value={total} one="# pair, the most alike first" other="# pairs, the most alike first" />
      </p>
      {pairs.map((pair) => (
        <Pair key={pair.one.id + pair.other.id} {...{ pair, pictures, subjects }} />
      ))}
    </>
  )
}

type PairProps = { pair: SimilarPair; pictures: Pictures; subjects: Subject[] }

function Pair({ pair, pictures, subjects }: PairProps) {
  const { t } = useLingui()
  const dismiss = useDismissal(pair)
  const percent = Math.round(pair.likeness * 100)
  return (
    <Panel label={t`${percent}% the same`}>
      <div className="row wrap">
        <b className="grow">
          <Trans>{percent}% the same</Trans>
        </b>
        <Button look="line" small onClick={() => void dismiss()}>
          <Trans>Keep both</Trans>
        </Button>
      </div>
      <div className="qb-pair">
        <Half question={pair.one} {...{ pair, pictures, subjects }} />
        <Half question={pair.other} {...{ pair, pictures, subjects }} />
      </div>
    </Panel>
  )
}

/** Says that both may stay, with a way back. */
function useDismissal({ one, other }: SimilarPair) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const set = async (dismissed: boolean) => {
    try {
      await dismissPair(one.id, other.id, dismissed)
      await queries.invalidateQueries({ queryKey: ['questions', 'pairs'] })
      if (dismissed) toastUndo(t`Both stay.`, () => void set(false))
    } catch (error) {
      toast(problemSentence(i18n, error))
    }
  }
  return () => set(true)
}

function Half({ pair, question, pictures, subjects }: PairProps & { question: SimilarPair['one'] }) {
  const { i18n } = useLingui()
  const nameOf = useName()
  const many = useMany()
  const [language = 'en'] = languagesOf(question.texts, useLanguage())
  const text = question.texts[language]
  const { subject, topic } = placeOf(subjects, pair.subjectId, question.topicId)
  const place = topic ?? subject
  const count = question.examCount
  return (
    <article className="stack">
      <Link
        to="/questions/$questionId"
        params={{ questionId: question.id }}
        className="qb-stem"
        lang={language}
      >
        <MathText source={text?.stem ?? ''} pictures={pictures} inline />
      </Link>
      <ol className="qb-small" lang={language}>
        {(text?.options ?? []).map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          <li key={at}>
            <span className="qb-letter">{letterOf(at)}</span>
            <MathText source={option} pictures={pictures} inline />
          </li>
        ))}
      </ol>
      <p className="s hint wraps">
        {[place && nameOf(place), i18n._(difficultyWords[question.difficulty])].filter(Boolean).join(' · ')}
        {count > 0 && (
          <>
            {' · '}
            <Plural value={count} one="in # exam" other="in # exams" />
          </>
        )}
      </p>
      <div className="row wrap">
        <ReviewChip review={question.review} />
        <Button
          look="quiet"
          small
          icon="eyeOff"
          busy={many.busy}
          onClick={() => void many.change([{ ids: [question.id], archived: true }])}
        >
          <Trans>Put this one away</Trans>
        </Button>
      </div>
    </article>
  )
}
