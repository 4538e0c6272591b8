// Where the marks came from: a slice for each question, right answers up, wrong ones down.
import { Trans, useLingui } from '@lingui/react/macro'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type Slice, Slices } from '../../ui/Plot.tsx'
import type { MarkedQuestion, Result } from './results.api.ts'
import { useName } from './resultWords.tsx'

export function MarksPanel({ result }: { result: Result }) {
  const { t } = useLingui()
  const nameOf = useName()
  const { right, partial, wrong, blank } = result
  const total = result.questions.length
  const top = Math.max(1, ...result.questions.map((question) => Number(question.marks)))
  return (
    <Panel label={t`Where the marks came from`}>
      <Head title={t`Where the marks came from`}>
        <a href="#questions">
          <Trans>Questions</Trans>
        </a>
      </Head>
      <div>
        <Slices
          label={t`${total} questions in their order: ${right} right and ${partial} partly right above the line, ${wrong} wrong below it, ${blank} not answered.`}
          slices={result.questions.map((question) => toSlice(question, top))}
          top={top}
          height={140}
        />
        <p className="axis spans">
          {result.subjects.map(({ subject, ...counts }) => (
            <span
              key={subject.id}
              style={{ flexGrow: counts.right + counts.partial + counts.wrong + counts.blank }}
            >
              {nameOf(subject.name)}
            </span>
          ))}
        </p>
      </div>
      <p className="keys">
        <span>
          <i className="k pos-k" />
          <Trans>{right} right, up</Trans>
        </span>
        {partial > 0 && (
          <span>
            <i className="k own-k" />
            <Trans>{partial} partly right</Trans>
          </span>
        )}
        <span>
          <i className="k neg-k" />
          <Trans>{wrong} wrong, down</Trans>
        </span>
        <span>
          <i className="k" />
          <Trans>{blank} not answered</Trans>
        </span>
      </p>
    </Panel>
  )
}

/** A wrong answer hangs visibly even where it costs nothing, and a blank leaves a stub: it was there to be had. */
function toSlice({ outcome, marks }: MarkedQuestion, top: number): Slice {
  if (outcome === 'partial') return { value: Math.max(Number(marks), top * 0.12), tone: 'own' }
  if (outcome === 'right') return { value: Number(marks), tone: 'good' }
  if (outcome === 'blank') return { value: top * 0.12, tone: 'rest' }
  return { value: Math.min(Number(marks), -top / 3), tone: 'bad' }
}
