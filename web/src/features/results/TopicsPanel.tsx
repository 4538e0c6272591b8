// How strong each topic is, beside the batch.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { StrengthBar } from '../../ui/Plot.tsx'
import type { Result } from './results.api.ts'
import { useName, useStrength } from './resultWords.tsx'

const SHOWN = 8

export function TopicsPanel({ topics }: { topics: Result['topics'] }) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const weightiest = topics
    .toSorted((one, other) => other.asked - one.asked)
    .slice(0, all ? undefined : SHOWN)
  const shown = weightiest.toSorted((one, other) => other.right - one.right || other.asked - one.asked)
  const count = topics.length
  return (
    <Panel label={t`Topics`}>
      <Head title={t`Topics`}>
        <span className="a s hint">
          <span className="row tick-key">
            <i className="k" />
            <Trans>batch</Trans>
          </span>
        </span>
      </Head>
      <div>
        {shown.map((topic) => (
          <TopicRow key={topic.id} topic={topic} />
        ))}
      </div>
      {count > SHOWN && !all && (
        <Button look="tonal" onClick={() => setAll(true)}>
          <Trans>All {count} topics</Trans>
        </Button>
      )}
    </Panel>
  )
}

function TopicRow({ topic }: { topic: Result['topics'][number] }) {
  const { t } = useLingui()
  const nameOf = useName()
  const { word, tone, className } = useStrength()(topic.right)
  const { right, batchRight, asked } = topic
  const name = nameOf(topic.name)
  return (
    <div className="topic">
      <span>
        {name}{' '}
        <span className="s hint nb">
          {t({ message: `of ${asked}`, context: 'so many questions of a topic' })}
        </span>
      </span>
      <span className={`s ${className}`}>
        <b>{word}</b> {right} %
      </span>
      <StrengthBar
        label={
          batchRight === null
            ? t`${name}: ${right} percent right`
            : t`${name}: ${right} percent right, the batch ${batchRight} percent`
        }
        share={right / 100}
        {...(batchRight !== null && { batch: batchRight / 100 })}
        tone={tone}
      />
    </div>
  )
}
