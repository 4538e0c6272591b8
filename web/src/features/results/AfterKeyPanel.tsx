// What a change of the key did to this result: each question that moved, and the score and standing before and after.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { useReason, useSigned } from './reasonWords.ts'
import type { Result } from './results.api.ts'

type Change = Result['changes'][number]
type AfterKeyProps = { result: Result; onShow: () => void }

/** The newest change of the key; earlier ones stand with the questions. Nothing where there was none. */
export function AfterKeyPanel({ result, onShow }: AfterKeyProps) {
  const { t } = useLingui()
  const change = result.changes.at(-1)
  if (!change) return null
  const count = change.questions.length
  return (
    <Panel label={t`After the new key`}>
      <Head title={t`After the new key`}>
        {count > 0 && (
          <span className="a">
            <Button look="quiet" small onClick={onShow}>
              <Plural value={count} one="The question" other="The # questions" />
            </Button>
          </span>
        )}
      </Head>
      {change.why && <p>{change.why}</p>}
      {count === 0 ? (
        <p>
          <Trans>It moves none of these marks.</Trans>
        </p>
      ) : (
        <ul className="stack">
          {change.questions.map((moved) => (
            <li key={moved.position}>
              <MovedQuestion moved={moved} result={result} />
            </li>
          ))}
        </ul>
      )}
      <BeforeAfter change={change} />
      <MovedCount change={change} />
    </Panel>
  )
}

function MovedQuestion({ moved, result }: { moved: Change['questions'][number]; result: Result }) {
  const signed = useSigned()
  const reasonOf = useReason()
  const { position, reasonAfter, marksAfter } = moved
  const section = result.questions.find((question) => question.position === position)?.section
  const limit = result.sections.find((one) => one.position === section)?.attemptCount ?? null
  const [before, after] = [signed(moved.marksBefore), signed(marksAfter)]
  return (
    <>
      <Trans>
        <b>Question {position}</b>: <span className="nb">{before}</span> became <b className="nb">{after}</b>.
      </Trans>{' '}
      <span className="dim">{reasonOf(reasonAfter, marksAfter, limit)}</span>
    </>
  )
}

function BeforeAfter({ change: { before, after, at } }: { change: Change }) {
  const { t } = useLingui()
  const format = useFormat()
  const difference = Number(after.score) - Number(before.score)
  const size = format.marks(Math.abs(difference).toFixed(2))
  const day = format.day(at)
  const words = difference > 0 ? t`+${size} marks` : difference < 0 ? t`−${size} marks` : t`no change`
  return (
    <div className="moved">
      <Figures label={t`Before`} {...before} />
      <Icon name="forward" />
      <Figures label={t`Since ${day}`} {...after} />
      <b className={`s nb ${difference > 0 ? 'pos' : difference < 0 ? 'neg' : 'dim'}`}>{words}</b>
    </div>
  )
}

function Figures({ label, score, percentile }: { label: string } & Change['before']) {
  const format = useFormat()
  return (
    <div>
      <p className="s hint">{label}</p>
      <p>
        <b className="l">{format.marks(score)}</b>{' '}
        {percentile && <span className="s hint nb">{percentile}</span>}
      </p>
    </div>
  )
}

/** Of all who sat it, without a name: that nobody was forgotten, and whether somebody lost. */
function MovedCount({ change: { moved, lost } }: { change: Change }) {
  const { role } = useViewer().person
  if (moved === 0 || role === 'parent') return null
  return (
    <p className="s hint">
      <Plural value={moved} one="# student’s score moved." other="# students’ scores moved." />{' '}
      {lost === 0 ? (
        <Trans>Nobody lost marks.</Trans>
      ) : (
        <Plural value={lost} one="# of them lost marks." other="# of them lost marks." />
      )}
    </p>
  )
}
