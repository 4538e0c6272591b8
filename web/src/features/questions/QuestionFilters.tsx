// The filters above the bank's list: each a chip that holds the system's own list of choices.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { FilterChip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { languageNames, languages } from '../../words/language.ts'
import type { Filter } from './questionFilter.ts'
import { type Subject, tagList } from './questions.api.ts'
import { difficultyWords, kinds, kindWords, placeOf, reviewWords, useName } from './questionWords.tsx'

type FiltersProps = {
  filter: Filter
  subjects: Subject[]
  onChange: (part: Partial<Filter>) => void
  /** Opens the tree of topics, which a desk shows beside the list. */
  onTopics: () => void
}

export function QuestionFilters({ filter, subjects, onChange, onTopics }: FiltersProps) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className="row fch qb-filters" aria-label={t`Filters`}>
      <TopicChip {...{ filter, subjects, onTopics }} />
      <ChoiceChip
        label={t`Difficulty`}
        value={filter.difficulty}
        onChange={(difficulty) => onChange({ difficulty })}
        choices={Object.entries(difficultyWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
      />
      <ChoiceChip
        label={t`Kind`}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
        choices={kinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
      />
      <ChoiceChip
        label={t`Review`}
        value={filter.review}
        onChange={(review) => onChange({ review })}
        choices={Object.entries(reviewWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
      />
      <TagChip filter={filter} onChange={onChange} />
      <ChoiceChip
        label={t`Language`}
        value={filter.language}
        onChange={(language) => onChange({ language })}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <FilterChip on={filter.archived} onChange={(archived) => onChange({ archived })}>
        <Trans>Put away</Trans>
      </FilterChip>
    </fieldset>
  )
}

function TopicChip({ filter, subjects, onTopics }: Omit<FiltersProps, 'onChange'>) {
  const nameOf = useName()
  const { subject, topic } = placeOf(subjects, filter.subject, filter.topic)
  const name = topic ?? subject
  return (
    <button type="button" className={name ? 'fchip on phone' : 'fchip phone'} onClick={onTopics}>
      {name ? nameOf(name) : <Trans>Topic</Trans>}
      <Icon name="down" />
    </button>
  )
}

function TagChip({ filter, onChange }: Pick<FiltersProps, 'filter' | 'onChange'>) {
  const { t } = useLingui()
  const { data } = useQuery(tagList)
  const tags = data?.rows.map(({ tag }) => tag) ?? []
  const all = filter.tag && !tags.includes(filter.tag) ? [filter.tag, ...tags] : tags
  if (all.length === 0) return null
  return (
    <ChoiceChip
      label={t`Tag`}
      value={filter.tag}
      onChange={(tag) => onChange({ tag })}
      choices={all.map((tag) => ({ value: tag, label: tag }))}
    />
  )
}

type ChoiceProps = {
  label: string
  value: string
  onChange: (value: string) => void
  choices: { value: string; label: string }[]
}

/** Says what it filters by, or the choice that is on. */
function ChoiceChip({ label, value, onChange, choices }: ChoiceProps) {
  const { t } = useLingui()
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <span className={chosen ? 'fchip on qb-choice' : 'fchip qb-choice'}>
      <span aria-hidden="true">{chosen?.label ?? label}</span>
      <Icon name="down" />
      <select
        aria-label={label}
        value={chosen?.value ?? ''}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t`Any`}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  )
}
