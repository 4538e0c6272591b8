// What was answered beside what is right, for every kind of question.
import { useLingui } from '@lingui/react/macro'
import {
  type AnswerKey,
  type KeyRuling,
  letterOf,
  rightOptions,
  useKeyWords,
  useResponseWords,
} from './answerWords.ts'
import { MathText } from './MathText.tsx'
import './answer.css'

type AnswerViewProps = {
  answer: AnswerKey
  ruling: KeyRuling
  rows?: readonly string[]
  options?: readonly string[]
  pictures: Readonly<Record<string, string>>
  /** As it is stored; null for none, undefined where no answer is to be shown at all. */
  response?: string | null
  /** Whether the answer earned marks, where that may be said. */
  isGood?: boolean
  /** Whether it is the reader's own; else somebody reads about a student. */
  own?: boolean
}

/** The options with their marks, or the values as pairs. */
export function AnswerView(props: AnswerViewProps) {
  const { kind } = props.answer
  if (kind === 'single' || kind === 'multiple') return <ChosenOptions {...props} />
  if (kind === 'matching') return <MatchedRows {...props} />
  return <Values {...props} />
}

function ChosenOptions({ answer, ruling, options = [], pictures, response, own }: AnswerViewProps) {
  const right = new Set(rightOptions(answer, ruling))
  const isDropped = ruling?.is === 'dropped'
  const chosen = new Set((response ?? '').split(',').filter(Boolean).map(Number))
  return (
    <ol className="answers">
      {options.map((option, place) => {
        const isChosen = chosen.has(place)
        const isRight = ruling?.is === 'all-right' ? isChosen : right.has(place)
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
            key={place}
            className={isRight ? 'right' : isChosen && !isDropped ? 'wrong' : undefined}
          >
            <span className="letter" aria-hidden="true">
              {letterOf(place)}
            </span>
            <span className="grow">
              <MathText source={option} pictures={pictures} inline tall />
            </span>
            <OptionMark {...{ isRight, isChosen, isDropped }} own={own ?? false} />
          </li>
        )
      })}
    </ol>
  )
}

type MarkProps = { isRight: boolean; isChosen: boolean; isDropped: boolean; own: boolean }

function OptionMark({ isRight, isChosen, isDropped, own }: MarkProps) {
  const { t } = useLingui()
  if (isRight && isChosen) return <b className="s pos nb">{own ? t`your answer, right` : t`chosen, right`}</b>
  if (isRight) return <b className="s pos nb">{t`right`}</b>
  return isChosen ? (
    <b className={`s nb ${isDropped ? 'dim' : 'neg'}`}>{own ? t`your answer` : t`chosen`}</b>
  ) : null
}

function MatchedRows({ answer, rows = [], options = [], pictures, response, own }: AnswerViewProps) {
  const { t } = useLingui()
  const right = answer.kind === 'matching' ? answer.right : []
  const given = response?.split(',')
  return (
    <ul className="answers">
      {rows.map((row, place) => {
        const option = right[place] ?? -1
        const chosen = given?.[place]
        const isRight = chosen === String(option)
        const letter = chosen === undefined || chosen === '-' ? '–' : letterOf(Number(chosen))
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            key={place}
            className={given ? (isRight ? 'right' : 'wrong') : undefined}
          >
            <span className="grow">
              <MathText source={row} pictures={pictures} inline /> → <b>{letterOf(option)}</b>{' '}
              <MathText source={options[option] ?? ''} pictures={pictures} inline />
            </span>
            {given && (
              <b className={`s nb ${isRight ? 'pos' : 'neg'}`}>
                {own ? t`your answer: ${letter}` : t`chosen: ${letter}`}
              </b>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Values({ answer, ruling, response, isGood, own }: AnswerViewProps) {
  const { t } = useLingui()
  const keyWords = useKeyWords()
  const responseWords = useResponseWords()
  const tone = isGood === undefined ? '' : isGood ? 'pos' : 'neg'
  return (
    <dl className="kv">
      <dt>{t`Right`}</dt>
      <dd>
        <b className="pos">{keyWords(answer, ruling?.is === 'several' ? ruling : null)}</b>
      </dd>
      {response !== undefined && (
        <>
          <dt>{own ? t`Your answer` : t`Answer given`}</dt>
          <dd>
            {response === null ? (
              <span className="hint">{t`none`}</span>
            ) : (
              <b className={tone}>{responseWords(answer.kind, response)}</b>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}
