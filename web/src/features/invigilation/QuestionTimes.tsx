// How long each question was on the screen: a picture, and the same as a table.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Slices } from '../../ui/Plot.tsx'
import type { Report } from './invigilation.api.ts'
import { Seconds } from './stateWords.tsx'

export function QuestionTimes({ report: { questions } }: { report: Report }) {
  const { t } = useLingui()
  const timed = questions.filter(({ seconds }) => seconds !== null)
  const quick = questions.filter((question) => question.quick)
  if (timed.length === 0) return null
  const most = Math.max(...timed.map(({ seconds }) => seconds ?? 0))
  const medians = questions.map(({ medianSeconds }) => medianSeconds ?? 0)
  const compared = medians.some((median) => median > 0)
  return (
    <Panel>
      <Head title={t`Time per question`} />
      <Slices
        label={t`Seconds on each of ${questions.length} questions in the order of this student, at most ${most}.`}
        slices={questions.map((question) => ({
          value: question.seconds ?? 0,
          tone: question.quick ? 'rest' : 'own',
        }))}
        {...(compared && { dotted: medians })}
        top={Math.max(most, ...medians)}
        height={72}
      />
      <p className="axis">
        <span>
          <Trans>Question 1</Trans>
        </span>
        <span>
          <Trans>
            longest: <Seconds value={most} />
          </Trans>
        </span>
        <span>{questions.length}</span>
      </p>
      <p className="keys s">
        {compared && (
          <span>
            <i className="k av2" />
            <Trans>half of the others took longer</Trans>
          </span>
        )}
        {quick.length > 0 && (
          <span>
            <i className="k" />
            <Trans>answered quickly</Trans>
          </span>
        )}
      </p>
      {quick.length > 0 && (
        <p className="s hint">
          <Trans>
            A quick answer may be a guess, luck, or something learnt well. It is shown so that it can be
            talked about.
          </Trans>
        </p>
      )}
      <details>
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <TimesTable questions={questions} />
      </details>
    </Panel>
  )
}

function TimesTable({ questions }: Pick<Report, 'questions'>) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll times" tabIndex={0} aria-label={t`Time per question`}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Question</Trans>
            </th>
            <th scope="col">
              <Trans>Time</Trans>
            </th>
            <th scope="col">
              <Trans>Others</Trans>
            </th>
            <th scope="col">
              <Trans>Answered</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ number, position, seconds, medianSeconds, answeredAt, quick }) => (
            <tr key={position}>
              <th scope="row" className="num">
                {number}
              </th>
              <td className="num">
                {seconds === null ? '–' : <Seconds value={seconds} />}{' '}
                {quick && (
                  <Chip tone="plain" icon="clock">
                    <Trans>quick</Trans>
                  </Chip>
                )}
              </td>
              <td className="num hint">{medianSeconds === null ? '–' : <Seconds value={medianSeconds} />}</td>
              <td className="num">{answeredAt ? format.exactTime(answeredAt) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
