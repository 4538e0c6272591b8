// Every question with the own answer, the right one, the solution, and why it earned what it did; ten at a time.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { type Language, languageNames, useLanguage } from '../../words/language.ts'
import { ReviewedQuestion } from './ReviewedQuestion.tsx'
import type { MarkedQuestion, Result } from './results.api.ts'
import { useOutcomeWords } from './resultWords.tsx'

/** Which questions are shown: those of an outcome, those that a new key has moved, or all. */
export type ReviewFilter = MarkedQuestion['outcome'] | 'moved' | undefined

const outcomes: MarkedQuestion['outcome'][] = ['wrong', 'partial', 'blank', 'right']
const STEP = 10

type ReviewProps = { result: Result; filter: ReviewFilter; onFilter: (filter: ReviewFilter) => void }

export function QuestionReview({ result, filter, onFilter }: ReviewProps) {
  const { t } = useLingui()
  const screenLanguage = useLanguage()
  const { locales } = result.exam
  const [language, setLanguage] = useState<Language>(
    locales.find((locale) => locale === screenLanguage) ?? locales[0] ?? 'en',
  )
  const [shown, setShown] = useState(STEP)
  const questions = result.questions.filter((question) => isShown(question, filter, result))
  const left = Math.min(STEP, questions.length - shown)
  return (
    <section className="stack g3 review" id="questions" aria-label={t`Question by question`}>
      <div className="row wrap">
        <h2 className="grow l">
          <Trans>Question by question</Trans>
        </h2>
        {locales.length > 1 && (
          <Seg
            label={t`Language of the questions`}
            value={language}
            onChange={setLanguage}
            choices={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
        )}
      </div>
      <Filters
        result={result}
        filter={filter}
        onFilter={(next) => {
          onFilter(next)
          setShown(STEP)
        }}
      />
      <ol className="stack g3">
        {questions.slice(0, shown).map((question) => (
          <li key={question.position}>
            <ReviewedQuestion question={question} result={result} language={language} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button look="line" onClick={() => setShown(shown + STEP)}>
            <Trans>Show {left} more</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

const movedIn = (result: Result) =>
  new Set(result.changes.flatMap((change) => change.questions.map(({ position }) => position)))

function isShown({ outcome, position }: MarkedQuestion, filter: ReviewFilter, result: Result): boolean {
  if (filter === 'moved') return movedIn(result).has(position)
  return !filter || outcome === filter
}

function Filters({ result, filter, onFilter }: ReviewProps) {
  const { t } = useLingui()
  const words = useOutcomeWords()
  const moved = movedIn(result).size
  const flip = (one: ReviewFilter) => (on: boolean) => onFilter(on ? one : undefined)
  return (
    <fieldset className="row fch" aria-label={t`Which questions`}>
      {outcomes
        .filter((one) => one !== 'partial' || result.partial > 0)
        .map((one) => (
          <FilterChip key={one} on={one === filter} onChange={flip(one)}>
            {words[one].word} <span className="hint">{result[one]}</span>
          </FilterChip>
        ))}
      {moved > 0 && (
        <FilterChip on={filter === 'moved'} onChange={flip('moved')}>
          <Trans>Moved by a new key</Trans> <span className="hint">{moved}</span>
        </FilterChip>
      )}
    </fieldset>
  )
}
