// How far the paper is: a slice for each question, as high as the share of those who have answered it.
import { Trans, useLingui } from '@lingui/react/macro'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Slices } from '../../ui/Plot.tsx'
import type { Board } from './invigilation.api.ts'

export function ProgressStrip({ board: { progress, begun } }: { board: Board }) {
  const { t } = useLingui()
  const least = progress.reduce((low, one) => (one.answered < low.answered ? one : low), progress[0] ?? none)
  const { position, answered } = least
  const first = progress[0]?.position ?? 1
  const count = progress.length
  const total = progress.reduce((sum, one) => sum + one.answered, 0)
  const share = progress.length && begun ? Math.round((100 * total) / (progress.length * begun)) : 0
  return (
    <Panel label={t`Progress by question`}>
      <Head title={t`Progress by question`}>
        <span className="a dim">
          <Trans>{share} % answered</Trans>
        </span>
      </Head>
      <Slices
        label={t`How many have answered each of ${count} questions: ${share} % of the paper in all.`}
        slices={progress.map(({ answered, section }) => ({
          value: answered,
          tone: section % 2 ? 'own' : 'faint',
        }))}
        top={begun}
        height={56}
      />
      <p className="axis s hint">
        <span>
          <Trans>Question {first}</Trans>
        </span>
        <span>
          <Trans>
            fewest: question {position}, {answered} of {begun}
          </Trans>
        </span>
        <span>{progress.at(-1)?.position}</span>
      </p>
    </Panel>
  )
}

const none = { position: 1, section: 1, answered: 0 }
